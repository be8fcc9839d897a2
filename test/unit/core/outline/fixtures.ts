import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../../../fixtures/', import.meta.url));

/** The text of a fixture, by its path below `test/fixtures`. */
export function readFixture(path: string): string {
  return readFileSync(folder + path, 'utf8');
}

/** The paths of every dialect's fixtures. */
export const fixturePaths: readonly string[] = readdirSync(folder, { recursive: true })
  .map((path) => String(path).replaceAll('\\', '/'))
  .filter((path) => /^(?!workspace\/).+\/.+\.(?:txt|md|json|html)$/.test(path))
  .filter((path) => !path.endsWith('.expected.json'));
