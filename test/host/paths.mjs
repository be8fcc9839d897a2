// @ts-check
// Where things are, seen from the project's own folder.
import { join, resolve } from 'node:path';

/** The project's root folder, which is also the folder of the extension under development. */
export const projectRoot = resolve(import.meta.dirname, '..', '..');

/**
 * Where VS Code hosts are kept between runs. Several clones may share one folder by setting
 * `PAPER_DIGESTS_VSCODE_DIR`.
 */
export const hostsRoot = resolve(
  projectRoot,
  process.env['PAPER_DIGESTS_VSCODE_DIR'] || '.vscode-test',
);

/** The sample digest that comes with the extension. */
export const sampleFolder = join(projectRoot, 'media', 'sample');
