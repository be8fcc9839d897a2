/** A stretch of a text that was kept, taken out or put in. */
export interface DiffSpan {
  readonly kind: 'same' | 'removed' | 'added';
  /** As printed: of the new text where it is in both. */
  readonly text: string;
}

/** A word, a formula or a mark, with the white space behind it. */
interface Piece {
  readonly word: string;
  readonly text: string;
}

/** Above this many pairs of words, what differs is shown as a whole. Bounds time and memory. */
const mostPairs = 2_000_000;

const piece = /(?:\$[^$]{1,200}\$|[\p{L}\p{N}\p{M}_]+|[^\s])\s*/gu;

/**
 * What became of a text, word by word: the spans in order, what was taken out before what was put in
 * its place. The spans that are not `added` make the old text up to white space, those that are not
 * `removed` the new one. White space alone is no difference. A longest common subsequence of words,
 * so time and memory are the product of the numbers of words between the first difference and the last.
 */
export function wordDiff(before: string, after: string): DiffSpan[] {
  const [old, recent] = [piecesOf(before), piecesOf(after)];
  const start = commonLength(old, recent);
  const end = commonLength(old.slice(start).reverse(), recent.slice(start).reverse());
  const spans = new Spans();
  spans.addAll('same', recent.slice(0, start));
  diffMiddle(old.slice(start, old.length - end), recent.slice(start, recent.length - end), spans);
  spans.addAll('same', recent.slice(recent.length - end));
  return spans.take();
}

function piecesOf(text: string): Piece[] {
  return Array.from(text.trimStart().matchAll(piece), ([found]) => ({
    word: found.trimEnd(),
    text: found,
  }));
}

function commonLength(a: readonly Piece[], b: readonly Piece[]): number {
  let length = 0;
  while (length < a.length && length < b.length && a[length]?.word === b[length]?.word) {
    length++;
  }
  return length;
}

function diffMiddle(old: readonly Piece[], recent: readonly Piece[], spans: Spans): void {
  if (old.length * recent.length > mostPairs) {
    spans.addAll('removed', old);
    spans.addAll('added', recent);
    return;
  }
  const width = recent.length + 1;
  const lengths = commonLengths(old, recent);
  let [i, j] = [0, 0];
  while (i < old.length || j < recent.length) {
    const [oldPiece, newPiece] = [old[i], recent[j]];
    if (oldPiece && newPiece && oldPiece.word === newPiece.word) {
      spans.add('same', newPiece);
      i++;
      j++;
    } else if (
      oldPiece &&
      (!newPiece || (lengths[(i + 1) * width + j] ?? 0) >= (lengths[i * width + j + 1] ?? 0))
    ) {
      spans.add('removed', oldPiece);
      i++;
    } else if (newPiece) {
      spans.add('added', newPiece);
      j++;
    }
  }
}

/** At `i × (recent.length + 1) + j`: how much is common to what follows `i` in one and `j` in the other. */
function commonLengths(old: readonly Piece[], recent: readonly Piece[]): Uint32Array {
  const width = recent.length + 1;
  const lengths = new Uint32Array((old.length + 1) * width);
  for (let i = old.length - 1; i >= 0; i--) {
    for (let j = recent.length - 1; j >= 0; j--) {
      const at = i * width + j;
      lengths[at] =
        old[i]?.word === recent[j]?.word
          ? (lengths[at + width + 1] ?? 0) + 1
          : Math.max(lengths[at + width] ?? 0, lengths[at + 1] ?? 0);
    }
  }
  return lengths;
}

/** Joins neighbours of one kind; between two spans that are the same, removed comes before added. */
class Spans {
  readonly #spans: DiffSpan[] = [];
  #removed = '';
  #added = '';
  #same = '';

  addAll(kind: DiffSpan['kind'], pieces: readonly Piece[]): void {
    for (const one of pieces) {
      this.add(kind, one);
    }
  }

  add(kind: DiffSpan['kind'], { text }: Piece): void {
    if (kind === 'same') {
      this.#flushChanges();
      this.#same += text;
    } else {
      this.#flushSame();
      this.#removed += kind === 'removed' ? text : '';
      this.#added += kind === 'added' ? text : '';
    }
  }

  take(): DiffSpan[] {
    this.#flushChanges();
    this.#flushSame();
    return this.#spans;
  }

  #flushSame(): void {
    this.#push('same', this.#same);
    this.#same = '';
  }

  #flushChanges(): void {
    this.#push('removed', this.#removed);
    this.#push('added', this.#added);
    this.#removed = '';
    this.#added = '';
  }

  #push(kind: DiffSpan['kind'], text: string): void {
    if (text !== '') {
      this.#spans.push({ kind, text });
    }
  }
}
