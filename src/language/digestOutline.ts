import type { DocumentSymbolProvider, TextDocument } from 'vscode';
import { DocumentSymbol, SymbolKind, env, l10n } from 'vscode';
import type { DigestPart, Dump, Entry } from '../core';
import { digestsOf, readableTitle, visibleText } from '../core';
import type { DumpDocuments } from '../host/dumpDocuments';
import { dateText } from '../shared/dateText';
import { factsLine } from '../shared/factsText';
import { rangeIn } from './ranges';

/** The outline of a dump, which breadcrumbs and Go to Symbol show as well: digest, entries. */
export class DigestOutline implements DocumentSymbolProvider {
  readonly #documents: DumpDocuments;

  constructor(documents: DumpDocuments) {
    this.#documents = documents;
  }

  provideDocumentSymbols(document: TextDocument): DocumentSymbol[] {
    const dump = this.#documents.parse(document);
    return digestsOf(document.getText(), dump).map((digest) =>
      digestSymbol(document, dump, digest),
    );
  }
}

function digestSymbol(document: TextDocument, dump: Dump, digest: DigestPart): DocumentSymbol {
  const { entries, listed, nameRange } = digest;
  const date = listed && dateText(listed, env.language);
  const name = [digestName(dump), date].filter((part) => part !== undefined).join(' · ');
  const count = entries.length === 1 ? l10n.t('1 paper') : l10n.t('{0} papers', entries.length);
  const range = rangeIn(document, digest);
  const symbol = new DocumentSymbol(
    name,
    count,
    SymbolKind.File,
    range,
    rangeIn(document, nameRange),
  );
  symbol.children = entries.map((entry) => entrySymbol(document, entry));
  return symbol;
}

/** What the page calls itself, or what was searched for on it. */
function digestName({ page, query }: Dump): string {
  const searched = visibleText(query ?? '').trim();
  if (page === 'search' && searched !== '') {
    return l10n.t('Papers on “{0}”', searched);
  }
  switch (page) {
    case 'daily':
    case 'email':
      return l10n.t('Daily Papers');
    case 'trending':
      return l10n.t('Trending Papers');
    default:
      return l10n.t('Papers');
  }
}

function entrySymbol(document: TextDocument, entry: Entry): DocumentSymbol {
  const range = rangeIn(document, entry);
  const title = rangeIn(document, entry.titleRange);
  return new DocumentSymbol(
    symbolName(entry.title),
    factsLine(entry, env.language, l10n.t),
    SymbolKind.String,
    range,
    // VS Code refuses a whole outline in which one name stands outside of its symbol.
    range.contains(title) ? title : range,
  );
}

/** A printed title as the name of a symbol, which VS Code does not take empty. */
export function symbolName(title: string): string {
  const name = visibleText(readableTitle(title)).trim();
  return name === '' ? l10n.t('Untitled') : name;
}
