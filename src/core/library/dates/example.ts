import type { PartialDate } from '../../model';
import type { Statement } from './evidence';
import type { Pieces } from './pieces';

/** What makes a piece of evidence, mostly a paper, for words: all of it is read when it is asked for. */
export class Example {
  readonly #statement: Statement;
  readonly #pieces: Pieces;
  readonly #piece: number;

  /** @param piece the number of the piece */
  constructor(statement: Statement, pieces: Pieces, piece: number) {
    this.#statement = statement;
    this.#pieces = pieces;
    this.#piece = piece;
  }

  /** As the dump prints it that the evidence speaks of. */
  get title(): string | undefined {
    return this.#pieces.entry(this.#piece)?.entry.title;
  }

  /** Its index among the entries of that dump. */
  get entry(): number | undefined {
    return this.#pieces.entry(this.#piece)?.index;
  }

  /** The paper's date as printed or left without its year. */
  get date(): PartialDate | undefined {
    return this.#pieces.date(this.#piece);
  }

  /** The dump that prints the date, where it is neither of those that the evidence is about. */
  get source(): string | undefined {
    return this.#statement.other === undefined ? this.#sourceSighting?.uri : undefined;
  }

  /** Index among the entries of the source, or else of the other dump. */
  get sourceEntry(): number | undefined {
    return this.#sourceSighting?.index;
  }

  get number(): string | undefined {
    const source = this.#isOfNumber ? this.#pieces.source(this.#piece) : undefined;
    return source && ('uri' in source ? source.number : source.arxivId);
  }

  get #sourceSighting() {
    const source = this.#isOfNumber ? undefined : this.#pieces.source(this.#piece);
    return source && 'uri' in source ? source : undefined;
  }

  get #isOfNumber(): boolean {
    const { kind } = this.#statement;
    return kind === 'number' || kind === 'numberFloor';
  }
}
