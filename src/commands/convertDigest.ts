import type { QuickPickItem } from 'vscode';
import { languages, l10n, window, workspace } from 'vscode';
import { convertDump, type ConversionTarget } from '../core';
import { dumpLanguage, type DumpDocuments } from '../host/dumpDocuments';
import { fileNameOf } from '../host/fileName';
import type { Command } from './command';
import { digestDocument } from './digestDocument';

interface TargetItem extends QuickPickItem {
  readonly target: ConversionTarget;
  /** Languages of the result, the most fitting first. */
  readonly languages: readonly string[];
}

/** Writes a digest in another form, into a new document that is not saved. */
export function convertDigest(documents: DumpDocuments): Command {
  return {
    id: 'paperDigests.convert',
    execute: async (uri, target) => {
      const document = await digestDocument(uri);
      if (!document) {
        return;
      }
      const items = targetItems();
      const chosen =
        items.find((item) => item.target === target) ??
        (await window.showQuickPick(items, {
          title: l10n.t('Convert Digest'),
          placeHolder: l10n.t('Select what to convert {0} to', fileNameOf(document.uri)),
        }));
      if (!chosen) {
        return;
      }
      const content = convertDump(document.getText(), documents.parse(document), chosen.target);
      const known = await languages.getLanguages();
      const language = chosen.languages.find((name) => known.includes(name)) ?? 'plaintext';
      await window.showTextDocument(await workspace.openTextDocument({ content, language }));
    },
  };
}

function targetItems(): readonly TargetItem[] {
  return [
    { target: 'plain', label: l10n.t('Plain digest'), languages: [dumpLanguage] },
    { target: 'markdown', label: l10n.t('Markdown'), languages: ['markdown'] },
    { target: 'jsonl', label: l10n.t('JSON Lines'), languages: ['jsonl', 'json'] },
    { target: 'bibtex', label: l10n.t('BibTeX'), languages: ['bibtex'] },
    { target: 'csl', label: l10n.t('CSL-JSON'), languages: ['json'] },
  ];
}
