import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fingerprintOf, runToEnd, type SearchedPaper, type StoredFile } from '../../../../src/core';
import { inMemory, type ReadableFile } from '../../../../src/host/platform/readableFile';
import { KeptSegments, type ByteFolder } from '../../../../src/host/search/keptSegments';
import { IndexKeeper } from '../../../../src/shared/search/indexKeeper';
import type { IndexAnswer, IndexRequest } from '../../../../src/shared/search/indexMessages';
import { generatePapers } from '../../core/search/generatedPapers';

/** A folder in memory, which can be made to fail amid a write as a machine without power does. */
class MemoryFolder implements ByteFolder {
  readonly files: Map<string, Uint8Array>;
  /** How many more bytes can be written; the write that needs more is torn. */
  bytesLeft = Infinity;

  constructor(files: Iterable<readonly [string, Uint8Array]> = []) {
    this.files = new Map(files);
  }

  open(name: string): Promise<ReadableFile | undefined> {
    const bytes = this.files.get(name)?.slice();
    return Promise.resolve(bytes && { ...inMemory(bytes), path: name });
  }

  write(name: string, bytes: Uint8Array): Promise<void> {
    const written = Math.min(bytes.length, this.bytesLeft);
    this.bytesLeft -= written;
    this.files.set(name, bytes.slice(0, written));
    return written < bytes.length ? Promise.reject(new Error('no power')) : Promise.resolve();
  }

  async replace(name: string, bytes: Uint8Array): Promise<void> {
    await this.write(`${name}.new`, bytes);
    this.files.set(name, bytes);
    this.files.delete(`${name}.new`);
  }

  names(): Promise<readonly string[]> {
    return Promise.resolve([...this.files.keys()]);
  }

  delete(name: string): Promise<void> {
    if (this.bytesLeft > 0) {
      this.files.delete(name);
    }
    return Promise.resolve();
  }

  /** Files that are open for a part of them to be read at once. */
  readonly stored = new Set<string>();
  /** Bytes that were read of such. */
  bytesRead = 0;

  /** Throws where there is none; who has it open goes on with it when it is deleted. */
  openStored(name: string): StoredFile {
    const bytes = this.files.get(name);
    if (!bytes) {
      throw new Error(`there is no ${name}`);
    }
    this.stored.add(name);
    return {
      size: bytes.length,
      read: (into, position) => {
        if (!this.stored.has(name)) {
          throw new Error(`${name} is closed`);
        }
        into.set(bytes.subarray(position, position + into.length));
        this.bytesRead += into.length;
      },
      close: () => {
        this.stored.delete(name);
      },
    };
  }
}

/** A session with an index and what is kept of it. */
class Session {
  readonly #keeper: IndexKeeper;
  readonly #kept: KeptSegments;

  constructor(folder: MemoryFolder) {
    this.#keeper = new IndexKeeper({ openFile: (path) => folder.openStored(path) });
    this.#kept = new KeptSegments(folder);
  }

  ask(request: IndexRequest): IndexAnswer {
    return runToEnd(this.#keeper.answer(request));
  }

  /** @param readsFiles whether the largest parts of segments stay in their files */
  async restore(readsFiles = false): Promise<void> {
    for await (const segment of this.#kept.read(readsFiles)) {
      const answer = this.ask({ kind: 'restore', segments: [segment.kept] });
      const [key] = answer.kind === 'restored' ? answer.keys : [];
      if (key !== undefined) {
        this.#kept.know(segment, key);
      }
    }
  }

  /** @param readsFiles whether what was written is from then on read from there */
  keep(readsFiles = false): Promise<void> {
    return this.#kept.write(
      (known) => {
        const answer = this.ask({ kind: 'keep', known });
        return Promise.resolve(answer.kind === 'segments' ? answer.segments : []);
      },
      (key, path) => {
        if (readsFiles) {
          this.ask({ kind: 'store', key, path });
        }
        return Promise.resolve();
      },
    );
  }

  /** The ids of papers that have to be indexed. */
  wanted(papers: readonly SearchedPaper[]): readonly string[] {
    const prints = papers.map((paper) => [paper.id, ...fingerprintOf(paper)] as const);
    const answer = this.ask({ kind: 'compare', papers: prints });
    return answer.kind === 'compared' ? answer.wanted : [];
  }

  /** What some queries find, with the scores. */
  hits(): readonly unknown[] {
    return queries.map((query) => {
      const answer = this.ask({ kind: 'find', query, options: { isUnfinished: true } });
      return answer.kind === 'found' ? answer.found.hits : [];
    });
  }

