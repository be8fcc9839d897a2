import type { Workbench } from './driver';
import { equal, eventually } from './driver';

/** Opens a paper by a click on its row, once all of so many rows are there. */
export async function openPaper(workbench: Workbench, title: string, rows: number): Promise<void> {
  await workbench.openView();
  // A row that moves while papers come is clicked beside.
  await eventually(async () => {
    equal(await workbench.tree.rows.count(), rows);
  });
  await workbench.tree.settled();
  await workbench.tree.row(title).click();
  await workbench.abstract.shows(title);
}
