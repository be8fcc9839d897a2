import { splitLines, type Line } from '../../src/core/dump/lines';
import type { Dump, Entry, Range } from '../../src/core/model';
import { tokenSpans, type TokenType } from '../../src/language/tokenSpans';
import { linesWithin } from './agreement';
import { spansOf, type Tokenized } from './tokenize';

/** The parts that every dialect's grammar knows, by scope; semantic tokens may tell them too. */
const parts: Readonly<Record<string, (entry: Entry) => Range | undefined>> = {
  'markup.heading': (entry) => entry.titleRange,
  'meta.authors': (entry) => entry.parts.authors,
  'meta.organization': (entry) => entry.parts.organization,
  'constant.numeric.date.published': (entry) => entry.parts.published,
  'constant.numeric.count.comments': (entry) => entry.parts.comments,
};

const tokenTypeOf: Readonly<Record<string, TokenType>> = {
  'markup.heading': 'title',
  'meta.organization': 'organization',
  'meta.authors': 'authors',
  'constant.numeric.date.published': 'number',
  'constant.numeric.count.comments': 'number',
};

/** Dialects that print a part more often than the parser has ranges for. */
const repeating: readonly string[] = ['json', 'html', 'trending'];

/** Dialects that list the authors as data, over many lines: their names have a scope, the list has none. */
const listing: readonly string[] = ['json', 'html'];

/**
 * What grammar with semantic tokens and parser see differently in a dump, one sentence each, with
 * the number of the line. A part is compared line by line, by the text that is marked there.
 */
export function disagreements(text: string, dump: Dump, tokenized: Tokenized): string[] {
  const lines = splitLines(text);
  const tokens = tokenSpans(text, dump);
  return Object.entries(parts).flatMap(([scope, of]) => {
    if (scope === 'meta.authors' && listing.includes(dump.dialect)) {
      return [];
    }
    const parsed = dump.entries.flatMap((entry) => linesWithin(text, lines, of(entry)));
    const scoped = spansOf(tokenized, scope).filter(
      (span) => !tokens.some((token) => token.start < span.end && token.end > span.start),
    );
    const told = tokens.filter(
      (token) =>
        token.type === tokenTypeOf[scope] &&
        (token.type !== 'number' || parsed.some(({ start }) => start === token.start)),
    );
    const marked = [...scoped, ...told];
    const printed = new Set(quotes(text, lines, parsed));
    const shown = new Set(quotes(text, lines, marked));
    const extra = quotes(
      text,
      lines,
      marked.filter((span) => !mayRepeat(text, dump, span)),
    );
    return [
      ...[...printed].filter((quote) => !shown.has(quote)).map((q) => `${scope} missing: ${q}`),
      ...extra.filter((quote) => !printed.has(quote)).map((q) => `${scope} not parsed: ${q}`),
    ];
  });
}

/** A saved page may hold a second list, of which it shows none; a last line may be cut off. */
function mayRepeat(text: string, dump: Dump, span: Range): boolean {
  return (
    dump.dialect === 'html' ||
    text.slice(span.end).trim() === '' ||
    (repeating.includes(dump.dialect) &&
      dump.entries.some(({ start, end }) => span.start >= start && span.end <= end))
  );
}

function quotes(text: string, lines: readonly Line[], ranges: readonly Range[]): string[] {
  return ranges.flatMap(({ start, end }) => {
    const line = lines.findLastIndex((each) => each.start <= start);
    const content = text.slice(start, end).replace(/^(?:[-•*·\s]|!\[[^\]]*\]\([^)]*\))+/, '');
    return content === '' ? [] : `line ${String(line + 1)}, “${content}”`;
  });
}
