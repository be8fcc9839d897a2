import { parseXml, XmlElement, type XmlNode } from '@rgrove/parse-xml';
import type { LearntPaper } from '../model';
import type { Steps } from '../steps';
import { paperOfEntry, type EntryParts } from './arxivEntry';

/** What an answer of the query interface says. */
export interface AtomAnswer {
  /**
   * `papers`: what was found, perhaps none; `refused`: the service says what was wrong with the
   * question; `unreadable`: this is no answer of it, or only a part of one.
   */
  readonly kind: 'papers' | 'refused' | 'unreadable';
  /** How many papers the service has for the question, of which `papers` may be a part; absent where it does not say. */
  readonly total?: number;
  readonly papers: readonly LearntPaper[];
  /** What the service said, where it refused. */
  readonly message?: string;
}

/** Longer answers are not read: a hundred papers are a tenth of it. In UTF-16 code units. */
const longestAnswer = 8_000_000;

/**
 * Reads an answer of the arXiv query interface, an entry a step. Total, whatever the text is: an
 * answer that was cut short gives the entries that are whole, as `unreadable`.
 *
 * Source: arXiv API user manual, an Atom 1.0 feed with elements of OpenSearch and of arXiv's own.
 */
export function* readAtomAnswer(text: string): Steps<AtomAnswer> {
  const first = text.search(/<entry[\s>]/);
  const head = first < 0 ? text : text.slice(0, first);
  const feed = text.length <= longestAnswer && /<feed[\s>]/.test(head);
  const isWhole = /<\/feed>\s*$/.test(text.slice(-200));
  const total = countIn(head);
  const papers: LearntPaper[] = [];
  let damaged = 0;
  for (const piece of feed ? entryTexts(text, first) : []) {
    yield;
    const parts = partsOf(piece);
    if (parts?.id.includes('/api/errors')) {
      return { kind: 'refused', papers: [], message: parts.abstract || parts.title };
    }
    const paper = parts && paperOfEntry(parts);
    if (paper) {
      papers.push(paper);
    } else {
      damaged++;
    }
  }
  const isReadable = feed && isWhole && damaged === 0;
  return {
    kind: isReadable ? 'papers' : 'unreadable',
    ...(total !== undefined && { total }),
    papers,
  };
}

function countIn(head: string): number | undefined {
  const found = /<(?:\w+:)?totalResults[^>]*>\s*(\d{1,9})\s*</.exec(head)?.[1];
  return found === undefined ? undefined : Number(found);
}

/** Texts of all entries that are whole: each is well-formed by itself. */
function* entryTexts(text: string, first: number): Generator<string, void> {
  const end = '</entry>';
  for (let start = first; start >= 0;) {
    const close = text.indexOf(end, start);
    if (close < 0) {
      return;
    }
    yield text.slice(start, close + end.length);
    start = text.indexOf('<entry', close);
  }
}

/** The texts of an entry; undefined where it is not well-formed. */
function partsOf(piece: string): EntryParts | undefined {
  const entry = parsed(piece);
  if (!entry) {
    return undefined;
  }
  const all = entry.children.filter(isElement);
  const named = (name: string): XmlElement[] => all.filter((element) => element.name === name);
  const textOf = (name: string): string => named(name)[0]?.text ?? '';
  const attributes = (name: string) => named(name).map((element) => element.attributes);
  return {
    id: textOf('id'),
    title: textOf('title'),
    abstract: textOf('summary'),
    published: textOf('published'),
    updated: textOf('updated'),
    authors: named('author').map(
      ({ children }) => children.filter(isElement).find(({ name }) => name === 'name')?.text ?? '',
    ),
    categories: [...attributes('arxiv:primary_category'), ...attributes('category')].map(
      ({ term = '' }) => term,
    ),
    links: attributes('link').map(({ href = '', title = '', type = '' }) => ({
      href,
      isPdf: title === 'pdf' || type === 'application/pdf',
    })),
    doi: textOf('arxiv:doi'),
    journal: textOf('arxiv:journal_ref'),
    comment: textOf('arxiv:comment'),
  };
}

function parsed(piece: string): XmlElement | undefined {
  try {
    return parseXml(piece, { ignoreUndefinedEntities: true }).root ?? undefined;
  } catch {
    return undefined;
  }
}

function isElement(node: XmlNode): node is XmlElement {
  return node instanceof XmlElement;
}
