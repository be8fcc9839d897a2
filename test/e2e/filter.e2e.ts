import { Workbench, after, before, describe, sampleFolder, test } from './driver';

describe('Filtering and finding papers', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await Workbench.launch({
      folder: sampleFolder,
      settings: { 'paperDigests.groupBy': ['topic'] },
      width: 1400,
      height: 900,
    });
    await workbench.openView();
    await workbench.tree.settled();
  });
  after(() => Workbench.disposeAll());

  test('words are found while they are typed, in closed groups as well', async () => {
    const { page, sidebar, tree } = workbench;
    await tree.onLevel(1).first().click();
    await page.keyboard.press('Control+f');
    const input = page.locator('.quick-input-widget input');
    await input.waitFor();
    await page.keyboard.type('grasp', { delay: 40 });
    await sidebar.getByText(/^Text: grasp · \d+ of \d+$/).waitFor();
    await workbench.screenshot('filter-find');
    await page.keyboard.press('Escape');
    await sidebar.getByText(/^Text: /).waitFor({ state: 'hidden' });
  });

  test('the filter of the title menu adds one condition after another', async () => {
    const { quickInput, sidebar } = workbench;
    await workbench.pressInViewTitle('Filter Papers…');
    await quickInput.row('Unread').waitFor();
    await workbench.screenshot('filter-menu');
    await quickInput.choose('Unread');
    await sidebar.getByText(/^Unread · \d+ of \d+$/).waitFor();
    await workbench.pressInViewTitle('Filter Papers…');
    await quickInput.row('Dates…').waitFor();
    await quickInput.type('Dates');
    await workbench.page.keyboard.press('Enter');
    await workbench.page.getByPlaceholder('2024-03..2024-06').waitFor();
    await workbench.page.keyboard.type('2025-10');
    await workbench.page.keyboard.press('Enter');
    await sidebar.getByText(/^Unread · dates: 2025-10 · \d+ of \d+$/).waitFor();
    await workbench.screenshot('filter-set');
    await workbench.reload();
    await workbench.openView();
    await workbench.sidebar.getByText(/^Unread · dates: 2025-10 · \d+ of \d+$/).waitFor();
    await workbench.pressInViewTitle('Clear Filter');
    await workbench.sidebar.getByText(/^Unread · /).waitFor({ state: 'hidden' });
  });
});
