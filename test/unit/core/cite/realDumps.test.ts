import { parse } from '@retorquere/bibtex-parser';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readBibliography } from '../../../../src/core/cite/bibliography/readBibliography';
import { citationOf } from '../../../../src/core/cite/citation';
import { CitationKeys } from '../../../../src/core/cite/citationKeys';
import { citationFormats, exportPapers } from '../../../../src/core/cite/formats';
import type { CitationFormatId } from '../../../../src/core/cite/citationFormat';
import { parseDump } from '../../../../src/core/dump/parseDump';
import { Library } from '../../../../src/core/library/library';
import { runToEnd } from '../../../../src/core/steps';
import { readByCitationJs } from './citationJs';
import { readCsv } from './csvReader';

const folder = fileURLToPath(new URL('../../../../../shared/dumps/', import.meta.url));
const here = existsSync(folder);
const name = here ? 'real dumps' : 'real dumps (skipped: the folder shared/dumps is not here)';

function libraryOf(): Library {
  const library = new Library();
  for (const file of readdirSync(folder)) {
    library.replace(file, parseDump(readFileSync(folder + file, 'utf8')));
  }
  return library;
}

describe.skipIf(!here)(name, () => {
  const library = libraryOf();
  const papers = library.papers();
  const keys = new CitationKeys();
  runToEnd(keys.assign(papers));
  const written = (format: CitationFormatId): string =>
    runToEnd(exportPapers(papers, format, { keyOf: (paper) => keys.keyOf(paper) }));
  const titles = papers.map((paper) => citationOf(paper).title.normalize());

  it('are read back whole from BibTeX, RIS, CSL-JSON and CSV', () => {
    const { entries, errors } = parse(written('bibtex'), { english: false });
    expect(errors).toEqual([]);
    expect(entries.map(({ key }) => key)).toEqual(papers.map((paper) => keys.keyOf(paper)));
    for (const format of ['ris', 'csl'] as const) {
      expect(readByCitationJs(written(format)).map(({ title }) => title)).toEqual(titles);
    }
    const [, ...rows] = readCsv(written('csv'));
    expect(rows.map(([, title]) => title?.normalize())).toEqual(titles);
  });

  it('have keys that tell them apart, most of them by the pattern alone', () => {
    const all = papers.map((paper) => keys.keyOf(paper));
    expect(new Set(all).size).toBe(papers.length);
    expect(papers.filter((paper, index) => keys.idOf(all[index] ?? '') !== paper.id)).toEqual([]);
  });

  it('are found again by the entries of their bibliography', () => {
    const entries = runToEnd(readBibliography(written('bibtex')));
    expect(entries.map(({ ids }) => ids.map((id) => library.paper(id)?.id)[0])).toEqual(
      papers.map(({ id }) => id),
    );
  });

  it('are not taken for a digest again, however they are exported', () => {
    for (const { id } of citationFormats) {
      expect([id, parseDump(written(id)).dialect]).toEqual([id, 'unknown']);
    }
  });
});
