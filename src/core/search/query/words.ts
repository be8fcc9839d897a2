import type { Range } from '../../model';
import { readableText } from '../../text/readableTitle';
import { queryTerms } from '../analysis/queryWords';
import type { Phrase, QueryNode, QueryPiece, QueryTerm, Words } from './queryTree';

/** The words of pieces of a query, which may hold TeX as titles do. */
export function makeWords(pieces: readonly QueryPiece[]): Words {
  const terms = termsOf(pieces);
  return {
    kind: 'words',
    pieces,
    terms,
    start: pieces[0]?.start ?? 0,
    end: pieces.at(-1)?.end ?? 0,
  };
}

/** The phrase in quotes at `range`. */
export function makePhrase(piece: QueryPiece, range: Range): Phrase {
  return { kind: 'phrase', text: piece.text, terms: termsOf([piece]), ...range };
}

/** The nodes with words beside words made one, and words without a letter left out. */
export function joinWords(nodes: readonly QueryNode[]): QueryNode[] {
  const joined: QueryNode[] = [];
  let run: Words[] = [];
  const endRun = (): void => {
    const [first] = run;
    if (first) {
      const words = run.length === 1 ? first : makeWords(run.flatMap(({ pieces }) => pieces));
      if (words.terms.length > 0) {
        joined.push(words);
      }
      run = [];
    }
  };
  for (const node of nodes) {
    if (node.kind === 'words') {
      run.push(node);
    } else {
      endRun();
      joined.push(node);
    }
  }
  endRun();
  return joined;
}

/**
 * The terms of pieces with a blank between. Where TeX is made readable, ranges are those of whole
 * pieces or, where it spans pieces, of all of them.
 */
function termsOf(pieces: readonly QueryPiece[]): QueryTerm[] {
  const text = pieces.map((piece) => piece.text).join(' ');
  const readable = readableText(text);
  const shown = pieces.map((piece) => (readable === text ? piece.text : readableText(piece.text)));
  if (shown.join(' ') !== readable) {
    const range = { start: pieces[0]?.start ?? 0, end: pieces.at(-1)?.end ?? 0 };
    return queryTerms(readable).map(({ term }) => ({ term, ...range }));
  }
  return pieces.flatMap((piece, index) => {
    const { start, end } = piece;
    const printed = shown[index] ?? '';
    const isAsTyped = printed === piece.text && piece.text.length === end - start;
    return queryTerms(printed).map((token) =>
      isAsTyped
        ? { term: token.term, start: start + token.start, end: start + token.end }
        : { term: token.term, start, end },
    );
  });
}
