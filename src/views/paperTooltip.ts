import { MarkdownString, env, l10n } from 'vscode';
import type { Paper } from '../core';
import { escapeMarkdown, readableText, readableTitle, splitSentences } from '../core';
import { factsLine } from '../shared/factsText';

/** How much of the abstract a tooltip shows. */
const sentences = 3;

/** Title, facts, the opening of the abstract, and the reason for an uncertain date. */
export function paperTooltip(paper: Paper): MarkdownString {
  const { published } = paper;
  const parts = [
    `**${escapeMarkdown(readableTitle(paper.title))}**`,
    escapeMarkdown(factsLine(paper, env.language, l10n.t)),
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
