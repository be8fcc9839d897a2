import { BoundedCache } from '../../boundedCache';
import type { Claim } from './claim';
import { weightOf, type EvidenceKind, type Ground, type Statement } from './evidence';
import { Example } from './example';
import type { Pieces } from './pieces';

/** What a statement says, whatever it is about. */
type Rule = Pick<Statement, 'kind' | 'weight' | 'equal'>;

/** There are few different ones, and groups share them. */
const sharedRules = new BoundedCache<Rule>(1024);

function ruleOf(kind: EvidenceKind, weight: number, equal: boolean): Rule {
  return sharedRules.get([kind, weight, equal].join(' '), () => ({ kind, weight, equal }));
}

/** A piece of evidence with everyone who makes it: papers, by id, or the dump itself. */
export class EvidenceGroup implements Statement {
  readonly #rule: Rule;
  readonly dump: string;
  readonly other?: string;
  readonly from: string | undefined;
  readonly to: string | undefined;
  /** What the years' system makes of it; undefined while nobody gives it. */
  claim: Claim | undefined;
  readonly #pieces: Pieces;
  #first = 0;
  #size = 0;
  /** The piece that stands for all; 0 while that is not known. */
  #best = 0;

  constructor({ kind, dump, other, from, to, weight, equal }: Statement, pieces: Pieces) {
    this.#rule = ruleOf(kind, weight, equal);
    this.dump = dump;
    if (other !== undefined) {
      this.other = other;
    }
    this.from = from;
    this.to = to;
    this.#pieces = pieces;
  }

  get kind(): EvidenceKind {
    return this.#rule.kind;
  }

  get weight(): number {
    return this.#rule.weight;
  }

  get equal(): boolean {
    return this.#rule.equal;
  }

  get evidence(): Statement {
    return this;
  }

  /** The dumps that it is about. */
  get dumps(): readonly string[] {
    return this.other === undefined ? [this.dump] : [this.dump, this.other];
  }

  /** What it weighs: that of its kind for each who makes it. */
  get strength(): number {
    return this.#size === 0 ? 0 : weightOf(this.#rule.kind) * this.#size;
  }

  /** How many make it. */
  get size(): number {
    return this.#size;
  }

  /** The first of its pieces; 0 for none. */
  get first(): number {
    return this.#first;
  }

  /**
   * The paper that stands for all in words: the one of the latest date, as the most telling, and of
   * several the first by id. Always the same of the same papers.
   */
  get example(): Example | undefined {
    if (this.#size === 0) {
      return undefined;
    }
    this.#best ||= this.#pieces.mostTelling(this.#first);
    return new Example(this, this.#pieces, this.#best);
  }

  /** Takes in a piece of someone who has made none; returns its number. */
  add(ground: Ground): number {
    const piece = this.#pieces.add(this);
    this.#pieces.setGround(piece, ground);
    this.#first = piece;
    this.#size++;
    this.#best = 0;
    return piece;
  }

  /** Has a piece rest on something; returns whether that is another than before. */
  change(piece: number, ground: Ground): boolean {
    const isOther = this.#pieces.setGround(piece, ground);
    this.#best = isOther ? 0 : this.#best;
    return isOther;
  }

  delete(piece: number): void {
    this.#first = this.#pieces.delete(piece, this.#first);
    this.#size--;
    this.#best = 0;
  }
}
