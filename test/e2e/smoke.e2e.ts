import { after, before, describe, equal, fixture, ok, test, Workbench } from './driver';

describe('The workbench', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await Workbench.launch({ folder: fixture('workspace') });
  });
  after(() => Workbench.disposeAll());

  test('opens the folder and shows our views', async () => {
    await workbench.openView();
    ok((await workbench.page.title()).startsWith('workspace'), 'a title that names the folder');
    equal(await workbench.icon.getAttribute('aria-selected'), 'true');
    await workbench.screenshot('smoke');
  });

  test('knows our commands', async () => {
    await workbench.quickInput.open('>Paper Digests: Search Papers');
    await workbench.quickInput.row('Paper Digests: Search Papers').waitFor();
    await workbench.quickInput.close();
  });
});
