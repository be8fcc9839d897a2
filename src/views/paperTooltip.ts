import { MarkdownString, env, l10n } from 'vscode';
import type { Paper } from '../core';
import { paperSummary } from '../shared/paperSummary';

/** Title, facts, the opening of the abstract, and the reason for an uncertain date. */
export function paperTooltip(paper: Paper): MarkdownString {
  const tooltip = new MarkdownString(paperSummary(paper, env.language, l10n.t));
  tooltip.isTrusted = false;
  return tooltip;
}
