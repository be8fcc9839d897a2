import type { ConfigurationScope } from 'vscode';
import { ConfigurationTarget, workspace } from 'vscode';
import { isBoolean, isText, read, section } from '../settings';

/** The pattern of citation keys, see `keyMaker`. */
export function citationKeyPattern(): string {
  return read('citationKey', isText, '{author}{year}{title:1}');
}

/** The template of papers in Markdown. */
export function markdownCitation(): string {
  return read('markdownCitation', isText, '{link}{?. {facts}}');
}

/** Whether papers are suggested and shown where a text cites them. */
export function suggestsCitations(scope?: ConfigurationScope): boolean {
  return read('citationSuggestions', isBoolean, true, scope);
}

/** What becomes of papers that are cited and not in the bibliography. */
export type BibliographyPolicy = 'ask' | 'always' | 'never';

/** Whether a paper that is cited is added to the bibliography of the document. */
export function bibliographyPolicy(): BibliographyPolicy {
  return read('addToBibliography', isPolicy, 'ask');
}

/** Sets that for the user. */
export async function updateBibliographyPolicy(policy: BibliographyPolicy): Promise<void> {
  const configuration = workspace.getConfiguration(section);
  await configuration.update('addToBibliography', policy, ConfigurationTarget.Global);
}

function isPolicy(value: unknown): value is BibliographyPolicy {
  return value === 'ask' || value === 'always' || value === 'never';
}
