import { readText, type KeptText } from '../../text/storedText';
import { foldTerm } from '../../text/tokens';
import { beginsWithDots, endsInDots } from './rendering';
import { shinglesOf, wordSet } from './shingles';
import { wordNumbers } from './words';

/** How many letters of a word are compared, so that its endings make no difference. */
const stemLength = 6;

/** Words of four letters and more that tell nothing of what a paper is about. */
const emptyWords = new Set(
  (
    'about achieve across after also although among and approach approaches based because been being between both ' +
    'bring challenges code could demonstrate does during each efficient effectively enables enhances ' +
    'evaluation existing experiments extensive first from further have here however improves into introduce ' +
    'itself learning leverage methods models more most novel only other outperform over paper performance present prior ' +
    'propose provides recent relies remains results research several show significant some state studies such ' +
    'system tasks than that their them then there these they this those through toward under upon used ' +
    'uses using various very well what when where which while will with within without work'
  )
    .split(' ')
    .map((word) => word.slice(0, stemLength)),
);

/** An abstract made ready to be compared; nothing is worked out before it is needed. */
export class Body {
  readonly isSummary: boolean;
  readonly #text: string;
  #words: Int32Array | undefined;
  #shingles: Uint32Array | undefined;
  #wordSet: Uint32Array | undefined;
  #stems: ReadonlySet<string> | undefined;

  constructor(text: KeptText, isSummary: boolean) {
    this.#text = readText(text);
    this.isSummary = isSummary;
  }

  get words(): Int32Array {
    this.#words ??= wordNumbers(this.#text);
    return this.#words;
  }

  get shingles(): Uint32Array {
    this.#shingles ??= shinglesOf(this.words);
    return this.#shingles;
  }

  get wordSet(): Uint32Array {
    this.#wordSet ??= wordSet(this.words);
    return this.#wordSet;
  }

  /** Whether its beginning was cut off, as the dots there say. */
  get beginsLate(): boolean {
    return beginsWithDots(this.#text);
  }

  /** The same for its end. */
  get endsEarly(): boolean {
    return endsInDots(this.#text);
  }

  /** As {@link stemsOf} finds them. */
  get stems(): ReadonlySet<string> {
    this.#stems ??= stemsOf(this.#text);
    return this.#stems;
  }
}

/** Runs of letters; scripts that put no blanks between words may have some anywhere. */
const longWord = /[^\P{L}\u{2e80}-\u{10ffff}]{4,}/gu;

/** The words of a text, and the beginnings of those that tell what it is about. */
export function stemsOf(text: string): Set<string> {
  const stems = new Set<string>();
  for (const [word] of foldTerm(text).matchAll(longWord)) {
    const stem = word.slice(0, stemLength);
    if (!emptyWords.has(stem)) {
      stems.add(stem);
    }
    // Whole words count as well: what was taken over word for word says more.
    stems.add(word);
  }
  return stems;
}
