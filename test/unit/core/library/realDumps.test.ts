import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parseDump } from '../../../../src/core/dump/parseDump';
import { Library } from '../../../../src/core/library/library';

const folder = fileURLToPath(new URL('../../../../../shared/dumps/', import.meta.url));
const here = existsSync(folder);
const name = here ? 'real dumps' : 'real dumps (skipped: the folder shared/dumps is not here)';

function load(files: readonly string[]): Library {
  const library = new Library();
  for (const file of files) {
    library.replace(file, parseDump(readFileSync(folder + file, 'utf8')));
  }
  return library;
}

describe.skipIf(!here)(name, () => {
  const files = here ? readdirSync(folder).sort() : [];
  const library = load(files);
  const listed = new Map(
    library.dumps().map((dump) => [dump.uri.slice(0, 3), dump.listed] as const),
  );

  it('are 180 papers in 285 entries', () => {
    const papers = library.papers();
    expect(papers).toHaveLength(180);
    expect(papers.flatMap(({ occurrences }) => occurrences)).toHaveLength(285);
  });

  it('are of the years that they can be known to be of', () => {
    const years = [...listed].map(([file, date]) => [file, date?.year, date?.certainty]).sort();
    expect(years).toEqual([
      ['000', 2025, 'pinned'],
      ['001', 2025, 'pinned'],
      ['002', 2025, 'earliest'],
      ['003', 2026, 'earliest'],
      ['004', 2025, 'earliest'],
    ]);
    expect(library.contradictions()).toEqual([]);
  });

  it('say why', () => {
    const [first = '', , , fourth = ''] = files;
    expect(listed.get('000')?.because).toContain(`${fourth} prints as`);
    expect(listed.get('001')?.because).toContain(`${fourth} prints as`);
    expect(listed.get('003')?.because).toContain('Nov 29, 2025');
    expect(listed.get('002')?.because).toContain(`${first} shows to be of May 22, 2025`);
    expect(listed.get('004')?.because).toContain(`${first} shows to be of Feb 23, 2025`);
  });

  it('have the two renderings of one title in one paper, the one with TeX', () => {
    const found = library.papers().filter(({ title }) => title.includes('elegans'));
    expect(found).toHaveLength(1);
    expect(found[0]?.title).toContain('$\\textit{C. elegans}$');
    expect(found[0]?.occurrences).toHaveLength(4);
  });

  it('are the same in any order', () => {
    const reversed = load([...files].reverse());
    expect(reversed.papers()).toEqual(library.papers());
    expect(reversed.dumps()).toEqual(library.dumps());
  });
});
