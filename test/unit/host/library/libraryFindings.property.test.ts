import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  CuratedTopics,
  Library,
  LibraryBook,
  packDump,
  renderingId,
  runToEnd,
  TextPool,
  TopicModel,
  withOwnTexts,
  type Decision,
  type Dump,
  type DumpHint,
  type LibraryChange,
  type LookupRecord,
  type UserTopics,
} from '../../../../src/core';
import { LibraryEdits } from '../../../../src/host/library/libraryEdits';
import { LibraryFindings } from '../../../../src/host/library/libraryFindings';
import { LibraryKeeper } from '../../../../src/shared/library/libraryKeeper';
import { ferns, lantern } from '../../../replica/arxivPapers.mjs';
import { anySteps } from '../../core/library/generators/mess';
import { anyEdits } from '../../core/library/generators/renderedEntries';
import { elsewhere } from '../../core/dump/textsElsewhere';

/** How dumps go to where papers are made of them. */
interface Journey {
  /** Whether they go as texts, or as they are. */
  readonly isCopied: boolean;
  /** Whether they are kept on a disk there. */
  readonly hasDisk: boolean;
}

const anyJourney = fc.record({ isCopied: fc.boolean(), hasDisk: fc.boolean() });

/** A library of which the papers are made elsewhere: nothing but copies goes from side to side. */
class FarLibrary {
  readonly book = new LibraryBook();
  readonly edits = new LibraryEdits();
  readonly #findings = new LibraryFindings(this.book, (number) => this.edits.record(number));
  readonly #journey: Journey;
  readonly #pool = new TextPool(elsewhere());
  #keeper: LibraryKeeper;
  #isAnew = false;

  constructor(journey: Journey) {
    this.#journey = journey;
    this.#keeper = this.#newKeeper();
  }

  replace(uri: string, plain: Dump, hint: DumpHint): void {
    const dump = withOwnTexts(packDump(plain), this.#pool);
    this.book.putDump(uri, dump);
    this.edits.replace(uri, dump, hint);
  }

  remove(uri: string): void {
    this.book.removeDump(uri);
    this.edits.remove(uri);
  }

  /** Tells of dumps with so many entries, and hears so many answers at most. */
  work(entries: number, answers: number): boolean {
    for (const make of this.edits.take(entries)) {
      const edit = structuredClone(make(this.#journey.isCopied));
      runToEnd(this.#keeper.answer({ kind: 'edit', edit }));
    }
    for (let heard = 0; heard < answers; heard++) {
      const answer = structuredClone(runToEnd(this.#keeper.answer({ kind: 'work' })));
      if (answer.kind === 'findings') {
        answer.findings.forEach((finding) => {
          this.#findings.take(finding);
        });
      }
      if (answer.kind !== 'findings' || answer.isDone) {
        return this.edits.isEmpty;
      }
    }
    return false;
  }

  lose(): void {
    this.#keeper = this.#newKeeper();
    this.#isAnew = true;
    this.edits.startOver();
    this.#findings.beginAnew();
  }

  takeChanges(): LibraryChange {
    while (!this.work(4, Infinity));
    if (this.#isAnew) {
      this.#isAnew = false;
      this.#findings.endAnew();
    }
    this.book.papers();
    return runToEnd(this.book.takeChangesInSteps());
  }

  #newKeeper(): LibraryKeeper {
    return new LibraryKeeper(this.#journey.hasDisk ? new TextPool(elsewhere()) : undefined);
  }
}

interface Act {
  readonly uri?: string;
  readonly dump?: Dump | undefined;
  readonly hint?: DumpHint | undefined;
  readonly decisions?: readonly Decision[] | undefined;
}

const anyUser = fc.record({
  own: fc.subarray([
    { id: 'clouds', label: 'Clouds', query: 'clouds' },
    { id: 'rulers', label: 'Rulers', query: 'ruler' },
    { id: 'lanterns', label: 'Lanterns', query: 'lantern' },
  ]),
});

/** What happens to a library, and what beside it. */
const anyHistory = fc
  .oneof(
    anySteps.map((acts): readonly Act[] => acts),
    anyEdits.map((acts): readonly Act[] => acts),
  )
  .chain((acts) => {
    const entries = acts.flatMap(({ dump }) => dump?.entries ?? []);
    const record = fc
      .record({
        of: fc.subarray([...new Set(entries.map(renderingId))]).map((ids) => ids.slice(0, 2)),
        found: fc.constantFrom(undefined, lantern, { ...ferns, arxivId: '2401.00001' }),
        time: fc.constantFrom('2026-01-01', '2026-02-02'),
      })
      .map(({ of, found, time }): LookupRecord => ({
        ...{ source: 'arXiv', time, asked: 'x', of },
        ...(found && { found }),
      }));
    const beside = fc.record({
      user: fc.option(anyUser, { nil: undefined }),
      learnt: fc.array(record, { maxLength: 2 }),
      forgets: fc.boolean(),
      worked: fc.nat(3),
      isLost: fc.nat(5).map((number) => number === 0),
      isAsked: fc.boolean(),
    });
    return fc.tuple(
      fc.constant(acts),
      fc.array(beside, { minLength: acts.length, maxLength: acts.length }),
    );
  });

describe('a library that is made elsewhere', () => {
  it('says what one here says, and tells the same changes', { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(anyHistory, anyJourney, ([acts, besides], journey) => {
        const near = new Library();
        const far = new FarLibrary(journey);
        let learnt: readonly LookupRecord[] = [];
        acts.forEach(({ uri, dump, hint = {}, decisions }, index) => {
          if (uri !== undefined && dump) {
            near.replace(uri, dump, hint);
            far.replace(uri, dump, hint);
          } else if (uri !== undefined) {
            near.remove(uri);
            far.remove(uri);
          }
          if (decisions) {
            near.decide(decisions);
            far.edits.decide(decisions);
          }
          const beside = besides[index];
          if (beside?.user) {
            const model = TopicModel.empty;
            near.classify(new CuratedTopics(model, beside.user, []));
            far.edits.classify({ model, user: beside.user satisfies UserTopics, examples: [] });
          }
          if (beside && beside.learnt.length > 0) {
            const removed = beside.forgets ? learnt : [];
            near.forget(removed);
            near.learn(beside.learnt);
            far.edits.learn({ added: beside.learnt, removed });
            learnt = [...(beside.forgets ? [] : learnt), ...beside.learnt];
          }
          far.work(3, beside?.worked ?? 0);
          if (beside?.isLost === true) {
            far.lose();
          }
          if (beside?.isAsked === true) {
            expect(far.takeChanges()).toEqual(near.takeChanges());
            expectSame(far, near);
          }
        });
        expect(far.takeChanges()).toEqual(near.takeChanges());
        expectSame(far, near);
      }),
      { numRuns: 400 },
    );
  });
});

function expectSame({ book }: FarLibrary, near: Library): void {
  expect(book.papersSoFar()).toEqual(near.papers());
  expect(book.dumpsSoFar()).toEqual(near.dumps());
  expect(book.contradictionsSoFar()).toEqual(near.contradictions());
}
