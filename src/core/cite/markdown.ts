import type { Paper } from '../model';
import type { Citation } from './citation';
import { formatDate } from './citation';
import { citedAlone, type CitationFormat, type CitedPaper } from './citationFormat';
import { fillTemplate, parseTemplate, type TemplatePart } from './template';

/** Most authors that are named before the others are only counted. */
const mostNamed = 3;

/** What Markdown shows of a paper where no template is set: title with address, who, when. */
export const usualMarkdown = '{link}{?. {facts}}';

/**
 * Markdown by a template, for notes. Placeholders of a template:
 *
 * - `{title}`; `{link}`, the title linked to its address where that is known
 * - `{authors}`, or the organization, or how many there are; `{date}`, as sure as it is; `{facts}`,
 *   both; `{year}`, only where it is certain
 * - `{key}`, `{id}` (the arXiv number), `{url}`, `{abstract}`, `{topics}`
 *
 * `{?` … `}` holds what is left out where a value in it is not known. The texts show as they are:
 * what Markdown or HTML could act on is escaped. Several papers become a list where the template is
 * of one line that begins with a placeholder.
 */
export const markdown: CitationFormat = {
  id: 'markdown',
  extension: 'md',
  head: '',
  between: '\n',
  end: '\n',
  write: (cited, { markdown: template }, isOneOfMany) => {
    const shown = template === undefined || template.trim() === '' ? usualMarkdown : template;
    const mark = isOneOfMany && /^\{.*$/.test(shown) ? '- ' : '';
    return mark + written(cited, parseTemplate(shown));
  },
};

/** One line of Markdown: the title, linked where its address is known, who wrote it, when. */
export function toMarkdown(paper: Paper): string {
  return written(citedAlone(paper), parseTemplate(usualMarkdown));
}

function written(cited: CitedPaper, template: readonly TemplatePart[]): string {
  return fillTemplate(template, (name) => valueOf(cited, name));
}

function valueOf({ paper, citation, key, topics }: CitedPaper, name: string): string | undefined {
  const { published } = paper;
  const { title, url, date, arxivId, abstract } = citation;
  switch (name) {
    case 'title':
      return escapeInline(title);
    case 'link':
      return url === undefined ? escapeInline(title) : `[${escapeInline(title)}](${url})`;
    case 'authors':
      return writers(citation, paper);
    case 'date':
      return published && formatDate(published);
    case 'facts':
      return [writers(citation, paper), published && formatDate(published)]
        .filter((fact) => fact !== undefined && fact !== '')
        .join(', ');
    case 'year':
      return date && String(date.year);
    case 'key':
      return key;
    case 'id':
      return arxivId;
    case 'url':
      return url;
    case 'abstract':
      return abstract && escapeInline(abstract);
    case 'topics':
      return escapeInline(topics.join(', '));
    default:
      return undefined;
  }
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
