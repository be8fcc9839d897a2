import type { Dump, Occurrence, Paper } from '../../model';
import { dumpEntry, entryCount } from '../../dump/storedEntries';
import type { Steps } from '../../steps';
import { paperHistory, type Appearance } from './paperHistory';
import { compareDigestsInSteps, type DigestComparison } from './compareDigests';

/** What the ledger asks of a library. */
export interface LedgerLibrary {
  dumpSoFar(uri: string): { readonly dump: Dump } | undefined;
  paperAt(uri: string, entry: number): Paper | undefined;
}

/** An entry of a dump with its paper and what it tells beside the dumps before. */
export interface EntryNews extends Appearance {
  readonly paper: Paper;
}

/** What a dump tells beside all dumps that were listed before it. */
export interface DigestNews {
  /** In the order of the dump; what has not been worked out yet is left out. */
  readonly entries: readonly EntryNews[];
  /** How many of them no earlier dump has. */
  readonly fresh: number;
  readonly resurfaced: number;
  /** How many have another title or abstract than before. */
  readonly revised: number;
  /** How many have other comments or upvotes than before. */
  readonly counted: number;
}

/** A paper as its last dump shows it: seen nowhere before, or before, or before with other words. */
export type LedgerState = 'new' | 'resurfaced' | 'revised';

/** Few, since abstracts that differ are looked at as a whole. */
const papersPerStep = 10;

/**
 * What is new, resurfaced or changed between the dumps of a library. Nothing is kept: every answer is
 * of the library as it is, and costs the occurrences of the papers that it is about.
 */
export class Ledger {
  readonly #library: LedgerLibrary;

  constructor(library: LedgerLibrary) {
    this.#library = library;
  }

  /** A paper's occurrences in the order of time, each with what changed. */
  history({ occurrences }: { readonly occurrences: readonly Occurrence[] }): Appearance[] {
    return paperHistory(occurrences, (uri, index) =>
      dumpEntry(this.#library.dumpSoFar(uri)?.dump, index),
    );
  }

  /** What the last dump that holds a paper makes of it: for badges and filters. */
  state(paper: { readonly occurrences: readonly Occurrence[] }): LedgerState {
    if (paper.occurrences.length <= 1) {
      return 'new';
    }
    const history = this.history(paper);
    const last = history.at(-1)?.occurrence.uri;
    const latest = history.filter(({ occurrence }) => occurrence.uri === last);
    if (latest.some(({ isRevised }) => isRevised)) {
      return 'revised';
    }
    return latest.length < history.length ? 'resurfaced' : 'new';
  }

  /** The states of many papers by id, a few papers a step. */
  *statesInSteps(papers: readonly Paper[]): Steps<Map<string, LedgerState>> {
    const states = new Map<string, LedgerState>();
    for (const paper of papers) {
      states.set(paper.id, this.state(paper));
      if (states.size % papersPerStep === 0) {
        yield;
      }
    }
    return states;
  }

  /** What a dump tells beside those before it; undefined for one that is not there. */
  digest(uri: string): DigestNews | undefined {
    const held = this.#library.dumpSoFar(uri);
    if (!held) {
      return undefined;
    }
    const indices = Array.from({ length: entryCount(held.dump) }, (_, index) => index);
    const entries = indices.flatMap((index): EntryNews[] => {
      const paper = this.#library.paperAt(uri, index);
      const appearance =
        paper &&
        this.history(paper).find(
          ({ occurrence }) => occurrence.uri === uri && occurrence.entry === index,
        );
      return appearance ? [{ ...appearance, paper }] : [];
    });
    const count = (wanted: (entry: EntryNews) => boolean): number => entries.filter(wanted).length;
    return {
      entries,
      fresh: count(({ kind }) => kind === 'new'),
      resurfaced: count(({ kind }) => kind === 'resurfaced'),
      revised: count(({ isRevised }) => isRevised),
      counted: count(({ comments, upvotes }) => comments !== undefined || upvotes !== undefined),
    };
  }

  /** Two dumps side by side, a few papers a step; undefined when one of them is not there. */
  *compareInSteps(before: string, after: string): Steps<DigestComparison | undefined> {
    const [old, recent] = [this.#library.dumpSoFar(before), this.#library.dumpSoFar(after)];
    return (
      old &&
      recent &&
      (yield* compareDigestsInSteps(
        { uri: before, dump: old.dump },
        { uri: after, dump: recent.dump },
        (uri, index) => this.#library.paperAt(uri, index)?.id,
      ))
    );
  }
}
