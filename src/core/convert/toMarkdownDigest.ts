import { toMarkdown } from '../cite/markdown';
import { dateWords } from '../library/dates/partialDate';
import type { Dump, Entry } from '../model';
import { readableText } from '../text/readableTitle';
import { escapeMarkdown } from '../text/visible';
import { entryPaper } from './entryPaper';

/**
 * A digest as a Markdown document (CommonMark): a heading with the listed date, then for each paper
 * a line with its title, who wrote it and when, and its abstract. Texts show as they are: nothing in
 * them acts as markup.
 */
export function toMarkdownDigest({ listed, entries }: Pick<Dump, 'listed' | 'entries'>): string {
  const heading = listed ? `# Daily Papers · ${dateWords(listed)}` : '# Daily Papers';
  return `${[heading, ...entries.flatMap(paragraphs)].join('\n\n')}\n`;
}

function paragraphs(entry: Entry): string[] {
  const abstract = entry.abstract === undefined ? '' : readableText(entry.abstract);
  return [
    `## ${toMarkdown(entryPaper(entry))}`,
    ...(abstract === '' ? [] : [escapeMarkdown(abstract)]),
  ];
}
