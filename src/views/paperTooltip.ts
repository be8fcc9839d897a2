import { MarkdownString, env, l10n } from 'vscode';
import type { Paper } from '../core';
import { escapeMarkdown, readableText, readableTitle, splitSentences } from '../core';
import { commentsText, makersText } from '../shared/factsText';
import { dateText } from '../shared/dateText';

/** How much of the abstract a tooltip shows. */
const sentences = 3;

/** Title, facts, the opening of the abstract, and the reason for an uncertain date. */
export function paperTooltip(paper: Paper): MarkdownString {
  const { published } = paper;
  const facts = [
    published && dateText(published, env.language),
    makersText(paper, l10n.t),
    commentsText(paper.comments, l10n.t),
  ].filter((part) => part !== undefined);
  const parts = [
    `**${escapeMarkdown(readableTitle(paper.title))}**`,
    escapeMarkdown(facts.join(' · ')),
    escapeMarkdown(opening(readableText(paper.abstract ?? ''))),
  ];
  if (published && published.certainty !== 'printed') {
    const { template, values } = published.reason;
    parts.push(`*${escapeMarkdown(l10n.t(template, ...values))}*`);
  }
  const tooltip = new MarkdownString(parts.filter((part) => part !== '').join('\n\n'));
  tooltip.isTrusted = false;
  return tooltip;
}

function opening(text: string): string {
  const shown = splitSentences(text).slice(0, sentences);
  const end = shown.at(-1)?.end ?? 0;
  return end < text.length ? `${text.slice(0, end)} …` : text;
}
