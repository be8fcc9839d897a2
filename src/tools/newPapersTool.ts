import { l10n } from 'vscode';
import type { LibraryService } from '../host/library/libraryService';
import type { Visits } from '../host/visits';
import { quotedNote, type PaperTexts } from './paperText';
import type { PaperTool } from './tool';
import { countIn } from './toolInput';

const usualLimit = 20;
const mostPapers = 100;

/** Tells which papers have come since the last visit, or else those of the latest digest. */
export function newPapersTool(
  library: LibraryService,
  visits: Visits,
  texts: PaperTexts,
): PaperTool {
  return {
    name: 'paperDigests_whatIsNew',
    describe: () => l10n.t('Looking for new papers'),
    answer: async (input, budget, token) => {
      await visits.load();
      const limit = Math.min(countIn(input, 'limit') ?? usualLimit, mostPapers);
      const isNew = visits.hasBefore
        ? library.papers().filter((paper) => visits.isNew(paper))
        : ofLatestDigest(library);
      const since = visits.hasBefore ? 'since the last visit' : 'in the latest digest';
      if (isNew.length === 0) {
        return `No papers are new ${since}.`;
      }
      const head = `${String(isNew.length)} papers are new ${since}, newest first. ${quotedNote}`;
      const parts = isNew.slice(0, limit).map((paper) => texts.inList(paper));
      const left = isNew.length - parts.length;
      return budget.fit(head, parts, (more) => `${String(more + left)} more do not fit.`, token);
    },
  };
}

function ofLatestDigest(library: LibraryService) {
  const latest = library.dumps()[0]?.uri;
  return library
    .papers()
    .filter(({ occurrences }) => occurrences.some(({ uri }) => uri === latest));
}
