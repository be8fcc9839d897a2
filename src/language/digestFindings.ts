import type {
  Contradiction,
  Dump,
  Entry,
  EvidencePlace,
  Message,
  ProblemSeverity,
  Range,
} from '../core';
import type { ResolvedDate } from '../core';
import { readableTitle } from '../core';
import type { Translate } from '../shared/translate';

/** Something to tell the reader of a digest, in the reader's language. */
export interface Finding {
  /** Stable kebab-case name; quick fixes go by it. */
  readonly code: string;
  readonly text: string;
  readonly severity: ProblemSeverity;
  readonly span: Range;
  /** What else it rests on, here and in other digests, and what stands there. */
  readonly related: readonly RelatedPlace[];
}

export interface RelatedPlace extends EvidencePlace {
  readonly text: string;
}

/** What the library knows of a digest beyond its own text. */
export interface DigestKnowledge {
  readonly uri: string;
  readonly listed?: ResolvedDate;
  readonly contradictions: readonly Contradiction[];
}

/** What a reader sees at a glance, and what many captures lack as a matter of course. */
const untold: readonly string[] = ['missing-abstract', 'missing-date'];

/**
 * All there is to tell about a digest: the problems of its text, and where its dates are doubtful.
 *
 * @param known absent for a digest that is not in the library
 */
export function digestFindings(
  dump: Dump,
  known: DigestKnowledge | undefined,
  translate: Translate,
): readonly Finding[] {
  const say = ({ template, values }: Message): string => translate(template, ...values);
  const problems = dump.problems
    .filter(({ code }) => !untold.includes(code))
    .map(({ code, text, severity, start, end }): Finding => ({
      ...{ code, severity, text: say(text), span: { start, end }, related: [] },
    }));
  const contradictions = (known?.contradictions ?? []).map((contradiction) =>
    contradictionFinding(dump, known?.uri, contradiction, translate),
  );
  const unresolved = unresolvedYear(dump, known?.listed, translate);
  return [...problems, ...contradictions, ...(unresolved ? [unresolved] : [])];
}

function unresolvedYear(
  { listedRange }: Dump,
  listed: ResolvedDate | undefined,
  translate: Translate,
): Finding | undefined {
  if (!listed || !listedRange || !['earliest', 'unknown'].includes(listed.certainty)) {
    return undefined;
  }
  const { template, values } = listed.reason;
  return {
    code: 'unresolved-year',
    text: translate('The year of this digest is not certain. {0}', translate(template, ...values)),
    severity: 'information',
    span: listedRange,
    related: [],
  };
}

function contradictionFinding(
  dump: Dump,
  uri: string | undefined,
  { keptText, keptAt, letGoText, letGoAt }: Contradiction,
  translate: Translate,
): Finding {
  const say = ({ template, values }: Message): string => translate(template, ...values);
  const kept = say(keptText);
  const letGo = say(letGoText);
  const places: RelatedPlace[] = [
    ...letGoAt.map((place) => ({ ...place, text: letGo })),
    ...keptAt.map((place) => ({ ...place, text: kept })),
  ];
  const here = places.find((place) => place.uri === uri && place.entry !== undefined);
  const values = [...letGoText.values, ...keptText.values];
  return {
    code: 'date-contradiction',
    text: translate(
      'The evidence on the year does not fit together. Believed: {0} Set aside: {1}',
      kept,
      letGo,
    ),
    severity: 'information',
    span: contradictionSpan(dump, here?.entry, values),
    related: uniquePlaces(
      places.filter((place) => (place.uri === uri ? isElsewhere(place, here) : true)),
    ),
  };
}

/** Whether a place in the digest itself is another than that of the finding. */
function isElsewhere({ entry }: EvidencePlace, here: EvidencePlace | undefined): boolean {
  return entry !== undefined && entry !== here?.entry;
}

/** Each place once, with the first that is said of it. */
function uniquePlaces(places: readonly RelatedPlace[]): RelatedPlace[] {
  return places.filter(
    ({ uri, entry }, index) =>
      places.findIndex((place) => place.uri === uri && place.entry === entry) === index,
  );
}

/**
 * The date of the paper that a contradiction is about, or else of the list. The text may be newer than
 * what the library knows, so an entry has to be of a paper that is named.
 */
function contradictionSpan(
  { entries, listedRange }: Dump,
  index: number | undefined,
  values: Message['values'],
): Range {
  const expected = index === undefined ? undefined : entries[index];
  const entry = [...(expected ? [expected] : []), ...entries].find(({ title }) =>
    values.includes(readableTitle(title)),
  );
  return (entry && dateSpan(entry)) ?? listedRange ?? { start: 0, end: 0 };
}

function dateSpan({ parts, titleRange }: Entry): Range {
  return parts.published ?? titleRange;
}
