import { allowedEdits, swappedNeighbours } from './spelling';
import type { SearchField, TermIndex, TermMatching } from './termIndex';

/** What an index has of one term of a query. */
export interface TermMatches {
  /**
   * Papers by id, each with a number in 0–1: in which text the best of the found terms stands, how
   * like the wanted term it is and how much the paper is about it.
   */
  readonly strengths: ReadonlyMap<string, number>;
  /** The indexed terms that were found. */
  readonly found: ReadonlySet<string>;
}

type Worth = Readonly<Record<SearchField, number>>;

/** What a found term is worth by how like the wanted term it is, in a title and in an abstract. */
const exact: Worth = { title: 0.85, abstract: 0.5 };
const longer: Worth = { title: 0.65, abstract: 0.35 };
const alike: Worth = { title: 0.2, abstract: 0.05 };

/** How much relevance can add: less than what parts any two worths. */
const relevanceShare = 0.14;

/** Most found terms, and most of these times papers, for which relevance is asked. */
const mostRelevanceTerms = 16;
const mostPlaces = 10_000;

/** Shortest beginning of a word for which others are taken while it is misspelt and unfinished. */
const shortestBeginning = 3;

/** A single letter begins words in almost every abstract: it is looked for in titles. */
const shortestForAbstracts = 2;

/** Papers with the term itself or, where `prefix` says so, with words that begin with it. */
export function exactMatches(index: TermIndex, term: string, prefix: boolean): TermMatches {
  const collector = new Collector(index);
  collector.collect(term, {});
  if (prefix) {
    const isShort = term.length < shortestForAbstracts;
    collector.collect(term, isShort ? { prefix, fields: ['title'] } : { prefix });
  }
  collector.addRelevance();
  return collector;
}

/** As `exactMatches`, and papers with words that are spelt nearly like the term. */
export function tolerantMatches(index: TermIndex, term: string, prefix: boolean): TermMatches {
  const edits = allowedEdits(term.length);
  if (edits === 0) {
    return exactMatches(index, term, prefix);
  }
  const collector = new Collector(index);
  collector.collect(term, { prefix, edits });
  for (const variant of swappedNeighbours(term)) {
    collector.collect(variant, {}, term);
  }
  if (prefix && collector.found.size === 0) {
    collectUnfinished(collector, term);
  }
  collector.addRelevance();
  return collector;
}

/**
 * A misspelt word that is still being typed is like the beginning of none: takes the words that
 * share most of its letters from the left.
 */
function collectUnfinished(collector: Collector, term: string): void {
  const shortest = Math.max(shortestBeginning, Math.ceil(term.length * 0.6));
  for (let length = term.length - 1; length >= shortest && collector.found.size === 0; length--) {
    collector.collect(term.slice(0, length), { prefix: true }, term);
  }
}

class Collector implements TermMatches {
  readonly strengths = new Map<string, number>();
  readonly found = new Set<string>();
  private readonly index: TermIndex;

  constructor(index: TermIndex) {
    this.index = index;
  }

  /** Takes the terms like `term`, by how like they are to the `wanted` one. */
  collect(term: string, matching: TermMatching, wanted = term): void {
    let current: string | undefined;
    let worth = alike;
    this.index.visit(term, matching, (id, found, field) => {
      if (found !== current) {
        current = found;
        worth = found === wanted ? exact : found.startsWith(wanted) ? longer : alike;
        this.found.add(found);
      }
      if (worth[field] > (this.strengths.get(id) ?? 0)) {
        this.strengths.set(id, worth[field]);
      }
    });
  }

  /**
   * Tells papers of equal worth apart by how much they are about the found terms, unless these are
   * so many or so common that it would take longer than a keystroke may, and tell little.
   */
  addRelevance(): void {
    if (
      this.found.size > mostRelevanceTerms ||
      this.found.size * this.strengths.size > mostPlaces
    ) {
      return;
    }
    const best = new Map<string, number>();
    for (const found of this.found) {
      for (const [id, relevance] of this.index.relevance(found)) {
        best.set(id, Math.max(relevance, best.get(id) ?? 0));
      }
    }
    for (const [id, strength] of this.strengths) {
      this.strengths.set(id, strength + relevanceShare * (best.get(id) ?? 0));
    }
  }
}
