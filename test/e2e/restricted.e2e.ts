import { after, before, describe, fixture, test, Workbench } from './driver';

describe('Restricted Mode', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await Workbench.launch({ folder: fixture('workspace'), trust: false });
  });
  after(() => Workbench.disposeAll());

  test('a folder that is not trusted is browsed and read like any other', async () => {
    const { abstract, tree } = workbench;
    await workbench.page.locator('.statusbar').getByText('Restricted Mode').waitFor();
    await workbench.openView();
    await tree.expand('September 2025');
    await tree.settled();
    await tree.openFirst(2);
    await tree.onLevel(3).first().click();
    await abstract.shows(/./);
    await workbench.screenshot('restricted');
  });
});
