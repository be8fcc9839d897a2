import { bench, describe } from 'vitest';
import { readBibliography } from '../../src/core/cite/bibliography/readBibliography';
import { CitationKeys } from '../../src/core/cite/citationKeys';
import { citationFormats, exportPapers } from '../../src/core/cite/formats';
import { Library } from '../../src/core/library/library';
import { parseDump } from '../../src/core/dump/parseDump';
import { runToEnd } from '../../src/core/steps';
import { subjectWords } from '../../src/core/subject/subjectWords';
import { generateDumps } from './generateDumps';

const library = new Library();
for (const [index, text] of generateDumps(100).entries()) {
  library.replace(`dump${index}`, parseDump(text));
}
const papers = library.papers();
const known = new CitationKeys();
runToEnd(known.assign(papers));
const context = { keyOf: known.keyOf.bind(known) };
const bibliography = runToEnd(exportPapers(papers, 'bibtex', context));

describe(`${papers.length} papers`, () => {
  bench('keys, made for the first time', () => {
    runToEnd(new CitationKeys().assign(papers));
  });

  bench('keys, after a change', () => {
    runToEnd(known.assign(papers));
  });

  for (const { id } of citationFormats) {
    bench(`written as ${id}`, () => {
      runToEnd(exportPapers(papers, id, context));
    });
  }

  bench('read from their .bib file', () => {
    runToEnd(readBibliography(bibliography));
  });

  bench('words of 200,000 characters of that file', () => {
    runToEnd(subjectWords(bibliography.slice(0, 200_000), 'bibliography', 32));
  });
});
