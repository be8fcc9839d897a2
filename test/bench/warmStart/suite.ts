import { extensions } from 'vscode';
import type { PaperDigests } from '../../../src/extension';
import { Turns } from '../../integration/turns';
import { bytesHeld } from '../collectGarbage';

/** Words of which some are in many of the generated abstracts. */
const query = 'model of the results';

/** Milliseconds after which a window has opened for good, which keeps the machine busy. */
const openingTime = 15_000;

/** Milliseconds after which everything is kept that is kept some time after the last change. */
const keepingTime = 20_000;

/** What the extension host holds on to, its workers not among it. */
function megabytesHeld(): number {
  return bytesHeld() / 1e6;
}

/**
 * What VS Code runs in place of tests: asks for papers, and prints how long it takes until there are
 * some, until all of them are read, how long other work waits meanwhile, and what memory they take. The library is not read before it is asked for.
 */
export async function run(): Promise<void> {
  const extension = extensions.getExtension<PaperDigests>('paper-digests.paper-digests');
  const api = await extension?.activate();
  await new Promise((resolve) => setTimeout(resolve, openingTime));
  if (!api || api.library.isStarted) {
    throw new Error('The extension is not installed, or has read the library already.');
  }
  const { library, search } = api;
  const before = megabytesHeld();
  const turns = new Turns();
  const started = performance.now();
  const reading = library.start();
  let found = await search.find(query, 100);
  while (found.length === 0) {
    await new Promise((resolve) => setTimeout(resolve, 5));
    found = await search.find(query, 100);
  }
  const first = performance.now();
  await reading;
  await library.index.done;
  const whole = performance.now();
  turns.end();
  await new Promise((resolve) => setTimeout(resolve, keepingTime));
  console.log(
    `[warm start] ${JSON.stringify({
      'first hits': first - started,
      hits: found.length,
      'all read': whole - started,
      papers: library.papers().length,
      'turns waited for, half, 99 %, all': turns.tell(),
      'MB more in the extension host': megabytesHeld() - before,
    })}`,
  );
}
