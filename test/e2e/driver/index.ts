// What end-to-end tests import: the workbench, the harness, and the folders that they open.
import { join } from 'node:path';
import { projectRoot } from '../../host/paths.mjs';

export * from '../../integration/harness';
export { sampleFolder } from '../../host/paths.mjs';
export type { QuickInput } from './quickInput';
export type { WebviewPage } from './webviewPage';
export { violations } from './axe';
export { Workbench } from './workbench';
export type { LaunchOptions } from './session';
export type { Theme } from './themes';

/** The path of a folder or file in test/fixtures. */
export function fixture(...names: string[]): string {
  return join(projectRoot, 'test', 'fixtures', ...names);
}
