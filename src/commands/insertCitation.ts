import type { TextEditor } from 'vscode';
import { Position, Range, l10n, window } from 'vscode';
import type { CiteLanguage, Paper } from '../core';
import { citationText, citeLanguageOf } from '../core';
import type { Citations } from '../host/cite/citations';
import { placeAt } from '../host/cite/placeAt';
import { offerEntry } from './cite/bibliographyEntry';
import { pickPaper } from './cite/pickPaper';
import type { Command } from './command';
import type { PaperArguments } from './paperArguments';
import type { SearchServices } from './search/searchSession';

/**
 * Inserts a citation at the cursor, as the language of the document has it: a key, or in a .bib file
 * the whole entry. Asks for the paper unless it is called for one.
 */
export function insertCitation(
  papers: PaperArguments,
  citations: Citations,
  search: SearchServices,
): Command {
  return {
    id: 'paperDigests.insertCitation',
    execute: async (...args) => {
      const editor = window.activeTextEditor;
      if (!editor) {
        return;
      }
      const { languageId, uri } = editor.document;
      const isBibliography = languageId === 'bibtex' || /\.bib$/i.test(uri.path);
      const language = citeLanguageOf(languageId, uri.path);
      if (!isBibliography && !language) {
        const message = l10n.t('Citations go into LaTeX, Markdown, Typst and BibTeX files.');
        await window.showInformationMessage(message);
        return;
      }
      const paper =
        args.length > 0
          ? papers.paper(args)
          : await pickPaper(search, {
              title: l10n.t('Insert Citation'),
              placeholder: l10n.t('Words of a title or an abstract'),
            });
      if (paper && language) {
        await insertKey(editor, language, paper, citations);
      } else if (paper) {
        await insertEntry(editor, paper, citations);
      }
    },
  };
}

async function insertKey(
  editor: TextEditor,
  language: CiteLanguage,
  paper: Paper,
  citations: Citations,
): Promise<void> {
  const { document, selection } = editor;
  const { key, isListed } = await citations.keyIn(document, language, paper);
  const place = placeAt(document, selection.active, language);
  const { line, character } = selection.active;
  // Behind the key that the cursor stands in, so that it is not cut in two.
  const target = place
    ? new Position(line, character + place.rest.length)
    : new Range(selection.start, selection.end);
  await editor.edit((edit) => {
    edit.replace(target, citationText(language, key, place));
  });
  if (!isListed) {
    await offerEntry(document, language, paper, citations);
  }
}

async function insertEntry(editor: TextEditor, paper: Paper, citations: Citations): Promise<void> {
  const entry = await citations.written([paper], 'bibtex');
  const { start } = editor.selection;
  await editor.edit((edit) => {
    edit.replace(editor.selection, `${start.character === 0 ? '' : '\n'}${entry ?? ''}`);
  });
}
