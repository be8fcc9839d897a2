import {
  after,
  before,
  deepEqual,
  describe,
  equal,
  eventually,
  ok,
  test,
  Workbench,
} from './driver';

const steps = ['Open your digests', 'Read and triage', 'Find it again'];

describe('The first run', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await Workbench.launch();
  });
  after(() => Workbench.disposeAll());

  test('the icon leads to a welcome that says what to do', async () => {
    await workbench.openView();
    const { sidebar } = workbench;
    await sidebar.getByRole('button', { name: 'Try the Sample Digest' }).waitFor();
    const buttons = await sidebar.locator('.welcome-view-content .monaco-button').allInnerTexts();
    deepEqual(buttons, [
      'Open Folder',
      'Add Digest Folder…',
      'Subscribe to Daily Digest',
      'Try the Sample Digest',
    ]);
    await sidebar.getByText('A digest is a saved list of papers').waitFor();
    await workbench.screenshot('firstRun-welcome');
  });

  test('the sample digest fills the tree', async () => {
    const { sidebar, tree } = workbench;
    await sidebar.getByRole('button', { name: 'Try the Sample Digest' }).click();
    // Another view comes below the first one when there are papers.
    await sidebar.getByText('For This File').waitFor();
    await tree.onLevel(1).first().waitFor();
    await tree.settled();
    await tree.openFirst(1);
    await eventually(async () => {
      const [topic] = await tree.level(2);
      ok(topic !== undefined && !topic.startsWith('Other'), 'topics are found');
    });
    await tree.openFirst(2);
    ok((await tree.onLevel(1).count()) > 3, 'papers of several months');
    await workbench.screenshot('firstRun-sample');
  });

  test('a paper of the sample can be read', async () => {
    const { abstract, tree } = workbench;
    const paper = tree.onLevel(3).first();
    await paper.click();
    await abstract.shows(await paper.locator('.label-name').innerText());
    ok((await (await abstract.locator('.abstract')).innerText()).length > 300);
    await workbench.screenshot('firstRun-abstract');
  });

  test('the walkthrough has three steps, each with a picture', async () => {
    await workbench.resize(1600, 800);
    await workbench.runCommand('Paper Digests: Get Started');
    const titles = workbench.page.locator('.getting-started-step .step-title');
    await eventually(async () => {
      deepEqual(await titles.allInnerTexts(), steps);
    });
    const open = workbench.page.locator('.getting-started-step.expanded .step-title');
    for (const [index, step] of steps.entries()) {
      await titles.nth(index).click();
      await eventually(async () => {
        equal(await open.innerText(), step);
      });
      await workbench.webviewFrameWith('svg');
      await workbench.screenshot(`firstRun-step-${index + 1}`);
    }
    await workbench.resize(1280, 800);
  });

  test('the sample digest goes again', async () => {
    const { sidebar, tree } = workbench;
    await workbench.chooseInViewMenu('Hide the Sample Digest');
    await sidebar.getByRole('button', { name: 'Try the Sample Digest' }).waitFor();
    equal(await tree.rows.count(), 0);
    await workbench.screenshot('firstRun-hidden');
  });
});
