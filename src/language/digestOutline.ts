import type { CancellationToken, DocumentSymbolProvider, TextDocument } from 'vscode';
import { DocumentSymbol, SymbolKind, env, l10n } from 'vscode';
import type { DigestPart, Dump, Entry } from '../core';
import { digestsOf, escapeThemeIcons, readableTitle, visibleText } from '../core';
import type { DumpDocuments } from '../host/dumpDocuments';
import { Slices } from '../host/slices';
import { dateText } from '../shared/dateText';
import type { LineFacts } from '../shared/factsText';
import { factsLine } from '../shared/factsText';
import { rangeIn } from './ranges';

/** The outline of a dump, which breadcrumbs and Go to Symbol show as well: digest, entries. */
export class DigestOutline implements DocumentSymbolProvider {
  readonly #documents: DumpDocuments;
  /** Names by printed title, so that an edit costs only what it changed. */
  readonly #names = new WeakMap<TextDocument, ReadonlyMap<string, string>>();

  constructor(documents: DumpDocuments) {
    this.#documents = documents;
  }

  async provideDocumentSymbols(
    document: TextDocument,
    token: CancellationToken,
  ): Promise<DocumentSymbol[]> {
    const { version } = document;
    const dump = this.#documents.parse(document);
    const before = this.#names.get(document);
    const names = new Map<string, string>();
    const slices = new Slices();
    const symbols: DocumentSymbol[] = [];
    for (const digest of digestsOf(document.getText(), dump)) {
      const symbol = digestSymbol(document, dump, digest);
      for (const entry of digest.entries) {
        await slices.next();
        if (token.isCancellationRequested || document.version !== version) {
          return [];
        }
        const name = before?.get(entry.title) ?? symbolName(entry.title);
        names.set(entry.title, name);
        symbol.children.push(entrySymbol(document, entry, name));
      }
      symbols.push(symbol);
    }
    this.#names.set(document, names);
    return symbols;
  }
}

function digestSymbol(document: TextDocument, dump: Dump, digest: DigestPart): DocumentSymbol {
  const { entries, listed, nameRange } = digest;
  const date = listed && dateText(listed, env.language);
  return new DocumentSymbol(
    [digestName(dump), date].filter((part) => part !== undefined).join(' · '),
    entries.length === 1 ? l10n.t('1 paper') : l10n.t('{0} papers', entries.length),
    SymbolKind.File,
    rangeIn(document, digest),
    rangeIn(document, nameRange),
  );
}

/** What the page calls itself, or what was searched for on it. */
function digestName({ page, query }: Dump): string {
  const searched = escapeThemeIcons(visibleText(query ?? '').trim());
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

function entrySymbol(document: TextDocument, entry: Entry, name: string): DocumentSymbol {
  const range = rangeIn(document, entry);
  const title = rangeIn(document, entry.titleRange);
  return new DocumentSymbol(
    name,
    symbolDetail(entry),
    SymbolKind.String,
    range,
    // VS Code refuses a whole outline in which one name stands outside of its symbol.
    range.contains(title) ? title : range,
  );
}

/** A printed title as the name of a symbol: never empty, and without icons, which VS Code draws. */
export function symbolName(title: string): string {
  const name = visibleText(readableTitle(title)).trim();
  return name === '' ? l10n.t('Untitled') : escapeThemeIcons(name);
}

/** What is known of a paper or entry beside its title, in the description of its symbol. */
export function symbolDetail(facts: LineFacts): string {
  return escapeThemeIcons(factsLine(facts, env.language, l10n.t));
}
