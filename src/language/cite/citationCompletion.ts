import type { CancellationToken, CompletionItemProvider, Position, TextDocument } from 'vscode';
import {
  CompletionItem,
  CompletionItemKind,
  CompletionList,
  MarkdownString,
  Range,
  env,
  l10n,
} from 'vscode';
import type { Paper } from '../../core';
import { citeLanguageOf, readableTitle, visibleText } from '../../core';
import type { Citations, CitedKey } from '../../host/cite/citations';
import { placeAt } from '../../host/cite/placeAt';
import type { LibraryService } from '../../host/library/libraryService';
import type { ReadingOrder } from '../../host/readingOrder';
import type { PaperSearch } from '../../host/search/paperSearch';
import { suggestsCitations } from '../../host/cite/citationSettings';
import { factsLine } from '../../shared/factsText';
import { paperSummary } from '../../shared/paperSummary';

/** How many papers are suggested at a time; more come as more is typed. */
const mostSuggested = 50;
const mostByKey = 20;

/** A suggestion, with what it is resolved by. */
class CitationItem extends CompletionItem {
  readonly paper: Paper;

  constructor(paper: Paper, key: string) {
    super({ label: key, description: visibleText(readableTitle(paper.title)) });
    this.paper = paper;
  }
}

/** Suggests papers where a text cites: by key, or by words of their titles and abstracts. */
export class CitationCompletion implements CompletionItemProvider<CitationItem> {
  /** Characters that open a citation or a key. */
  static readonly triggers = ['{', ',', '@', '<'] as const;

  readonly #library: LibraryService;
  readonly #order: ReadingOrder;
  readonly #citations: Citations;
  readonly #search: Pick<PaperSearch, 'find'>;

  constructor(
    library: LibraryService,
    order: ReadingOrder,
    citations: Citations,
    search: Pick<PaperSearch, 'find'>,
  ) {
    this.#library = library;
    this.#order = order;
    this.#citations = citations;
    this.#search = search;
  }

  async provideCompletionItems(
    document: TextDocument,
    position: Position,
    token: CancellationToken,
  ): Promise<CompletionList<CitationItem> | undefined> {
    const language = citeLanguageOf(document.languageId, document.uri.path);
    const place = language && placeAt(document, position, language);
    if (!language || !place || !suggestsCitations(document) || !this.#citations.wake()) {
      return undefined;
    }
    const { typed, rest } = place;
    const papers = await this.#papers(typed, token);
    const keys = await this.#citations.keysIn(document, language, papers);
    const { line, character } = position;
    const inserting = new Range(line, character - typed.length, line, character);
    const replacing = new Range(inserting.start, position.with(line, character + rest.length));
    const items = papers.flatMap((paper, index) => {
      const cited = keys[index];
      return cited ? [citationItem(paper, cited, typed, index, { inserting, replacing })] : [];
    });
    // What is found by words changes with every letter.
    return new CompletionList(items, true);
  }

  resolveCompletionItem(item: CitationItem): CitationItem {
    item.detail = factsLine(item.paper, env.language, l10n.t);
    item.documentation = new MarkdownString(paperSummary(item.paper, env.language, l10n.t));
    return item;
  }

  /** The papers whose keys or texts begin as it is typed; else those of late and the newest. */
  async #papers(typed: string, token: CancellationToken): Promise<readonly Paper[]> {
    if (typed === '') {
      const recent = this.#order.recent.flatMap((id) => this.#library.paper(id) ?? []);
      const newest = this.#library.papers().slice(0, mostSuggested);
      return [...new Set([...recent, ...newest])].slice(0, mostSuggested);
    }
    const keys = await this.#citations.keys.current();
    const byKey = keys.idsFrom(typed, mostByKey).flatMap((id) => this.#library.paper(id) ?? []);
    const found = await this.#search.find(wordsOf(typed), mostSuggested, token);
    return [...new Set([...byKey, ...found.map(({ paper }) => paper)])].slice(0, mostSuggested);
  }
}

/** Marks within a key part words, and are none of the query language. */
function wordsOf(typed: string): string {
  return typed.replace(/[^\p{L}\p{N}]+/gu, ' ').toLowerCase();
}

function citationItem(
  paper: Paper,
  { key, isListed }: CitedKey,
  typed: string,
  index: number,
  range: CompletionItem['range'],
): CitationItem {
  const item = new CitationItem(paper, key);
  item.kind = CompletionItemKind.Reference;
  item.insertText = key;
  // They are found and put in order already; VS Code's filter is to hide none of them.
  item.filterText = typed === '' ? key : typed;
  item.sortText = String(index).padStart(4, '0');
  if (range) {
    item.range = range;
  }
  if (!isListed) {
    item.command = {
      command: 'paperDigests.addToBibliography',
      title: l10n.t('Add to Bibliography'),
      arguments: [paper.id],
    };
  }
  return item;
}
