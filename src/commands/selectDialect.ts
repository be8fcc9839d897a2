import type { QuickPickItem, TextDocument } from 'vscode';
import { languages, l10n, window } from 'vscode';
import { dialectNames } from '../core';
import { dialectLabel } from '../host/dialectLabels';
import { noDigest, type DigestChoices } from '../host/digestChoices';
import { dumpLanguage, type DumpDocuments } from '../host/dumpDocuments';
import { fileNameOf } from '../host/fileName';
import type { Command } from './command';
import { digestDocument } from './digestDocument';

interface DialectItem extends QuickPickItem {
  /** Absent to leave it to recognition. */
  readonly dialect?: string;
}

/** Chooses by hand what wrote a dump, or that a file is no digest. */
export function selectDialect(choices: DigestChoices, documents: DumpDocuments): Command {
  return {
    id: 'paperDigests.selectDialect',
    execute: async (target, dialect) => {
      const document = await digestDocument(target);
      if (!document) {
        return;
      }
      const item =
        typeof dialect === 'string' ? { dialect } : await ask(document, choices, documents);
      if (item) {
        await choices.setDialect(document.uri, item.dialect);
        await followLanguage(document, documents.parse(document).dialect !== 'unknown');
      }
    },
  };
}

/** Makes the language of a document what it now counts as. */
async function followLanguage(document: TextDocument, isDigest: boolean): Promise<void> {
  const language = isDigest ? dumpLanguage : 'plaintext';
  const isPlain = document.languageId === 'plaintext' || document.languageId === dumpLanguage;
  if (document.languageId !== language && (isDigest || isPlain)) {
    await languages.setTextDocumentLanguage(document, language);
  }
}

async function ask(
  document: TextDocument,
  choices: DigestChoices,
  documents: DumpDocuments,
): Promise<DialectItem | undefined> {
  const { dialect: current } = choices.of(document.uri);
  const read = documents.parse(document).dialect;
  const recognised =
    current === undefined && read !== 'unknown' ? dialectLabel(read).label : undefined;
  const items: DialectItem[] = [
    item(undefined, l10n.t('Recognize automatically'), recognised ?? ''),
    ...dialectNames.map((name) => {
      const { label, description } = dialectLabel(name);
      return item(name, label, description);
    }),
    item(noDigest, l10n.t('Not a digest'), l10n.t('Leave this file out of the library')),
  ];
  return window.showQuickPick(items, {
    title: l10n.t('Select Digest Dialect'),
    placeHolder: l10n.t('Select the dialect of {0}', fileNameOf(document.uri)),
    matchOnDescription: true,
  });

  function item(dialect: string | undefined, label: string, description: string): DialectItem {
    return {
      ...(dialect !== undefined && { dialect }),
      label: dialect === current ? `$(check) ${label}` : label,
      description,
    };
  }
}
