import type { Contradiction, Dump, Entry, Message, ProblemSeverity, Range } from '../core';
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
  /** URIs of other digests that it rests on, with what each of them says. */
  readonly related: readonly { readonly uri: string; readonly text: string }[];
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
  const contradictions = (known?.contradictions ?? []).map((contradiction): Finding => ({
    code: 'date-contradiction',
    text: translate(
      'The evidence on the year does not fit together. Believed: {0} Set aside: {1}',
      say(contradiction.keptText),
      say(contradiction.letGoText),
    ),
    severity: 'information',
    span: contradictionSpan(dump, contradiction),
    related: contradiction.uris
      .filter((uri) => uri !== known?.uri)
      .map((uri) => ({ uri, text: say(contradiction.keptText) })),
  }));
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

/** The date of the paper that a contradiction is about, or else of the list. */
function contradictionSpan(dump: Dump, { letGoText, keptText }: Contradiction): Range {
  const values = [...letGoText.values, ...keptText.values];
  const entry = dump.entries.find(({ title }) => values.includes(readableTitle(title)));
  return (entry && dateSpan(entry)) ?? dump.listedRange ?? { start: 0, end: 0 };
}

function dateSpan({ parts, titleRange }: Entry): Range {
  return parts.published ?? titleRange;
}
