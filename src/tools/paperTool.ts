import { l10n } from 'vscode';
import type { LibraryService } from '../host/library/libraryService';
import type { PaperSearch } from '../host/search/paperSearch';
import { quotedNote, type PaperTexts } from './paperText';
import type { PaperTool } from './tool';
import { textIn } from './toolInput';

/** Gives a paper with its whole abstract. */
export function paperTool(
  library: LibraryService,
  search: PaperSearch,
  texts: PaperTexts,
): PaperTool {
  return {
    name: 'paperDigests_getPaper',
    describe: (input) => l10n.t('Reading “{0}”', textIn(input, 'paper')),
    answer: async (input, budget, token) => {
      const wanted = textIn(input, 'paper');
      const byId = library.paper(wanted) ?? library.paper(`arxiv:${wanted}`);
      const [first] = byId ? [] : await search.find(wanted, 1, token);
      const paper = byId ?? first?.paper;
      if (!paper) {
        return `No paper is called ${JSON.stringify(wanted)}. Look for it with paperDigests_search.`;
      }
      return budget.fit(quotedNote, [texts.whole(paper)], () => '', token);
    },
  };
}
