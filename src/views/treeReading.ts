import type { Paper, Steps } from '../core';
import { runAtOnce } from '../core';
import type { ReadingList, ReadingPosition } from '../host/readingOrder';
import type { PapersModel, Place } from './papersModel';
import type { GroupRow } from './rows';

/** So many steps take a few milliseconds. */
const stepsAtOnce = 24;

/** What reading through the tree needs. */
export interface ReadTree {
  readonly model: PapersModel | undefined;
  paper(id: string): Paper | undefined;
  /** Does in slices what takes too long at once; then the list is to be asked again. */
  later(steps: Steps<unknown>): void;
}

/** The tree as the list that one reads through when no search was chosen. */
export class TreeReading implements ReadingList {
  readonly #tree: ReadTree;

  constructor(tree: ReadTree) {
    this.#tree = tree;
  }

  neighbour(id: string, delta: 1 | -1): string | undefined {
    const { model } = this.#tree;
    const paper = this.#tree.paper(id);
    const place = model && paper && this.#now(() => nextPlace(model, paper, delta));
    return place?.list.papers[place.index]?.id;
  }

  position(id: string): ReadingPosition | undefined {
    const { model } = this.#tree;
    const paper = this.#tree.paper(id);
    const place = model && paper && this.#now(() => model.find(paper));
    return (
      place && {
        path: pathTo(place.list.parent),
        index: place.index,
        count: place.list.papers.length,
      }
    );
  }

  #now<T>(work: () => Steps<T>): T | undefined {
    const done = runAtOnce(work(), stepsAtOnce);
    if (!done) {
      this.#tree.later(work());
    }
    return done?.value;
  }
}

/** The next place at which a paper stands for the first time. */
function* nextPlace(model: PapersModel, from: Paper, delta: 1 | -1): Steps<Place | undefined> {
  let place = yield* model.find(from);
  while (place) {
    place = yield* model.beside(place, delta);
    const paper = place?.list.papers[place.index];
    const first = paper && (yield* model.find(paper));
    if (first?.list === place?.list && first?.index === place?.index) {
      return place;
    }
    yield;
  }
  return undefined;
}

function pathTo(row: GroupRow | undefined): string[] {
  return row ? [...pathTo(row.parent), row.group.label] : [];
}
