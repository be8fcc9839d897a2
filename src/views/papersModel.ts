import type { GroupContext, GroupKey, Paper, SortKey, Steps } from '../core';
import { PaperGroups, runAtOnce, sortPapersInSteps } from '../core';
import { PaperList, pageSize } from './paperList';
import { groupRow, type GroupRow, type PaperRow, type Row } from './rows';

/** How a tree is arranged. */
export interface Arrangement {
  /** Outermost first; empty for a flat list. */
  readonly by: readonly GroupKey[];
  readonly sortBy: SortKey;
  readonly context: GroupContext;
  /** How many papers of long lists are shown, by the id of the row above; kept over models. */
  readonly shown: Map<string, number>;
}

/** Where a paper stands in the tree. */
export interface Place {
  readonly list: PaperList;
  /** From 0. */
  readonly index: number;
}

/** So many steps take two or three milliseconds. */
const stepsAtOnce = 12;

/**
 * The rows of one arrangement of papers. Made anew when the papers change; rows, and the groups within
 * groups, are made when they are asked for, so that what is closed costs nothing.
 */
export class PapersModel {
  /** In the order given. */
  readonly papers: readonly Paper[];
  readonly #groups: PaperGroups;
  readonly #arrangement: Arrangement;
  /** What is below rows, by the id of the row; that of the outermost is empty. */
  readonly #opened = new Map<string, readonly GroupRow[] | PaperList>();
  readonly #groupRows = new Map<string, GroupRow>();

  private constructor(papers: readonly Paper[], groups: PaperGroups, arrangement: Arrangement) {
    this.papers = papers;
    this.#groups = groups;
    this.#arrangement = arrangement;
  }

  static *inSteps(papers: readonly Paper[], arrangement: Arrangement): Steps<PapersModel> {
    const { by, context } = arrangement;
    const groups = yield* PaperGroups.inSteps(papers, by, context);
    const model = new PapersModel(papers, groups, arrangement);
    yield* model.open(undefined);
    return model;
  }

  /**
   * The rows below one, or the outermost. Undefined where it would take too long to arrange them at
   * once: then they are there when {@link open} is through.
   */
  children(row?: Row): readonly Row[] | undefined {
    return row && row.kind !== 'group' ? [] : runAtOnce(this.open(row), stepsAtOnce)?.value;
  }

  /** The same in steps. */
  *open(row?: GroupRow): Steps<readonly Row[]> {
    // VS Code may still ask for what is below a row of the model before.
    const own = row && this.#groupRows.get(row.id);
    if (row && !own) {
      return [];
    }
    const opened = yield* this.#below(own);
    return opened instanceof PaperList ? opened.rows(this.#shownBelow(own)) : opened;
  }

  /** The first place of a paper, in the order of the tree; groups without it stay closed. */
  *find(paper: Paper): Steps<Place | undefined> {
    let row: GroupRow | undefined;
    for (;;) {
      const opened: readonly GroupRow[] | PaperList = yield* this.#below(row);
      if (opened instanceof PaperList) {
        const index = opened.papers.indexOf(paper);
        return index < 0 ? undefined : { list: opened, index };
      }
      row = opened.find(({ group }) => group.all.includes(paper));
      if (!row) {
        return undefined;
      }
    }
  }

  /** The place after one in the order of the tree, or the one before; undefined past the ends. */
  *beside({ list, index }: Place, delta: 1 | -1): Steps<Place | undefined> {
    if (list.papers[index + delta]) {
      return { list, index: index + delta };
    }
    for (let around = list.parent; around; around = around.parent) {
      const siblings = yield* this.#below(around.parent);
      const next =
        siblings instanceof PaperList ? undefined : siblings[siblings.indexOf(around) + delta];
      if (next) {
        return yield* this.#edgeOf(next, delta);
      }
    }
    return undefined;
  }

  /** The row at a place, with all that stand before it. */
  rowAt({ list, index }: Place): PaperRow | undefined {
    while (this.#shownBelow(list.parent) <= index) {
      this.showMore(list.parent);
    }
    list.rows(this.#shownBelow(list.parent));
    const paper = list.papers[index];
    return paper && list.rowOf(paper);
  }

  /** Whether the row at a place is one of those shown. */
  isShown({ list, index }: Place): boolean {
    return index < this.#shownBelow(list.parent);
  }

  /** Shows some more papers of a long list. */
  showMore(parent: GroupRow | undefined): void {
    this.#arrangement.shown.set(parent?.id ?? '', this.#shownBelow(parent) + pageSize);
  }

  /**
   * Counts papers anew that have been read meanwhile, or are unread again.
   *
   * @returns the rows of these papers and of the groups around them, as far as there are any
   */
  recount(papers: readonly Paper[]): readonly Row[] {
    const groups = this.#groups.recount(papers);
    const rows: Row[] = groups.flatMap(({ id }) => this.#groupRows.get(id) ?? []);
    for (const list of this.#opened.values()) {
      if (list instanceof PaperList) {
        rows.push(...papers.flatMap((paper) => list.rowOf(paper) ?? []));
      }
    }
    return rows;
  }

  *#below(row: GroupRow | undefined): Steps<readonly GroupRow[] | PaperList> {
    const id = row?.id ?? '';
    if (!this.#opened.has(id)) {
      const made = yield* this.#arrange(row);
      // Someone may have been in greater haste meanwhile, and hold the rows of before already.
      if (!this.#opened.has(id)) {
        this.#opened.set(id, made);
        for (const each of made instanceof PaperList ? [] : made) {
          this.#groupRows.set(each.id, each);
        }
      }
    }
    return this.#opened.get(id) ?? [];
  }

  *#arrange(row: GroupRow | undefined): Steps<readonly GroupRow[] | PaperList> {
    const { by, sortBy, context } = this.#arrangement;
    if (row) {
      yield* row.group.open();
    }
    const groups = row ? row.group.children : this.#groups.roots;
    if (row ? groups.length > 0 : by.length > 0) {
      return groups.map((group) => groupRow(group, row));
    }
    const papers = row ? row.group.papers : this.papers;
    return new PaperList(yield* sortPapersInSteps(papers, sortBy, context.locale), row);
  }

  /** The first place in a group, or the last one. */
  *#edgeOf(row: GroupRow, delta: 1 | -1): Steps<Place | undefined> {
    const opened = yield* this.#below(row);
    const edge = delta === 1 ? 0 : -1;
    if (opened instanceof PaperList) {
      return { list: opened, index: delta === 1 ? 0 : opened.papers.length - 1 };
    }
    const inner = opened.at(edge);
    return inner && (yield* this.#edgeOf(inner, delta));
  }

  #shownBelow(row: GroupRow | undefined): number {
    return this.#arrangement.shown.get(row?.id ?? '') ?? pageSize;
  }
}
