import { l10n, window } from 'vscode';
import { citeLanguageOf } from '../core';
import type { Citations } from '../host/cite/citations';
import { placeAt } from '../host/cite/placeAt';
import type { LibraryService } from '../host/library/libraryService';
import { appendEntry, offerEntry } from './cite/bibliographyEntry';
import type { Command } from './command';

/**
 * Adds the paper that is cited at the cursor to the bibliography of the document. Called with a
 * paper's id, just after that was cited, it does as the setting says.
 */
export function addToBibliography(library: LibraryService, citations: Citations): Command {
  return {
    id: 'paperDigests.addToBibliography',
    execute: async (justCited) => {
      const editor = window.activeTextEditor;
      const document = editor?.document;
      const language = document && citeLanguageOf(document.languageId, document.uri.path);
      if (!editor || !document || !language) {
        return;
      }
      if (typeof justCited === 'string') {
        const paper = library.paper(justCited);
        await (paper && offerEntry(document, language, paper, citations));
        return;
      }
      await library.start();
      const place = placeAt(document, editor.selection.active, language);
      const key = place ? place.typed + place.rest : '';
      const paper = key === '' ? undefined : await citations.paperOf(document, language, key);
      const [uri] = await citations.bibliographies.namedIn(document, language);
      if (!paper) {
        await window.showInformationMessage(l10n.t('No paper of your digests is cited here.'));
      } else if (!uri) {
        await window.showInformationMessage(l10n.t('The document names no bibliography.'));
      } else if ((await citations.keyIn(document, language, paper)).isListed) {
        await window.showInformationMessage(l10n.t('{0} is in the bibliography already.', key));
      } else {
        await appendEntry(uri, paper, citations);
      }
    },
  };
}
