import { grown } from './grown';
import { TextTable } from './textTable';

/** How many bytes stand between the ids of a paper in a line of a log: after the first, after others. */
const gapAfterPaper = '","also":["'.length;
const gapAfterOther = '","'.length;
const quote = 0x22;

/**
 * The combinations of ids under which records were written, numbered from 0: a record is told under
 * all the ids that its paper had then, and is found by each of them.
 */
export class IdGroups {
  /** The ids of each group as a line of a log has them, from the first one to the end of the last. */
  readonly #groups = new TextTable();
  readonly #ids = new TextTable();
  /** How many groups have their memberships. */
  #known = 0;
  /** A membership for each id of each group: those of a group stand together. */
  #memberships = 0;
  #idOf = new Int32Array(512);
  #groupOf = new Int32Array(512);
  /** The next membership of the same id, from 1; 0 where there is none. */
  #next = new Int32Array(512);
  /** The first membership of each id, from 1. */
  #firstOfId = new Int32Array(512);
  /** The first membership of each group, from 0. */
  #firstOfGroup = new Int32Array(512);

  /** How many groups there are. */
  get size(): number {
    return this.#known;
  }

  /** The group of ids that stand in a line of a log between two places, as a plain line has them. */
  inLine(line: Uint8Array, start: number, end: number): number {
    const group = this.#groups.numberOf(line, start, end);
    if (group === this.#known) {
      this.#open(group);
      let gap = gapAfterPaper;
      for (let from = start, to = start; to <= end; to++) {
        if (to === end || line[to] === quote) {
          this.#join(this.#ids.numberOf(line, from, to), group);
          from = to + gap;
          to = from - 1;
          gap = gapAfterOther;
        }
      }
    }
    return group;
  }

  /** The group of a paper's ids. */
  of(paper: string, also: readonly string[]): number {
    const group = this.#groups.numberOfText(asInLine(paper, also));
    if (group === this.#known) {
      this.#open(group);
      for (const id of [paper, ...also]) {
        this.#join(this.#ids.numberOfText(id), group);
      }
    }
    return group;
  }

  /** Adds the groups that an id belongs to, where they are not among them. */
  addUnder(id: string, groups: number[]): void {
    const number = this.#ids.find(id);
    let membership = number < 0 ? 0 : (this.#firstOfId[number] ?? 0);
    while (membership > 0) {
      const group = this.#groupOf[membership - 1] ?? 0;
      if (!groups.includes(group)) {
        groups.push(group);
      }
      membership = this.#next[membership - 1] ?? 0;
    }
  }

  /** The ids of a group, the paper's own first. */
  idsOf(group: number): string[] {
    const ids: string[] = [];
    const end = group + 1 < this.size ? this.#firstOfGroup[group + 1] : this.#memberships;
    for (let at = this.#firstOfGroup[group] ?? 0; at < (end ?? 0); at++) {
      ids.push(this.#ids.text(this.#idOf[at] ?? 0));
    }
    return ids;
  }

  #open(group: number): void {
    this.#known++;
    this.#firstOfGroup = grown(this.#firstOfGroup, group + 1);
    this.#firstOfGroup[group] = this.#memberships;
  }

  #join(id: number, group: number): void {
    const membership = this.#memberships++;
    this.#idOf = grown(this.#idOf, membership + 1);
    this.#groupOf = grown(this.#groupOf, membership + 1);
    this.#next = grown(this.#next, membership + 1);
    this.#firstOfId = grown(this.#firstOfId, id + 1);
    this.#idOf[membership] = id;
    this.#groupOf[membership] = group;
    this.#next[membership] = this.#firstOfId[id] ?? 0;
    this.#firstOfId[id] = membership + 1;
  }
}

/** The ids as a line of a log has them, from the first one to the end of the last. */
function asInLine(paper: string, also: readonly string[]): string {
  return also.length > 0
    ? `${JSON.stringify(paper)},"also":${JSON.stringify(also)}`.slice(1, -2)
    : JSON.stringify(paper).slice(1, -1);
}
