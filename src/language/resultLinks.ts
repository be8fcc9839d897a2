import type { DocumentLinkProvider, TextDocument } from 'vscode';
import { DocumentLink, Range, Uri, l10n } from 'vscode';
import type { LineRange } from '../host/search/resultsText';
import type { SearchResults } from '../host/search/searchResults';

/** In a list of results: titles lead to abstracts, places to the lines of their dumps. */
export class ResultLinks implements DocumentLinkProvider {
  readonly #results: Pick<SearchResults, 'results'>;

  constructor(results: Pick<SearchResults, 'results'>) {
    this.#results = results;
  }

  provideDocumentLinks({ uri }: TextDocument): DocumentLink[] {
    const { titles, places } = this.#results.results(uri);
    return [
      ...titles.map((title) => {
        const link = new DocumentLink(rangeOf(title), openPaper(title.paper));
        link.tooltip = l10n.t('Open Abstract');
        return link;
      }),
      ...places.map((place) => {
        const line = Uri.parse(place.uri).with({ fragment: `L${place.target + 1}` });
        return new DocumentLink(rangeOf(place), line);
      }),
    ];
  }
}

function openPaper(id: string): Uri {
  const query = encodeURIComponent(JSON.stringify([id]));
  return Uri.parse(`command:paperDigests.openPaper?${query}`);
}

function rangeOf({ line, start, end }: LineRange): Range {
  return new Range(line, start, line, end);
}
