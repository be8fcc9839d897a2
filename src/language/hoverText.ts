import type { Entry, Occurrence, Paper, ResolvedDate } from '../core';
import { escapeMarkdown, readableTitle, visibleText } from '../core';
import { dateText } from '../shared/dateText';
import { entryFacts } from '../shared/entryFacts';
import { dateView, makersText, upvotesText, commentsText } from '../shared/factsText';
import { fileName } from '../shared/fileName';
import type { Translate } from '../shared/translate';

/** What the library and the reading log know of the paper of an entry. */
export interface KnownAbout {
  /** The dump that is looked at. */
  readonly uri: string;
  readonly paper: Paper;
  readonly reading: { readonly read: boolean; readonly starred: boolean };
  /** Labels, strongest first. */
  readonly topics: readonly string[];
}

interface Language {
  readonly locale: string;
  readonly translate: Translate;
}

/** How many other dumps are named before the rest is only counted. */
const namedDumps = 8;

/** What a hover on an entry's title says, as Markdown in which nothing of the dump is active. */
export function hoverText(entry: Entry, known: KnownAbout | undefined, language: Language): string {
  const blocks = [
    `**${escapeMarkdown(readableTitle(known?.paper.title ?? entry.title))}**`,
    escapeMarkdown(facts(entry, known?.paper, language)),
    ...(known ? knownBlocks(known, language) : []),
    ...reasons(entry, known, language),
  ];
  return blocks.filter((block) => block !== '').join('\n\n');
}

function facts(entry: Entry, paper: Paper | undefined, { locale, translate }: Language): string {
  const source = { ...paper, ...entryFacts(entry, paper) };
  const published = source.published ?? paper?.published;
  return [
    published && dateText(published, locale),
    makersText(source, translate),
    counted(source.comments, paper, 'comments', translate),
    counted(source.upvotes, paper, 'upvotes', translate),
  ]
    .filter((part) => part !== undefined)
    .join(' · ');
}

/** A count as it went over the dumps, for example `comments 2 → 4`, or as it stands. */
function counted(
  here: number | undefined,
  paper: Paper | undefined,
  what: 'comments' | 'upvotes',
  translate: Translate,
): string | undefined {
  const steps: number[] = [];
  for (const occurrence of [...(paper?.occurrences ?? [])].reverse()) {
    const count = occurrence[what];
    if (count !== undefined && count !== steps.at(-1)) {
      steps.push(count);
    }
  }
  if (steps.length > 1) {
    const course = steps.join(' → ');
    return what === 'comments'
      ? translate('comments {0}', course)
      : translate('upvotes {0}', course);
  }
  const count = here ?? steps[0];
  return what === 'comments' ? commentsText(count, translate) : upvotesText(count, translate);
}

function knownBlocks(known: KnownAbout, language: Language): string[] {
  const { translate } = language;
  const { paper, reading, topics, uri } = known;
  const state = reading.read ? translate('Read') : translate('Unread');
  const states = reading.starred ? `${state} · ${translate('Starred')}` : state;
  const labels = topics.map(visibleText).join(', ');
  return [
    escapeMarkdown(
      [states, ...(labels === '' ? [] : [translate('Topics: {0}', labels)])].join(' · '),
    ),
    otherDumps(
      paper.occurrences.filter((occurrence) => occurrence.uri !== uri),
      language,
    ),
  ];
}

function otherDumps(others: readonly Occurrence[], language: Language): string {
  const { translate } = language;
  if (others.length === 0) {
    return '';
  }
  const lines = others
    .slice(0, namedDumps)
    .map((occurrence) => `- ${escapeMarkdown(dumpLine(occurrence, language))}`);
  const rest = others.length - namedDumps;
  const more = rest > 0 ? [`- ${escapeMarkdown(translate('{0} more', rest))}`] : [];
  return [escapeMarkdown(translate('Also in:')), '', ...lines, ...more].join('\n');
}

function dumpLine({ uri, listed, comments }: Occurrence, { locale, translate }: Language): string {
  return [fileName(uri), listed && dateText(listed, locale), commentsText(comments, translate)]
    .filter((part) => part !== undefined)
    .join(' · ');
}

/** How the years are known that no dump prints. */
function reasons(entry: Entry, known: KnownAbout | undefined, language: Language): string[] {
  const paper = known?.paper;
  const own = entryFacts(entry, paper).published ?? paper?.published;
  const listed = paper?.occurrences.find(({ uri }) => uri === known?.uri)?.listed;
  return [reason(own, language), listedReason(listed, language)].filter((text) => text !== '');
}

function reason(date: ResolvedDate | undefined, { locale, translate }: Language): string {
  const because = date && dateView(date, locale, translate).because;
  return because === undefined ? '' : `*${escapeMarkdown(because)}*`;
}

function listedReason(date: ResolvedDate | undefined, { locale, translate }: Language): string {
  const view = date && dateView(date, locale, translate);
  return view?.because === undefined
    ? ''
    : `*${escapeMarkdown(translate('Listed {0}: {1}', view.text, view.because))}*`;
}
