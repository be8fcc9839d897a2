import { Workbench, after, before, describe, eventually, ok, sampleFolder, test } from './driver';

describe('Find in Abstracts', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await Workbench.launch({ folder: sampleFolder });
    await workbench.openView();
    await workbench.tree.settled();
  });
  after(() => Workbench.disposeAll());

  async function lists(...texts: readonly string[]): Promise<void> {
    await eventually(async () => {
      const shown = await workbench.page.locator('.editor-instance .view-lines').innerText();
      const text = shown.replaceAll('\u00a0', ' ');
      ok(
        texts.every((part) => text.includes(part)),
        text,
      );
    });
  }

  async function asks(): Promise<void> {
    const { box } = workbench.quickInput;
    await box.getByText('Find in Abstracts', { exact: true }).waitFor();
  }

  test('lists while a query is typed, and under its own name with Enter', async () => {
    const { page, quickInput } = workbench;
    await workbench.runCommand('Paper Digests: Find in Abstracts…');
    await asks();
    await quickInput.input.fill('robot grasp');
    await lists('# Query: robot grasp', 'Grasping in Cluttered Bins');
    await page.keyboard.press('Enter');
    await workbench.editorTab(/Search: robot grasp/).waitFor();
    await lists('# Query: robot grasp');
  });

  test('another query takes its place; Escape brings back what was listed', async () => {
    const { page, quickInput } = workbench;
    await workbench.runCommand('Paper Digests: Edit Query…');
    await asks();
    await quickInput.input.fill('antibody');
    await lists('# Query: antibody');
    await page.keyboard.press('Escape');
    await lists('# Query: robot grasp');
    await workbench.runCommand('Paper Digests: Edit Query…');
    await asks();
    await quickInput.input.fill('antibody');
    await page.keyboard.press('Enter');
    await workbench.editorTab(/Search: antibody/).waitFor();
    await workbench.editorTab(/Search: robot grasp/).waitFor({ state: 'detached' });
  });

  test('who comes back to a query finds what it asks for', async () => {
    const { page, quickInput } = workbench;
    await workbench.runCommand('Paper Digests: Find in Abstracts…');
    await asks();
    await lists('# No words to search for yet');
    await quickInput.input.fill('robot grasp');
    await page.keyboard.press('Enter');
    await workbench.editorTab(/Search: robot grasp/).waitFor();
    await lists('# Query: robot grasp', 'Grasping in Cluttered Bins');
  });
});
