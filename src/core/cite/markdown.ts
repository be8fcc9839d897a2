import type { Paper } from '../model';
import type { Citation } from './citation';
import { citationOf, formatDate } from './citation';

/** Most authors that are named before the others are only counted. */
const mostNamed = 3;

/**
 * One line of Markdown for notes: the title, linked where its address is known, who wrote it, when.
 * The texts show as they are: what Markdown or HTML could act on is escaped.
 */
export function toMarkdown(paper: Paper): string {
  const citation = citationOf(paper);
  const title = escapeInline(citation.title);
  const linked = citation.url === undefined ? title : `[${title}](${citation.url})`;
  const facts = [writers(citation, paper), paper.published && formatDate(paper.published)]
    .filter((fact) => fact !== undefined && fact !== '')
    .join(', ');
  return facts === '' ? linked : `${linked}. ${facts}`;
}

function writers({ authors, organization }: Citation, { authorCount }: Paper): string | undefined {
  if (authors.length > 0) {
    const names = authors.map(({ family, given }) => `${given} ${family}`.trim());
    const others = names.length - mostNamed;
    // Counting a single other would take the room of the name.
    const listed = others > 1 ? [...names.slice(0, mostNamed), `${others} others`] : names;
    return escapeInline(listed.join(', '));
  }
  if (organization !== undefined) {
    return escapeInline(organization);
  }
  return authorCount === undefined
    ? undefined
    : `${authorCount} author${authorCount === 1 ? '' : 's'}`;
}

/** Escapes what acts within a line, and the beginnings of addresses that would become links. */
function escapeInline(text: string): string {
  return text
    .replace(/[\\`*_{}[\]<>|~$@&]|^[#+-]|(?<=^\d{1,9})[.)]|(?<=https?|ftp):|(?<=www)\./gi, '\\$&')
    .replace(/!(?=\\\[)/g, '\\!');
}
