/** How well one piece of a query fits a title, from none to best. */
const noMatch = 0;
const scattered = 1;
const inside = 2;
const atWord = 3;
const atStart = 4;

/** The pieces of a query that must each be found: what white space parts, in lower case. */
export function queryPieces(query: string): readonly string[] {
  return query
    .toLowerCase()
    .split(/\s+/)
    .filter((piece) => piece !== '');
}

/**
 * How well a title fits a query as the editor's pickers match: each piece's characters are in the
 * title in their order. Higher is better; 0 is no match. Whole pieces at the beginnings of words
 * count most, scattered characters least.
 *
 * @param title in lower case
 * @param pieces of {@link queryPieces}; every title fits none
 */
export function titleMatch(title: string, pieces: readonly string[]): number {
  let sum = 1;
  for (const piece of pieces) {
    const quality = pieceMatch(title, piece);
    if (quality === noMatch) {
      return 0;
    }
    sum += quality;
  }
  return sum;
}

function pieceMatch(title: string, piece: string): number {
  const first = title.indexOf(piece);
  if (first === 0) {
    return atStart;
  }
  if (first > 0) {
    return startsWord(title, piece, first) ? atWord : inside;
  }
  return hasScattered(title, piece) ? scattered : noMatch;
}

function startsWord(title: string, piece: string, first: number): boolean {
  for (let at = first; at >= 0; at = title.indexOf(piece, at + 1)) {
    if (!/[\p{L}\p{N}]/u.test(title.charAt(at - 1))) {
      return true;
    }
  }
  return false;
}

function hasScattered(title: string, piece: string): boolean {
  let from = 0;
  for (const character of piece) {
    const at = title.indexOf(character, from);
    if (at < 0) {
      return false;
    }
    from = at + character.length;
  }
  return true;
}
