import { l10n } from 'vscode';
import type { PaperSearch } from '../host/search/paperSearch';
import { quotedNote, type PaperTexts } from './paperText';
import type { PaperTool } from './tool';
import { countIn, textIn } from './toolInput';

const usualLimit = 10;
const mostPapers = 50;

/** Searches the library, in the query language of the search. */
export function searchTool(search: PaperSearch, texts: PaperTexts): PaperTool {
  return {
    name: 'paperDigests_search',
    describe: (input) => l10n.t('Searching papers for “{0}”', textIn(input, 'query')),
    answer: async (input, budget, token) => {
      const query = textIn(input, 'query');
      const limit = Math.min(countIn(input, 'limit') ?? usualLimit, mostPapers);
      const found = await search.find(query, limit, token);
      if (found.length === 0) {
        return `No paper matches ${JSON.stringify(query)}. Try fewer or other words.`;
      }
      const head = `${String(found.length)} papers, best first. ${quotedNote}`;
      const parts = found.map(({ paper, hit }) => texts.inList(paper, hit));
      return budget.fit(head, parts, (left) => `${String(left)} more do not fit.`, token);
    },
  };
}
