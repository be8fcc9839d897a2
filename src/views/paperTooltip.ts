import { MarkdownString, env, l10n } from 'vscode';
import type { Paper, ReadingStatus } from '../core';
import { escapeMarkdown } from '../core';
import { paperSummary } from '../shared/paperSummary';
import { statesText } from './statesText';

/** How many lines of a note a tooltip shows. */
const noteLines = 8;

/**
 * Title, facts, what the reader did with the paper and wrote of it, the opening of the abstract, and
 * the reason for an uncertain date.
 */
export function paperTooltip(paper: Paper, status: ReadingStatus): MarkdownString {
  const tooltip = new MarkdownString(paperSummary(paper, env.language, l10n.t, ownPart(status)));
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
