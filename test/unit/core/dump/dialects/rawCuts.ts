import { readdirSync } from 'node:fs';
import { expect } from 'vitest';
import type { Dialect } from '../../../../../src/core/dump/dialect';
import { fixtureNames, readFixture } from '../fixtureFiles';
import { headOf, placeFlaws } from './rawFixtures';

/** Distance between the places where texts are cut, in UTF-16 code units. */
const stride = 23;

/** Cuts a text at every place in turn and asks for sound places and for all entries above the cut. */
export function expectCutsKeepEntries(
  dialect: Dialect,
  text: string,
  decode?: (raw: string) => string,
): void {
  const { entries } = dialect.parse(text);
  for (let cut = 0; cut < text.length; cut += stride) {
    const head = text.slice(0, cut);
    const dump = dialect.parse(head);
    expect(placeFlaws(head, dump, decode)).toEqual([]);
    const whole = entries.filter(({ end }) => end < cut);
    expect(dump.entries.slice(0, whole.length)).toEqual(whole);
    expect(dump.entries.length).toBeLessThanOrEqual(entries.length);
  }
}

/** Paths of fixtures that are not of a dialect: other dialects' and files that are no dumps. */
export function fixturesBut(dialect: string): string[] {
  const folders = readdirSync(new URL('../../../../fixtures/', import.meta.url), {
    withFileTypes: true,
  });
  return folders
    .filter((folder) => folder.isDirectory() && ![dialect, 'workspace'].includes(folder.name))
    .flatMap(({ name }) =>
      fixtureNames(name)
        .filter((file) => !file.endsWith('.expected.json'))
        .map((file) => `${name}/${file}`),
    );
}

/** Whether a dialect takes the file at a path under `test/fixtures` for its own. */
export function recognises(dialect: Dialect, path: string): boolean {
  return dialect.recognise(headOf(readFixture(path)));
}
