import type { Paper } from '../model';
import { inSteps, runToEnd, type Steps } from '../steps';
import { hashText } from '../text/hash';
import { keyMaker, usualKeyPattern, type KeyMaker } from './citationKey';

/** Papers whose keys are made in one step: titles with TeX take tens of microseconds each. */
const papersPerStep = 32;
/** Letters that tell papers of one key apart, at least. */
const fewestLetters = 3;

/**
 * The citation keys of many papers, each with one of its own, whatever their order: of those whose
 * pattern makes the same key, the first by id keeps it (the oldest by arXiv number), the others have
 * letters behind it that their id alone decides. So a key stays when other papers come, as long as
 * they are newer. Upper and lower case do not tell keys apart, for BibTeX takes them as one.
 */
export class CitationKeys {
  readonly #make: KeyMaker;
  readonly #made = new WeakMap<Paper, string>();
  #keys: ReadonlyMap<string, string> = new Map();
  #ids: ReadonlyMap<string, string> = new Map();
  #byFirst: ReadonlyMap<string, readonly string[]> = new Map();

  /** @param pattern see `keyMaker` */
  constructor(pattern = usualKeyPattern) {
    this.#make = keyMaker(pattern);
  }

  /** Gives keys to these papers and no others. Until it is done, the keys of before hold. */
  *assign(papers: readonly Paper[]): Steps<void> {
    const alike = new Map<string, Paper[]>();
    let count = 0;
    for (const paper of papers) {
      const folded = this.#bare(paper).toLowerCase();
      const others = alike.get(folded);
      if (others) {
        others.push(paper);
      } else {
        alike.set(folded, [paper]);
      }
      if (++count % papersPerStep === 0) {
        yield;
      }
    }
    const keys = new Map<string, string>();
    const ids = new Map<string, string>();
    const byFirst = new Map<string, string[]>();
    const give = (paper: Paper, key: string): void => {
      const folded = key.toLowerCase();
      keys.set(paper.id, key);
      ids.set(folded, paper.id);
      const first = folded.charAt(0);
      const beside = byFirst.get(first) ?? [];
      beside.push(key);
      byFirst.set(first, beside);
    };
    const isTaken = (key: string): boolean => {
      const folded = key.toLowerCase();
      return alike.has(folded) || ids.has(folded);
    };
    const others: Paper[] = [];
    yield* inSteps(alike.values(), (group) => {
      const [first, ...rest] = group.length > 1 ? group.sort(byId) : group;
      if (first) {
        give(first, this.#bare(first));
      }
      others.push(...rest);
    });
    yield* inSteps(others, (paper) => {
      give(paper, toldApart(this.#bare(paper), paper.id, isTaken));
    });
    [this.#keys, this.#ids, this.#byFirst] = [keys, ids, byFirst];
  }

  /** The key of a paper; of one that was not given any, what the pattern makes of it. */
  keyOf(paper: Paper): string {
    return this.#keys.get(paper.id) ?? this.#bare(paper);
  }

  /** The id of the paper that has a key, written as it may be. */
  idOf(key: string): string | undefined {
    return this.#ids.get(key.toLowerCase());
  }

  /** The ids of papers whose keys begin with a text that is not empty, by key, at most so many. */
  idsFrom(beginning: string, most: number): readonly string[] {
    const folded = beginning.toLowerCase();
    return (this.#byFirst.get(folded.charAt(0)) ?? [])
      .filter((key) => key.toLowerCase().startsWith(folded))
      .sort()
      .slice(0, most)
      .flatMap((key) => this.idOf(key) ?? []);
  }

  #bare(paper: Paper): string {
    const known = this.#made.get(paper);
    if (known !== undefined) {
      return known;
    }
    const key = this.#make(paper);
    this.#made.set(paper, key);
    return key;
  }
}

/** The keys of papers of a list that is no library's, in their order; one may stand there twice. */
export function keysOfList(papers: readonly Paper[], pattern?: string): readonly string[] {
  const counts = new Map<string, number>();
  const distinct = papers.map((paper) => {
    const count = counts.get(paper.id) ?? 0;
    counts.set(paper.id, count + 1);
    return count === 0 ? paper : { ...paper, id: `${paper.id}#${count}` };
  });
  const keys = new CitationKeys(pattern);
  runToEnd(keys.assign(distinct));
  return distinct.map((paper) => keys.keyOf(paper));
}

function byId(a: Paper, b: Paper): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

/** The key with letters behind it, as few as tell it from all others. */
function toldApart(key: string, id: string, isTaken: (key: string) => boolean): string {
  for (let round = 0; ; round++) {
    const letters = lettersOf(hashText(round === 0 ? id : `${id} ${round}`));
    for (let count = fewestLetters; count <= letters.length; count++) {
      const told = key + letters.slice(0, count);
      if (!isTaken(told)) {
        return told;
      }
    }
  }
}

/** Hexadecimal digits as letters `a` to `p`, so that none is taken for a part of a year. */
function lettersOf(hash: string): string {
  return Array.from(hash, (digit) => String.fromCharCode(97 + Number.parseInt(digit, 16))).join('');
}