  /** The ids of all papers that can be found, in order. */
  found(): readonly string[] {
    const query = papers.map(({ title }) => title.split(' ')[0] ?? '').join(' OR ');
    const answer = this.ask({ kind: 'find', query, options: { isUnfinished: false } });
    return answer.kind === 'found' ? answer.found.hits.map(({ id }) => id).sort() : [];
  }
}

const papers = generatePapers(60);
const idsOf = (some: readonly SearchedPaper[]): string[] => some.map(({ id }) => id).sort();

/** Queries of all sorts: words, phrases, beginnings, slips, and words that are left out. */
const queries = papers.slice(0, 40).flatMap(({ title }, index) => {
  const [one = '', two = '', three = ''] = title.split(' ');
  return index % 8 > 0
    ? []
    : [title, `"${one} ${two}"`, one.slice(0, 2), `${one}x ${two}`, `${one} OR (${two} -${three})`];
});

/** A folder in which the first 40 papers are kept, in several segments, but for those removed. */
async function folderOfBefore(removed: readonly string[] = []): Promise<MemoryFolder> {
  const folder = new MemoryFolder();
  const session = new Session(folder);
  session.ask({ kind: 'add', papers: papers.slice(0, 25) });
  await session.keep();
  session.ask({ kind: 'add', papers: papers.slice(25, 40) });
  session.ask({ kind: 'remove', ids: removed });
  await session.keep();
  return folder;
}

