import type { LookupRecord } from '../enrichment/record';
import { isLater } from '../enrichment/record';
import { push, withdraw } from './collect';
import { ShardedMap } from './shardedMap';

/** What services said, found by what was asked for and by what was found. */
export class LearntBook {
  readonly #byRendering = new ShardedMap<LookupRecord[]>();
  readonly #byNumber = new ShardedMap<LookupRecord[]>();

  add(record: LookupRecord): void {
    for (const id of record.of) {
      push(this.#byRendering, id, record);
    }
    if (record.found) {
      push(this.#byNumber, record.found.arxivId, record);
    }
  }

  remove(record: LookupRecord): void {
    for (const id of record.of) {
      withdraw(this.#byRendering, id, record);
    }
    if (record.found) {
      withdraw(this.#byNumber, record.found.arxivId, record);
    }
  }

  /** The number that was found for what is rendered so; undefined where none was, or it was not asked for. */
  numberOf(renderingId: string): string | undefined {
    return latest(this.#byRendering.get(renderingId))?.found?.arxivId;
  }

  /** What is known of a number. */
  about(number: string): LookupRecord | undefined {
    return latest(this.#byNumber.get(number));
  }
}

function latest(records: readonly LookupRecord[] | undefined): LookupRecord | undefined {
  return records?.reduce((best, record) => (isLater(record, best) ? record : best));
}
