import type { Paper } from '../core';
import { escapeMarkdown, readableText, readableTitle, splitSentences } from '../core';
import { factsLine } from './factsText';
import type { Translate } from './translate';

/** How much of the abstract a summary shows. */
const sentences = 3;

/**
 * Title, facts, the opening of the abstract, and the reason for an uncertain date, as Markdown in
 * which nothing of a digest is active.
 *
 * @param own what the reader did with the paper, as such Markdown
 */
export function paperSummary(paper: Paper, locale: string, translate: Translate, own = ''): string {
  const { published } = paper;
  const parts = [
    `**${escapeMarkdown(readableTitle(paper.title))}**`,
    escapeMarkdown(factsLine(paper, locale, translate)),
    own,
    escapeMarkdown(opening(readableText(paper.abstract ?? ''))),
  ];
  if (published && published.certainty !== 'printed') {
    const { template, values } = published.reason;
    parts.push(`*${escapeMarkdown(translate(template, ...values))}*`);
  }
  return parts.filter((part) => part !== '').join('\n\n');
}

function opening(text: string): string {
  const shown = splitSentences(text).slice(0, sentences);
  const end = shown.at(-1)?.end ?? 0;
  return end < text.length ? `${text.slice(0, end)} …` : text;
}
