import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Frame } from 'playwright-core';
import { projectRoot } from '../../host/paths.mjs';
import { ok } from '../../integration/harness';

/** Runs axe in a webview and gives each violation with the elements that it is about. */
export async function violations(frame: Frame): Promise<string[]> {
  const source = await readFile(
    join(projectRoot, 'node_modules', 'axe-core', 'axe.min.js'),
    'utf8',
  );
  await frame.evaluate(source);
  const found: unknown = await frame.evaluate(
    `axe.run().then(({ violations }) => violations.map(({ id, nodes }) =>
      id + ': ' + nodes.map(({ target }) => target.join(' ')).join(', ')))`,
  );
  ok(Array.isArray(found), 'axe gives a list');
  return found.map(String);
}
