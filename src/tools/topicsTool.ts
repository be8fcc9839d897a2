import { l10n } from 'vscode';
import type { LibraryService } from '../host/library/libraryService';
import type { PaperTool } from './tool';

/** Lists the topics of the library. */
export function topicsTool(library: LibraryService): PaperTool {
  return {
    name: 'paperDigests_listTopics',
    describe: () => l10n.t('Listing the topics of the papers'),
    answer: (_, budget, token) => {
      const papers = library.papers();
      const counts = new Map<string, number>();
      for (const { topics } of papers) {
        for (const topic of topics) {
          counts.set(topic, (counts.get(topic) ?? 0) + 1);
        }
      }
      const topics = (library.topics?.topics ?? [])
        .map(({ id, label, terms }) => ({ label, terms, count: counts.get(id) ?? 0 }))
        .filter(({ count }) => count > 0)
        .sort((a, b) => b.count - a.count);
      const lines = topics.map(
        ({ label, terms, count }) =>
          `${label}: ${String(count)} papers; words: ${terms.slice(0, 6).join(', ')}`,
      );
      const head = `${String(papers.length)} papers in ${String(library.dumpCount)} digests, ${String(topics.length)} topics. Search one with topic:"label".`;
      return budget.fit(head, lines, (left) => `${String(left)} smaller topics.`, token);
    },
  };
}