describe('KeptSegments', () => {
  it('what was indexed is found in the next session, without the texts', async () => {
    const session = new Session(await folderOfBefore());
    await session.restore();
    expect(session.wanted(papers.slice(0, 40))).toEqual([]);
    expect(session.found()).toEqual(idsOf(papers.slice(0, 40)));
  });

  it('of segments in files, only what is needed is read', async () => {
    const folder = await folderOfBefore();
    const whole = new Session(folder);
    await whole.restore();
    const session = new Session(folder);
    await session.restore(true);
    expect(folder.stored.size).toBe(2);
    // The last of its words, which the vocabulary has to have, of each of them.
    expect(folder.bytesRead).toBe(2 * 4);
    expect(session.hits()).toEqual(whole.hits());
    const read = folder.bytesRead;
    expect(session.hits()).toEqual(whole.hits());
    expect(folder.bytesRead).toBe(read);
    expect(session.wanted(papers.slice(0, 40))).toEqual([]);
    expect(session.found()).toEqual(idsOf(papers.slice(0, 40)));
  });

  it('segments in files are merged and kept as others are, and closed then', async () => {
    const folder = new MemoryFolder();
    const first = new Session(folder);
    for (let start = 0; start < 40; start += 5) {
      first.ask({ kind: 'add', papers: papers.slice(start, start + 5) });
      await first.keep();
    }
    const session = new Session(folder);
    await session.restore(true);
    expect(folder.stored.size).toBe(8);
    session.ask({ kind: 'settle' });
    await session.keep();
    expect(folder.stored.size).toBe(0);
    const next = new Session(folder);
    await next.restore(true);
    expect(next.found()).toEqual(idsOf(papers.slice(0, 40)));
  });

  it('segments of this session are read from their files once they are kept', async () => {
    const folder = new MemoryFolder();
    const session = new Session(folder);
    const whole = new Session(new MemoryFolder());
    const both = (request: IndexRequest): void => {
      session.ask(request);
      whole.ask(request);
    };
    both({ kind: 'add', papers: papers.slice(0, 25) });
    await session.keep(true);
    both({ kind: 'add', papers: papers.slice(25, 40) });
    both({ kind: 'remove', ids: idsOf(papers.slice(3, 6)) });
    await session.keep(true);
    expect(folder.stored.size).toBe(2);
    // All of them were compared with what was in memory.
    const compared = folder.bytesRead;
    expect(session.hits()).toEqual(whole.hits());
    expect(folder.bytesRead).toBeGreaterThan(compared);
    both({ kind: 'remove', ids: idsOf(papers.slice(8, 30)) });
    both({ kind: 'settle' });
    await session.keep(true);
    expect(session.hits()).toEqual(whole.hits());
    expect(folder.stored.size).toBeGreaterThan(0);
    expect([...folder.stored].filter((name) => !folder.files.has(name))).toEqual([]);
    const next = new Session(folder);
    await next.restore(true);
    expect(next.hits()).toEqual(whole.hits());
  });

  it('what was not written as it is stays in memory', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(), fc.integer({ min: 1, max: 255 }), async (place, change) => {
        const folder = new MemoryFolder();
        const session = new Session(folder);
        session.ask({ kind: 'add', papers: papers.slice(0, 10) });
        const before = session.hits();
        const write = folder.write.bind(folder);
        folder.write = async (name, bytes) => {
          await write(name, bytes);
          const written = folder.files.get(name);
          const at = place % (written?.length ?? 1);
          written?.fill((written[at] ?? 0) ^ change, at, at + 1);
        };
        await session.keep(true);
        expect(session.hits()).toEqual(before);
      }),
      { numRuns: 60 },
    );
  });

  it('a file that another window deletes is read on', async () => {
    const folder = await folderOfBefore();
    const session = new Session(folder);
    await session.restore(true);
    folder.files.clear();
    expect(session.ask({ kind: 'check' })).toEqual({ kind: 'checked', forgotten: 0 });
    expect(session.found()).toEqual(idsOf(papers.slice(0, 40)));
  });

  it('a file that went before it was opened is passed over', async () => {
    const folder = await folderOfBefore();
    const session = new Session(folder);
    folder.openStored = () => {
      throw new Error('it went');
    };
    await session.restore(true);
    expect(session.wanted(papers.slice(0, 40))).toHaveLength(40);
  });

  it('the texts of papers that are new or changed are wanted', async () => {
    const session = new Session(await folderOfBefore());
    await session.restore();
    const [first] = papers;
    const changed = { ...first, id: first?.id ?? '', title: 'another one' };
    expect(session.wanted([changed, ...papers.slice(1, 41)])).toEqual([first?.id, papers[40]?.id]);
  });

  it('what was removed stays removed, and what nobody tells of is forgotten', async () => {
    const removed = idsOf(papers.slice(20, 30));
    const session = new Session(await folderOfBefore(removed));
    await session.restore();
    expect(session.found()).toEqual(idsOf([...papers.slice(0, 20), ...papers.slice(30, 40)]));
    session.wanted(papers.slice(35, 40));
    session.ask({ kind: 'forgetOthers' });
    expect(session.found()).toEqual(idsOf(papers.slice(35, 40)));
  });

  it('writes only what is new', async () => {
    const folder = await folderOfBefore();
    const before = new Set(folder.files.keys());
    const session = new Session(folder);
    await session.restore();
    session.ask({ kind: 'add', papers: papers.slice(40, 45) });
    await session.keep();
    const fresh = [...folder.files.keys()].filter((name) => !before.has(name));
    // A segment, and the words that came with it.
    expect(fresh).toHaveLength(2);
    expect([...before].every((name) => folder.files.has(name))).toBe(true);
  });

  it('the files of segments that were merged go', async () => {
    const folder = new MemoryFolder();
    const session = new Session(folder);
    for (let start = 0; start < 40; start += 5) {
      session.ask({ kind: 'add', papers: papers.slice(start, start + 5) });
      await session.keep();
    }
    const before = folder.files.size;
    session.ask({ kind: 'settle' });
    await session.keep();
    expect(folder.files.size).toBeLessThan(before);
    const next = new Session(folder);
    await next.restore();
    expect(next.found()).toEqual(idsOf(papers.slice(0, 40)));
  });

  it('a power cut at any byte leaves what was kept before, or all of what is new', async () => {
    const before = await folderOfBefore(idsOf(papers.slice(0, 3)));
    const probe = new MemoryFolder(before.files);
    await growAndKeep(probe);
    const written = [...probe.files]
      .filter(([name]) => !before.files.has(name) || name.endsWith('.json'))
      .reduce((total, [, { length }]) => total + length, 0);
    const old = idsOf(papers.slice(3, 40));
    const whole = idsOf(papers.slice(6, 60));
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: written + 10 }), async (bytes) => {
        const folder = new MemoryFolder(before.files);
        folder.bytesLeft = bytes;
        await growAndKeep(folder).catch(() => undefined);
        folder.bytesLeft = Infinity;
        const session = new Session(folder);
        await session.restore();
        expect([old, whole]).toContainEqual(session.found());
        // Nothing is left that the next session does not clear away.
        await session.keep();
        const names = [...folder.files.keys()].filter((name) => name.endsWith('.segment'));
        const list = new TextDecoder().decode(folder.files.get('segments.json'));
        expect(names.every((name) => list.includes(name))).toBe(true);
      }),
      { numRuns: 150 },
    );
  });

  it('of a damaged or missing segment the papers are indexed again', async () => {
    const folder = await folderOfBefore();
    const [one, other] = [...folder.files.keys()].filter((name) => name.endsWith('.segment'));
    folder.files.set(one ?? '', new Uint8Array(100));
    const session = new Session(folder);
    await session.restore();
    const wanted = session.wanted(papers.slice(0, 40));
    // Without its words, no segment can be read.
    expect([15, 25, 40]).toContain(wanted.length);
    session.ask({ kind: 'add', papers: papers.filter(({ id }) => wanted.includes(id)) });
    expect(session.found()).toEqual(idsOf(papers.slice(0, 40)));
    folder.files.delete(other ?? '');
    const empty = new Session(folder);
    await empty.restore();
    expect(empty.wanted(papers.slice(0, 40))).toHaveLength(40);
  });

  it('whatever was damaged, searches go on, and soon find what a fresh index finds', async () => {
    const before = await folderOfBefore();
    const names = [...before.files.keys()].filter((name) => name.endsWith('.segment'));
    const fresh = new Session(new MemoryFolder());
    fresh.ask({ kind: 'add', papers: papers.slice(0, 40) });
    const expected = fresh.hits();
    const damage = fc.record({
      name: fc.constantFrom(...names),
      place: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
      bytes: fc.oneof(
        fc.uint8Array({ minLength: 1, maxLength: 1 }),
        fc.uint8Array({ minLength: 1, maxLength: 400 }),
        fc.integer({ min: 1, max: 2000 }).map((length) => new Uint8Array(length).fill(0xff)),
      ),
    });
    const someDamages = fc.array(damage, { minLength: 1, maxLength: 3 });
    await fc.assert(
      fc.asyncProperty(someDamages, fc.boolean(), async (damages, readsFiles) => {
        const folder = new MemoryFolder(before.files);
        for (const { name, place, bytes } of damages) {
          const file = folder.files.get(name)?.slice() ?? new Uint8Array();
          const start = Math.floor(place * file.length);
          file.set(bytes.subarray(0, file.length - start), start);
          folder.files.set(name, file);
        }
        const session = new Session(folder);
        await session.restore(readsFiles);
        expect(() => session.hits()).not.toThrow();
        const wanted = session.wanted(papers.slice(0, 40));
        session.ask({ kind: 'add', papers: papers.filter(({ id }) => wanted.includes(id)) });
        expect(session.hits()).toEqual(expected);

        // Nothing that was damaged is kept.
        await session.keep();
        const next = new Session(folder);
        await next.restore(readsFiles);
        expect(next.ask({ kind: 'check' })).toEqual({ kind: 'checked', forgotten: 0 });
        expect(next.wanted(papers.slice(0, 40))).toEqual([]);
        expect(next.hits()).toEqual(expected);
      }),
      { numRuns: 40 },
    );
  });

  it.each([false, true])(
    'a segment with a single other bit is forgotten when it is checked, and no other (in files: %s)',
    async (readsFiles) => {
      const folder = await folderOfBefore(idsOf(papers.slice(0, 2)));
      const [, name = ''] = [...folder.files.keys()].filter((file) => file.endsWith('.segment'));
      const file = folder.files.get(name)?.slice() ?? new Uint8Array();
      const last = file.length - 8;
      file[last] = (file[last] ?? 0) ^ 1;
      folder.files.set(name, file);
      const session = new Session(folder);
      await session.restore(readsFiles);
      expect(session.found()).toHaveLength(38);
      expect(session.ask({ kind: 'check' })).toEqual({ kind: 'checked', forgotten: 1 });
      expect(session.ask({ kind: 'check' })).toEqual({ kind: 'checked', forgotten: 0 });
      expect(session.found()).toEqual(idsOf(papers.slice(25, 40)));
      expect(session.wanted(papers.slice(0, 40))).toEqual(idsOf(papers.slice(0, 25)));
      await session.keep();
      expect(folder.files.has(name)).toBe(false);
    },
  );

  it('a list that says something else is passed over, and reads no other file', async () => {
    for (const list of [
      '',
      'null',
      '{"segments": 3}',
      '{"segments": [{"file": "../secret.segment", "dead": []}, {"file": "x.segment"}]}',
    ]) {
      const folder = new MemoryFolder([
        ['segments.json', new TextEncoder().encode(list)],
        ['../secret.segment', new Uint8Array(8)],
        ['x.segment', new Uint8Array(8)],
      ]);
      expect(await new KeptSegments(folder).read(true).next()).toEqual({ done: true });
    }
  });
});

/** A session that takes papers away, adds others, merges, and keeps all that. */
async function growAndKeep(folder: MemoryFolder): Promise<void> {
  const session = new Session(folder);
  await session.restore();
  session.ask({ kind: 'remove', ids: idsOf(papers.slice(3, 6)) });
  session.ask({ kind: 'add', papers: papers.slice(40, 60) });
  session.ask({ kind: 'settle' });
  await session.keep();
}
