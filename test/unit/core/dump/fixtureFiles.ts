import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const fixtures = fileURLToPath(new URL('../../../fixtures/', import.meta.url));

/** Names of the files of a folder under `test/fixtures` that end in `ending`, without it. */
export function fixtureNames(folder: string, ending = ''): string[] {
  return readdirSync(fixtures + folder)
    .filter((name) => name.endsWith(ending) && !name.startsWith('.'))
    .map((name) => name.slice(0, name.length - ending.length))
    .sort();
}

/** The text of a file under `test/fixtures`, byte order mark and line breaks as they are. */
export function readFixture(path: string): string {
  return readFileSync(fixtures + path, 'utf8');
}
