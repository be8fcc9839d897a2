import { entryIds } from '../../library/entryIds';
import { arxivNumber } from '../../library/names';
import type { Steps } from '../../steps';

/** An entry of a .bib file, as far as it tells which paper it is. */
export interface BibliographyEntry {
  readonly key: string;
  /** UTF-16 offset of its `@` in the text. */
  readonly start: number;
  /** As written, with its TeX, on one line. */
  readonly title?: string;
  /** Under which a library may have the paper, the surest first. */
  readonly ids: readonly string[];
}

/** Entries that are read in one step. */
const entriesPerStep = 32;
/** Longest entry that is looked at, in characters. */
const longestEntry = 20_000;

const opening = /@\s{0,5}([A-Za-z]{1,40})\s{0,5}[{(]\s{0,5}([^\s,{}()"=#%]{1,250})\s{0,5},/g;
const field = /([A-Za-z][\w:+-]{0,60})\s{0,20}=\s{0,20}(?=[{"\w])/y;

/**
 * Reads the entries of a .bib file. Lenient as BibTeX's many writers are different: what is no entry
 * is passed over, an entry that breaks off ends where the next one begins. Total, and linear in the
 * length of the text.
 */
export function* readBibliography(text: string): Steps<readonly BibliographyEntry[]> {
  const entries: BibliographyEntry[] = [];
  const openings = text.matchAll(opening);
  for (const match of openings) {
    const [head, type = '', key = ''] = match;
    if (!/^(?:comment|preamble|string)$/i.test(type)) {
      const from = match.index + head.length;
      const fields = readFields(text.slice(from, from + longestEntry));
      const title = fields.get('title');
      entries.push({
        key,
        start: match.index,
        ...(title !== undefined && { title }),
        ids: idsOf(title, arxivIdOf(fields)),
      });
      if (entries.length % entriesPerStep === 0) {
        yield;
      }
    }
  }
  return entries;
}

function idsOf(title: string | undefined, arxivId: string | undefined): readonly string[] {
  const ids = entryIds({ title: title ?? '', ...(arxivId !== undefined && { arxivId }) });
  return title === undefined || title === '' ? ids.slice(0, arxivId === undefined ? 0 : 1) : ids;
}

/** The fields of an entry by their names in lower case, the first of a name. */
function readFields(text: string): ReadonlyMap<string, string> {
  const fields = new Map<string, string>();
  let index = 0;
  while (index < text.length) {
    const skipped = /[^\s,]/g;
    skipped.lastIndex = index;
    const start = skipped.exec(text)?.index ?? text.length;
    field.lastIndex = start;
    const match = field.exec(text);
    if (!match) {
      break;
    }
    const [whole, name = ''] = match;
    const from = start + whole.length;
    const end = valueEnd(text, from);
    const value = text.slice(from, end).replace(/^["{]|["}]$/g, '');
    const lower = name.toLowerCase();
    if (!fields.has(lower)) {
      fields.set(lower, value.replace(/\s+/g, ' ').trim());
    }
    index = end;
  }
  return fields;
}

/** Where the value that begins at an offset ends: at the brace or quote that closes it, or a comma. */
function valueEnd(text: string, start: number): number {
  const first = text[start];
  if (first !== '{' && first !== '"') {
    const end = text.slice(start).search(/[,}\s]/);
    return end < 0 ? text.length : start + end;
  }
  let depth = 0;
  for (let index = start; index < text.length; index++) {
    const character = text[index];
    if (character === '{') {
      depth++;
    } else if (character === '}') {
      depth--;
      if (depth <= 0 && first === '{') {
        return index + 1;
      }
    } else if (character === '"' && first === '"' && depth === 0 && index > start) {
      return index + 1;
    }
  }
  return text.length;
}

/** From `eprint`, or from where reference managers put it instead. */
function arxivIdOf(fields: ReadonlyMap<string, string>): string | undefined {
  const eprint = (fields.get('eprint') ?? '').replace(/^arxiv:/i, '');
  const elsewhere = ['url', 'doi', 'journal', 'howpublished', 'note', 'number']
    .map((name) => fields.get(name) ?? '')
    .flatMap(
      (value) =>
        /arxiv(?:\.org\/(?:abs|pdf)\/|[:.])\s?([a-z-]{0,20}\/?\d[\d.]{3,11})/i.exec(value)?.[1] ??
        [],
    );
  return [eprint, ...elsewhere].map(arxivNumber).find((number) => number !== undefined);
}
