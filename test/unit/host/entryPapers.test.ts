import { describe, expect, it } from 'vitest';
import { entryIds } from '../../../src/core';
import { EntryPapers } from '../../../src/host/entryPapers';
import { entry, paper } from '../panels/samples';

describe('EntryPapers', () => {
  it('finds a paper by its arXiv id before its title', () => {
    const made = entry('Moss Clocks', 0, { arxivId: '2505.01234v2' });
    const [byNumber = '', byTitle = ''] = entryIds(made);
    const library = new Map([[byTitle, paper({ id: byTitle })]]);
    const papers = new EntryPapers((id) => library.get(id));
    expect(papers.paperOf(made)?.id).toBe(byTitle);
    library.set(byNumber, paper({ id: byNumber }));
    expect(papers.paperOf(made)?.id).toBe(byNumber);
  });

  it('finds none where the library has none', () => {
    expect(new EntryPapers(() => undefined).paperOf(entry('Moss Clocks', 0))).toBeUndefined();
  });
});
