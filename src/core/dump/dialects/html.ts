/**
 * Dialect `html`: the saved list page.
 *
 *     file  = [XML declaration] ("<!doctype html" | "<html" | a comment | any tag) … PAGE …
 *     PAGE  = an element with data-target="DailyPapers" and data-props="PROPS"
 *     PROPS = { dailyPapers: [ITEM, …], searchResults?: [ITEM, …], query?, … }, entities escaped
 *
 * Items are those of dialect `json`; where there are search results, they are the list. Ranges point
 * at the attribute's text, entities and escapes as they stand there.
 *
 * The attribute lies far below what recognition sees. So recognition asks for a page whose head tells
 * that it is the list: its own address (canonical link, `og:url`, the comment of the browser that
 * saved it) is that of a list, or its title is the list's; or the element itself, when it comes early.
 */
import type { Dump, Problem } from '../../model';
import type { Dialect, DumpHead } from '../dialect';
import type { Openings } from '../openings';
import { cleanText } from '../lines';
import { problem } from '../problems';
import { decodeAttribute, findListProps } from './html/attribute';
import { hasSeveralDays, listedDate, readList, textAround, type JsonList } from './json/entries';
import { readItems } from './json/items';
import { readJson, stringValue } from './json/reader';
import type { JsonSource } from './json/texts';

const openings: Openings = {
  pages: [String.raw`<(?:!doctype\s+html|html[\s>])`],
  entries: [],
};

export const html: Dialect = { name: 'html', recognise, mayHold, openings, parse };

const opening =
  /^[\s\u200B\uFEFF]*(?:<\?xml\b[^<>]{0,200}>\s*)?(?:<!--(?!\s{0,9}saved from)[^<>]{0,500}-->\s*){0,9}<(?:!doctype\s+html|html[\s>]|!--\s{0,9}saved from)/i;
/** A part of a page that a tool cut out. */
const fragment = /^[\s\u200B\uFEFF]*<(?:[a-z?]|!--)/i;
const listElement = /data-target\s{0,9}=\s{0,9}["']?DailyPapers\b/;
const pageTitle = /<title[^<>]{0,200}>\s{0,99}Daily Papers\s{0,99}[-–—|·]\s{0,99}Hugging Face\b/i;
const listPath =
  /^(?:https?:\/\/[^/\s]+)?\/papers(?:\/(?:date|week|month|trending)(?:\/[^\s]*)?)?\/?(?:[?#].*)?$/;
const ownAddressTag = /<(?:link|meta)\s[^<>]*(?:canonical|og:url)[^<>]*>/gi;
const addressValue = /(?:href|content)\s{0,9}=\s{0,9}["']([^"']*)["']/i;
const savedFrom = /<!--\s{0,9}saved from url=(?:\(\d{1,9}\))?(\S+)/i;

function recognise({ text }: DumpHead): boolean {
  if (!opening.test(text)) {
    return fragment.test(text) && listElement.test(text) && text.includes('data-props');
  }
  const addresses = [
    savedFrom.exec(text)?.[1],
    ...(text.match(ownAddressTag) ?? []).map((tag) => addressValue.exec(tag)?.[1]),
  ];
  return (
    listElement.test(text) ||
    pageTitle.test(text) ||
    addresses.some((address) => address !== undefined && listPath.test(address))
  );
}

/** The list stands in an attribute. */
function mayHold(text: string): boolean {
  return text.includes('-props');
}

function parse(text: string): Dump {
  const props = findListProps(text);
  const pages = props.map((range) => readPage(decodeAttribute(text, range)));
  const entries = pages.flatMap((page) => page.entries);
  const days = pages.flatMap((page) => page.days);
  const problems: Problem[] = [
    ...(entries.length === 0 ? [problem('no-entries', { start: 0, end: 0 })] : []),
    ...props.slice(1).map(({ start }) => problem('second-digest', { start, end: start })),
    ...pages.flatMap((page) => page.problems),
  ];
  const isSearch = pages.some((page) => page.isSearch);
  const query = pages.find((page) => page.isSearch)?.query ?? '';
  return {
    dialect: html.name,
    page: isSearch ? 'search' : hasSeveralDays(days) ? 'unknown' : 'daily',
    ...(isSearch ? {} : listedDate(days)),
    ...(query === '' ? {} : { query }),
    entries,
    problems: problems.sort((a, b) => a.start - b.start),
    furniture: textAround(text, props),
  };
}

/** Keys stand in quotes that are escaped inside strings, so these are found nowhere else. */
const listKey = /"(searchResults|dailyPapers)"\s*:\s*(?=\[)/g;

interface FoundList {
  readonly name: string;
  readonly start: number;
  /** Where another list starts, or the text ends: reading on after a fault stays in front of it. */
  readonly limit: number;
}

interface Page extends JsonList {
  readonly isSearch: boolean;
  readonly query?: string | undefined;
}

function readPage(source: JsonSource): Page {
  const keys = [...source.text.matchAll(listKey)];
  const lists = keys.map((key, index): FoundList => ({
    name: key[1] ?? '',
    start: key.index + key[0].length,
    limit: keys[index + 1]?.index ?? source.text.length,
  }));
  const read = (name: string): JsonList => {
    const found = lists.find((list) => list.name === name);
    return found ? readFound(source, found) : { entries: [], problems: [], days: [] };
  };
  const results = read('searchResults');
  return results.entries.length > 0
    ? { ...results, isSearch: true, query: readQuery(source.text) }
    : { ...read('dailyPapers'), isSearch: false };
}

const queryKey = /"query"\s*:\s*(?=")/;

/** What was searched for. */
function readQuery(text: string): string | undefined {
  const key = queryKey.exec(text);
  const value = key ? readJson(text, key.index + key[0].length).node : undefined;
  return value?.kind === 'string' && value.whole ? cleanText(stringValue(text, value)) : undefined;
}

function readFound(source: JsonSource, { start, limit }: FoundList): JsonList {
  const text = source.text.slice(0, limit);
  return readList({ ...source, text }, readItems(text, start).items);
}
