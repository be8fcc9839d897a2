import { Uri, env, l10n } from 'vscode';
import type { Paper, Range, Steps } from '../../core';
import { matchingSentences, searchText, visibleText } from '../../core';
import { factsLine } from '../../shared/factsText';
import { fileNameOf } from '../fileName';
import type { FoundPaper } from './paperSearch';

/** A stretch of one line, in UTF-16 units. */
export interface LineRange {
  readonly line: number;
  readonly start: number;
  readonly end: number;
}

/** Results of a search as the text of a document, with what stands where. */
export interface ResultsText {
  readonly text: string;
  readonly titles: readonly (LineRange & { readonly paper: string })[];
  /** Where a paper stands in a dump; lines from 0 on. */
  readonly places: readonly (LineRange & { readonly uri: string; readonly target: number })[];
  readonly matches: readonly LineRange[];
}

/** Places of a paper that are listed; of more, the number. */
const mostPlaces = 5;
const placeIndent = '  ';
const sentenceIndent = '    ';
const placeSeparator = ', ';

/** Papers that are written between two steps. */
const papersPerStep = 8;

/**
 * Writes what a search found: for each paper its title, facts, the places where it stands, and the
 * sentences of its abstract that have words of the query.
 *
 * @param isCut whether there are more than `found`
 * @param lineOf the line of an entry in its dump
 */
export function* resultsText(
  query: string,
  found: readonly FoundPaper[],
  isCut: boolean,
  lineOf: (uri: string, entry: number) => number,
): Steps<ResultsText> {
  const writer = new ResultsWriter();
  writer.line(`# ${l10n.t('Query: {0}', visibleText(query))}`);
  const isAsked = query.trim() !== '';
  writer.line(
    `# ${isAsked ? countText(found.length, isCut) : l10n.t('No words to search for yet')}`,
  );
  for (const [index, { paper, hit }] of found.entries()) {
    const { title, abstract } = searchText(paper);
    writer.line('');
    writer.title(title, hit?.matches.title ?? [], paper.id);
    const facts = factsLine(paper, env.language, l10n.t);
    if (facts !== '') {
      writer.line(placeIndent + facts);
    }
    writer.places(paper, lineOf);
    for (const sentence of matchingSentences(abstract, hit?.matches.abstract ?? [])) {
      writer.sentence(sentence);
    }
    if (index % papersPerStep === 0) {
      yield;
    }
  }
  return writer.take();
}

function countText(count: number, isCut: boolean): string {
  const shown = count.toLocaleString(env.language);
  if (isCut) {
    return l10n.t('The first {0} papers; more words find fewer', shown);
  }
  switch (count) {
    case 0:
      return l10n.t('No papers found');
    case 1:
      return l10n.t('1 paper');
    default:
      return l10n.t('{0} papers', shown);
  }
}

class ResultsWriter {
  readonly #lines: string[] = [];
  readonly #titles: ResultsText['titles'][number][] = [];
  readonly #places: ResultsText['places'][number][] = [];
  readonly #matches: LineRange[] = [];

  line(text: string): void {
    this.#lines.push(text);
  }

  title(title: string, matches: readonly Range[], paper: string): void {
    const shown = visibleLine(title, matches);
    this.#titles.push({ line: this.#lines.length, start: 0, end: shown.text.length, paper });
    this.#marked(shown, '');
  }

  places(paper: Paper, lineOf: (uri: string, entry: number) => number): void {
    let text = placeIndent;
    for (const { uri, entry } of paper.occurrences.slice(0, mostPlaces)) {
      const target = lineOf(uri, entry);
      const start = text.length + (text === placeIndent ? 0 : placeSeparator.length);
      const place = `${visibleText(fileNameOf(Uri.parse(uri)))}:${target + 1}`;
      text += (text === placeIndent ? '' : placeSeparator) + place;
      this.#places.push({ line: this.#lines.length, start, end: text.length, uri, target });
    }
    const rest = paper.occurrences.length - mostPlaces;
    this.line(rest > 0 ? `${text} ${l10n.t('and {0} more', rest)}` : text);
  }

  sentence({ text, matches }: Marked): void {
    this.#marked(visibleLine(text, matches), sentenceIndent);
  }

  take(): ResultsText {
    return {
      text: `${this.#lines.join('\n')}\n`,
      titles: this.#titles,
      places: this.#places,
      matches: this.#matches,
    };
  }

  #marked({ text, matches }: Marked, indent: string): void {
    const line = this.#lines.length;
    for (const { start, end } of matches) {
      this.#matches.push({ line, start: indent.length + start, end: indent.length + end });
    }
    this.line(indent + text);
  }
}

interface Marked {
  readonly text: string;
  readonly matches: readonly Range[];
}

/** The text as one line that shows all it holds, with the matches where they stand then. */
function visibleLine(text: string, matches: readonly Range[]): Marked {
  const shown: Range[] = [];
  let line = '';
  let at = 0;
  for (const { start, end } of matches) {
    line += visibleText(text.slice(at, start));
    const match = visibleText(text.slice(start, end));
    shown.push({ start: line.length, end: line.length + match.length });
    line += match;
    at = end;
  }
  return { text: line + visibleText(text.slice(at)), matches: shown };
}
