import type { Entry, Message } from '../../model';
import { runToEnd, type Steps } from '../../steps';
import { formatMessage, message } from '../../text/message';
import { readableText, readableTitle } from '../../text/readableTitle';
import { splitSentences } from '../../text/sentences';
import { visibleText } from '../../text/visible';
import { fuller } from './paperHistory';
import type { ComparedPaper, DigestComparison } from './compareDigests';

/** Two texts for a diff editor. */
export interface ComparisonTexts {
  readonly before: string;
  readonly after: string;
}

/**
 * Both dumps as plain readable text in their common order, for an editor that compares line by line:
 * for each paper its title, a line of numbers, and each sentence of its abstract on a line of its
 * own. What is only another rendering, was cut short or stands in one dump alone is shown alike on
 * both sides, so that every difference is one between the papers or a change of a paper.
 *
 * @param say puts a message into the reader's language
 */
export function comparisonTexts(
  { papers }: Pick<DigestComparison, 'papers'>,
  say?: (text: Message) => string,
): ComparisonTexts {
  return runToEnd(comparisonTextsInSteps({ papers }, say));
}

/** {@link comparisonTexts} a paper a step. */
export function* comparisonTextsInSteps(
  { papers }: Pick<DigestComparison, 'papers'>,
  say: (text: Message) => string = formatMessage,
): Steps<ComparisonTexts> {
  const sides: Partial<ComparisonTexts>[] = [];
  for (const paper of papers) {
    sides.push(sidesOf(paper, say));
    yield;
  }
  return {
    before: sides.flatMap(({ before }) => before ?? []).join(''),
    after: sides.flatMap(({ after }) => after ?? []).join(''),
  };
}

/** What is shown of an entry. */
interface Shown {
  readonly title: string;
  readonly abstract: string | undefined;
  readonly arxivId: string | undefined;
  readonly upvotes: number | undefined;
  readonly comments: number | undefined;
}

function sidesOf(
  { before, after, changes }: ComparedPaper,
  say: (text: Message) => string,
): Partial<ComparisonTexts> {
  if (!before || !after) {
    return {
      ...(before && { before: block(before, say) }),
      ...(after && { after: block(after, say) }),
    };
  }
  const common = {
    title: fuller(before.title, after.title) ?? '',
    abstract: commonAbstract(before, after),
    arxivId: after.arxivId ?? before.arxivId,
    upvotes: after.upvotes ?? before.upvotes,
    comments: after.comments ?? before.comments,
  };
  const side = (which: 'before' | 'after'): Shown => ({
    ...common,
    ...(changes.title && { title: changes.title[which] }),
    ...(changes.abstract && { abstract: changes.abstract[which] }),
    ...(changes.upvotes && { upvotes: changes.upvotes[which] }),
    ...(changes.comments && { comments: changes.comments[which] }),
  });
  return { before: block(side('before'), say), after: block(side('after'), say) };
}

/** An abstract rather than a summary, and whole rather than cut. */
function commonAbstract(before: Entry, after: Entry): string | undefined {
  const isSummary = (entry: Entry): boolean => entry.abstractKind === 'summary';
  if (before.abstract !== undefined && after.abstract !== undefined) {
    if (isSummary(before) !== isSummary(after)) {
      return isSummary(before) ? after.abstract : before.abstract;
    }
  }
  return isSummary(after) ? after.abstract : fuller(before.abstract, after.abstract);
}

function block(shown: Partial<Shown>, say: (text: Message) => string): string {
  const { title = '', abstract = '', arxivId, upvotes, comments } = shown;
  const numbers = [
    ...(arxivId === undefined ? [] : [`arXiv ${arxivId}`]),
    ...(upvotes === undefined ? [] : [say(message('Upvotes: {0}', upvotes))]),
    ...(comments === undefined ? [] : [say(message('Comments: {0}', comments))]),
  ];
  const text = oneLine(readableText(abstract));
  return [
    oneLine(readableTitle(title)),
    ...(numbers.length > 0 ? [numbers.join(' · ')] : []),
    ...splitSentences(text).map(({ start, end }) => text.slice(start, end)),
    '',
  ]
    .map((line) => `${line}\n`)
    .join('');
}

function oneLine(text: string): string {
  return visibleText(text).replace(/\s+/g, ' ').trim();
}
