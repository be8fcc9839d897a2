import type { TextDocument, Uri } from 'vscode';
import { Position, WorkspaceEdit, l10n, window, workspace } from 'vscode';
import type { CiteLanguage, Paper } from '../../core';
import type { Citations } from '../../host/cite/citations';
import { fileNameOf } from '../../host/fileName';
import { bibliographyPolicy, updateBibliographyPolicy } from '../../host/cite/citationSettings';

/**
 * Adds a paper that a document cites to the bibliography that the document names, where it is not in
 * one already: as the setting says, or when the user says so.
 */
export async function offerEntry(
  document: TextDocument,
  language: CiteLanguage,
  paper: Paper,
  citations: Citations,
): Promise<void> {
  const policy = bibliographyPolicy();
  const [uri] = await citations.bibliographies.namedIn(document, language);
  if (policy === 'never' || !uri) {
    return;
  }
  if (policy === 'ask') {
    const add = l10n.t('Add Entry');
    const always = l10n.t('Always Add');
    const { key } = await citations.keyIn(document, language, paper);
    const question = l10n.t('{0} is not in {1}.', key, fileNameOf(uri));
    const answer = await window.showInformationMessage(question, add, always);
    if (answer === undefined) {
      return;
    }
    if (answer === always) {
      await updateBibliographyPolicy('always');
    }
  }
  await appendEntry(uri, paper, citations);
}

/** Appends the entry of a paper to a .bib file, which is made where it is not there. */
export async function appendEntry(uri: Uri, paper: Paper, citations: Citations): Promise<void> {
  const entry = await citations.written([paper], 'bibtex');
  if (entry === undefined) {
    return;
  }
  const creation = new WorkspaceEdit();
  creation.createFile(uri, { ignoreIfExists: true });
  await workspace.applyEdit(creation);
  const document = await workspace.openTextDocument(uri);
  const wasSaved = !document.isDirty;
  const end = document.lineAt(document.lineCount - 1).range.end;
  const isOnOwnLine = end.character === 0;
  const isEmpty = isOnOwnLine && end.line === 0;
  const insertion = new WorkspaceEdit();
  insertion.insert(
    uri,
    new Position(end.line, end.character),
    `${isOnOwnLine ? '' : '\n'}${isEmpty ? '' : '\n'}${entry}`,
  );
  await workspace.applyEdit(insertion);
  if (wasSaved) {
    await document.save();
  }
}
