import { after, describe, equal, ok, test } from './harness';
import { OwnLibrary } from './ownLibrary';
import { Turns } from './turns';

const digests = 25;

/** Milliseconds for which it is seen how long turns are waited for when there is nothing to do. */
const idleTime = 500;

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}

describe('the thread of all extensions', () => {
  let own: OwnLibrary | undefined;

  after(() => own?.dispose());

  test('is not held up while a library is read, gets its topics and is searched', async () => {
    own = new OwnLibrary(digests);
    const { library, papers } = own;
    const idle = new Turns();
    await pause(idleTime);
    idle.end();
    const turns = new Turns();
    const started = performance.now();
    const state = { isRead: false, searches: 0 };
    const reading = library.start().finally(() => {
      state.isRead = true;
    });
    while (!state.isRead) {
      await library.index.find('model of the res', { isUnfinished: true });
      state.searches++;
      await pause(20);
    }
    await reading;
    await library.index.done;
    turns.end();
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    console.log(
      `[integration]       measured: ${papers} papers in ${seconds} s, ${state.searches} ` +
        `searches meanwhile; ${turns.count} turns of other work, that waited ` +
        `${turns.tell()} (half, 99 %, all); with nothing to do ${idle.tell()}`,
    );
    equal(library.papers().length, papers);
    ok(library.topics, 'there are no topics');
    ok(turns.count > digests, 'other work waited for more than a digest');
  });
});
