import type { Dump, Entry } from '../../model';
import { dumpEntry, entryCount } from '../../dump/storedEntries';
import { runToEnd, type Steps } from '../../steps';
import { push } from '../collect';
import { entryIds } from '../entryIds';
import { entryChanges, type EntryChanges } from './paperHistory';
import { abstractOf } from './revisions';

/** Entries whose papers are looked up between two steps. */
const namedPerStep = 16;

/** One of two dumps to be compared. */
export interface ComparedDump {
  readonly uri: string;
  readonly dump: Dump;
}

/** A paper in one or both of two dumps; there is always an entry of one. */
export interface ComparedPaper {
  readonly id: string;
  readonly before?: Entry;
  readonly after?: Entry;
  /** What changed from one to the other; nothing where only one has the paper. */
  readonly changes: EntryChanges;
}

/** Two dumps side by side. */
export interface DigestComparison {
  /**
   * Every paper once, in an order that both dumps share as far as they can: that of the second, with
   * the papers of the first alone behind those they follow there.
   */
  readonly papers: readonly ComparedPaper[];
  /** How many papers only the first has. */
  readonly gone: number;
  /** How many papers only the second has. */
  readonly fresh: number;
  readonly shared: number;
  /** How many of those shared have another title or abstract. */
  readonly revised: number;
  /** How many of those shared have other comments or upvotes. */
  readonly counted: number;
}

/**
 * Compares two dumps paper by paper. Of a paper that one dump holds several times the first entry
 * counts. Costs the entries of the two.
 *
 * @param paperIdOf the id of the paper of an entry, as the library has it; an entry that it does not
 *   know goes by its own ids
 */
export function compareDigests(
  before: ComparedDump,
  after: ComparedDump,
  paperIdOf?: (uri: string, index: number) => string | undefined,
): DigestComparison {
  return runToEnd(compareDigestsInSteps(before, after, paperIdOf));
}

/** {@link compareDigests} a few papers a step. */
export function* compareDigestsInSteps(
  before: ComparedDump,
  after: ComparedDump,
  paperIdOf: (uri: string, index: number) => string | undefined = () => undefined,
): Steps<DigestComparison> {
  const old = yield* entriesOf(before, paperIdOf);
  const recent = yield* entriesOf(after, paperIdOf);
  const papers: ComparedPaper[] = [];
  for (const id of commonOrder([...old.keys()], [...recent.keys()])) {
    papers.push(comparedPaper(id, old.get(id), recent.get(id)));
    yield;
  }
  const count = (wanted: (paper: ComparedPaper) => boolean): number => papers.filter(wanted).length;
  return {
    papers,
    gone: count((paper) => !paper.after),
    fresh: count((paper) => !paper.before),
    shared: count((paper) => paper.before !== undefined && paper.after !== undefined),
    revised: count(({ changes: { title, abstract } }) => (title ?? abstract) !== undefined),
    counted: count(({ changes: { comments, upvotes } }) => (comments ?? upvotes) !== undefined),
  };
}

function* entriesOf(
  { uri, dump }: ComparedDump,
  paperIdOf: (uri: string, index: number) => string | undefined,
): Steps<Map<string, Entry>> {
  const entries = new Map<string, Entry>();
  for (let index = 0; index < entryCount(dump); index++) {
    const entry = dumpEntry(dump, index);
    const id = entry && (paperIdOf(uri, index) ?? entryIds(entry)[0] ?? entry.title);
    if (entry && id !== undefined && !entries.has(id)) {
      entries.set(id, entry);
    }
    if (index % namedPerStep === namedPerStep - 1) {
      yield;
    }
  }
  return entries;
}

function comparedPaper(
  id: string,
  before: Entry | undefined,
  after: Entry | undefined,
): ComparedPaper {
  return {
    id,
    ...(before && { before }),
    ...(after && { after }),
    changes: before && after ? entryChanges(statementsOf(before), statementsOf(after)) : {},
  };
}

function statementsOf(entry: Entry): Parameters<typeof entryChanges>[0] {
  const { title, comments, upvotes } = entry;
  return { title, comments, upvotes, abstract: abstractOf(entry) };
}

/** The second list, with what only the first has behind what it follows there. */
function commonOrder(before: readonly string[], after: readonly string[]): string[] {
  const inAfter = new Set(after);
  const followers = new Map<string | undefined, string[]>();
  let place: string | undefined;
  for (const id of before) {
    if (inAfter.has(id)) {
      place = id;
    } else {
      push(followers, place, id);
    }
  }
  return [
    ...(followers.get(undefined) ?? []),
    ...after.flatMap((id) => [id, ...(followers.get(id) ?? [])]),
  ];
}
