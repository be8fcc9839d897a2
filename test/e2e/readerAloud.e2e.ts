import { after, before, deepEqual, describe, equal, eventually, fixture, ok } from './driver';
import { matches, test, Workbench } from './driver';
import { openPaper } from './openPaper';

const locks = 'Learning to Schedule Canal Locks from Boat Queues';

/** Texts that a voice was given to read, as the stand-in for the browser's voice keeps them. */
interface Spoken {
  readonly spoken: string[];
  readonly silenced: number;
}

declare global {
  // What the stand-in adds to the page.
  var voiceState: Spoken;
  var endOfText: () => void;
}

/** Machines without sound have no voice; this one says nothing, and ends a text when it is told to. */
function standInVoice(): void {
  const voice = { name: 'Quiet', lang: 'en', localService: true, default: true };
  const state = { spoken: [] as string[], silenced: 0 };
  let ending: (() => void) | undefined;
  class Utterance {
    onend: (() => void) | null = null;
    readonly text: string;
    constructor(text: string) {
      this.text = text;
    }
  }
  const synthesizer = {
    getVoices: () => [voice],
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
    cancel: () => {
      state.silenced++;
      ending = undefined;
    },
    speak: (utterance: Utterance) => {
      state.spoken.push(utterance.text);
      ending = () => utterance.onend?.();
    },
  };
  Object.defineProperty(globalThis, 'speechSynthesis', { value: synthesizer });
  Object.defineProperty(globalThis, 'SpeechSynthesisUtterance', { value: Utterance });
  Object.defineProperty(globalThis, 'voiceState', { get: () => state });
  Object.defineProperty(globalThis, 'endOfText', { get: () => () => ending?.() });
}

describe('A page with an abstract', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await Workbench.launch({
      folder: fixture('workspace'),
      settings: { 'paperDigests.groupBy': [] },
    });
    await workbench.page.addInitScript(standInVoice);
    await openPaper(workbench, locks, 10);
  });
  after(() => Workbench.disposeAll());

  async function voice(): Promise<Spoken> {
    const frame = await workbench.webviewFrameWith('nav.context');
    return frame.evaluate(() => globalThis.voiceState);
  }

  async function endText(): Promise<void> {
    const frame = await workbench.webviewFrameWith('nav.context');
    await frame.evaluate(() => {
      globalThis.endOfText();
    });
  }

  test('is read aloud sentence by sentence, marked as it goes, until it is stopped', async () => {
    const { abstract } = workbench;
    await (await abstract.button('Read Aloud')).click();
    deepEqual((await voice()).spoken, [locks]);
    await endText();
    await eventually(async () => {
      equal((await voice()).spoken.length, 2);
    });
    const marked = await abstract.locator('.sentence.pointed-at');
    await marked.waitFor();
    equal((await marked.innerText()).trim(), (await voice()).spoken[1]?.trim());
    await workbench.screenshot('reader-aloud');
    await (await abstract.button('Stop Reading Aloud')).click();
    await marked.waitFor({ state: 'detached' });
    await endText();
    equal((await voice()).spoken.length, 2);
    ok((await voice()).silenced > 0);
  });

  test('is printed in black on white, without what is only for the screen', async () => {
    const { abstract, page } = workbench;
    await workbench.setTheme('dark');
    await page.emulateMedia({ media: 'print' });
    const title = await abstract.locator('h1');
    equal(await title.evaluate((element) => getComputedStyle(element).color), 'rgb(0, 0, 0)');
    const toolbar = await abstract.locator('.toolbar');
    equal(await toolbar.evaluate((element) => getComputedStyle(element).display), 'none');
    const body = await abstract.locator('body');
    const white = 'rgb(255, 255, 255)';
    equal(await body.evaluate((element) => getComputedStyle(element).backgroundColor), white);
    await workbench.screenshot('reader-printed');
    await page.emulateMedia({ media: 'screen' });
    await workbench.setTheme('light');
  });

  test('O opens its first link, which VS Code names before it leaves', async () => {
    const { abstract, page } = workbench;
    await abstract.press('o');
    const dialog = page.locator('.monaco-dialog-box');
    await dialog.waitFor();
    matches(await dialog.innerText(), /open the external website[^]*https:\/\//);
    await workbench.screenshot('reader-link');
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    await dialog.waitFor({ state: 'detached' });
  });
});
