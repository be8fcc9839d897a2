import type { LookupRecord } from '../enrichment/record';
import { isLater } from '../enrichment/record';
import { ShardedLists } from './shardedLists';

/** What services said, found by what was asked for and by what was found. */
export class LearntBook {
  readonly #byRendering = new ShardedLists<LookupRecord>();
  readonly #byNumber = new ShardedLists<LookupRecord>();

  add(record: LookupRecord): void {
    for (const id of record.of) {
      this.#byRendering.push(id, record);
    }
    if (record.found) {
      this.#byNumber.push(record.found.arxivId, record);
    }
  }

  remove(record: LookupRecord): void {
    for (const id of record.of) {
      this.#byRendering.withdraw(id, record);
    }
    if (record.found) {
      this.#byNumber.withdraw(record.found.arxivId, record);
    }
  }

  /** The number that was found for what is rendered so; undefined where none was, or it was not asked for. */
  numberOf(renderingId: string): string | undefined {
    return latest(this.#byRendering.list(renderingId))?.found?.arxivId;
  }

  /** What is known of a number. */
  about(number: string): LookupRecord | undefined {
    return latest(this.#byNumber.list(number));
  }
}

function latest(records: readonly LookupRecord[]): LookupRecord | undefined {
  const [first, ...others] = records;
  return first && others.reduce((best, record) => (isLater(record, best) ? record : best), first);
}
