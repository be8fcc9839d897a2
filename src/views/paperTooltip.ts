import { MarkdownString, env, l10n } from 'vscode';
import type { Paper, ReadingStatus } from '../core';
import { escapeMarkdown, readableText, readableTitle, splitSentences } from '../core';
import { factsLine } from '../shared/factsText';
import { statesText } from './statesText';

/** How much of the abstract a tooltip shows. */
const sentences = 3;

/** How many lines of a note a tooltip shows. */
const noteLines = 8;

/**
 * Title, facts, what the reader did with the paper and wrote of it, the opening of the abstract, and
 * the reason for an uncertain date.
 */
export function paperTooltip(paper: Paper, status: ReadingStatus): MarkdownString {
  const { published } = paper;
  const parts = [
    `**${escapeMarkdown(readableTitle(paper.title))}**`,
    escapeMarkdown(factsLine(paper, env.language, l10n.t)),
    ownPart(status),
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

/** State, tags and note. A log may come from elsewhere: what it holds is text and nothing more. */
function ownPart(status: ReadingStatus): string {
  const tags = status.tags.map((tag) => `#${tag}`).join(' ');
  const lines = status.note.trim().split('\n');
  const shown = lines.length > noteLines ? [...lines.slice(0, noteLines), '…'] : lines;
  return [
    escapeMarkdown([statesText(status), tags].filter((part) => part !== '').join(' · ')),
    ...(status.note.trim() === '' ? [] : shown.map((line) => `> ${escapeMarkdown(line)}`)),
  ].join('\n\n');
}

function opening(text: string): string {
  const shown = splitSentences(text).slice(0, sentences);
  const end = shown.at(-1)?.end ?? 0;
  return end < text.length ? `${text.slice(0, end)} …` : text;
}
