import type { Range } from '../../../model';
import { cleanText } from '../../lines';
import { placesOf } from '../../signs';
import { readList, type JsonList } from '../json/entries';
import { Anchors, readItems, type JsonItems } from '../json/items';
import { readJson } from '../json/reader';
import { stringValue } from '../json/strings';
import type { JsonSource } from '../json/texts';
import { decodeAttribute, encodedAttribute } from './attribute';

/** What the properties of a saved page say. */
export interface Page extends JsonList {
  /** Whether the list is that of a search's results. */
  readonly isSearch: boolean;
  readonly query?: string | undefined;
}

/** Reads the list of the page whose properties stand at a range, entities and all. */
export function readPage(text: string, range: Range): Page {
  return readEncoded(text, range) ?? readDecoded(text, range);
}

/**
 * Reads a page without decoding its attribute first, which would take longer than all the rest.
 * Undefined where that is not certain to give the same: what it then stumbles over may be entities.
 */
function readEncoded(text: string, range: Range): Page | undefined {
  const source = encodedAttribute(text, range);
  if (!source) {
    return undefined;
  }
  const lists = findLists(source, range);
  let doubts = lists.filter(({ start }) => start === undefined).length;
  // What has faults is read anew when it is decoded; a part of a text would be slower to read.
  const anchors = new Anchors('');
  const page = pageOf(source, range, lists, ({ limit }, start) => {
    const read = readItems(source, start, { anchors });
    doubts += isWhole(source, read, limit) ? 0 : 1;
    return readList(source, doubts > 0 ? [] : read.items);
  });
  doubts += page.isSearch && page.query === undefined ? 1 : 0;
  return doubts > 0 ? undefined : page;
}

function isWhole({ text }: JsonSource, { items, end }: JsonItems, limit: number): boolean {
  const isClosed = end <= limit && text.charAt(end - 1) === ']';
  return isClosed && items.every(({ fault, torn }) => fault === undefined && !torn);
}

function readDecoded(text: string, range: Range): Page {
  const { text: decoded, quote, place } = decodeAttribute(text, range);
  const whole = { start: 0, end: decoded.length };
  const source = { text: decoded, quote, place };
  return pageOf(source, whole, findLists(source, whole), ({ limit }, start) => {
    // Reading on after a fault stays in front of the next list.
    const own = { text: decoded.slice(0, limit), quote, place };
    return readList(own, readItems(own, start).items);
  });
}

/** Where there are results of a search, they are the list. */
function pageOf(
  source: JsonSource,
  range: Range,
  lists: readonly FoundList[],
  read: (list: FoundList, start: number) => JsonList,
): Page {
  const listOf = (wanted: ListName): JsonList => {
    const found = lists.find(({ name, start }) => name === wanted && start !== undefined);
    return found?.start === undefined
      ? { entries: [], problems: [], days: [] }
      : read(found, found.start);
  };
  const results = listOf('searchResults');
  const isSearch = results.entries.length > 0;
  const { entries, problems, days } = isSearch ? results : listOf('dailyPapers');
  const query = isSearch ? readQuery(source, range) : undefined;
  return { entries, problems, days, isSearch, query };
}

const listNames = ['searchResults', 'dailyPapers'] as const;
type ListName = (typeof listNames)[number];
/** Parts of the names by which they are sought. */
const signs: Readonly<Record<ListName, string>> = {
  searchResults: 'Result',
  dailyPapers: 'Papers',
};

/** The key of a list. */
interface FoundList {
  readonly name: ListName;
  /** Where the list behind it starts; undefined where something else stands there. */
  readonly start: number | undefined;
  /** Where the key of another list stands, or the attribute ends. */
  readonly limit: number;
}

const listStart = /\s*:\s*(?=\[)/y;

/**
 * Finds the keys of lists, in order. They stand in quotes that are escaped inside strings, so these
 * are found nowhere else.
 */
function findLists({ text, quote }: JsonSource, { start, end }: Range): FoundList[] {
  const inside = text.slice(start, end);
  const keys: { readonly name: ListName; readonly key: number; readonly start?: number }[] = [];
  for (const name of listNames) {
    for (const at of placesOf(inside, name, signs[name])) {
      const key = at - quote.length;
      const behind = at + name.length;
      if (inside.startsWith(quote, key) && inside.startsWith(quote, behind)) {
        listStart.lastIndex = behind + quote.length;
        const isList = listStart.test(inside);
        keys.push(isList ? { name, key, start: start + listStart.lastIndex } : { name, key });
      }
    }
  }
  keys.sort((a, b) => a.key - b.key);
  const lists: FoundList[] = [];
  let limit = end;
  for (const { name, key, start: listAt } of keys.reverse()) {
    lists.push({ name, start: listAt, limit });
    limit = listAt === undefined ? limit : start + key;
  }
  return lists.reverse();
}

const queryKeys = {
  '"': /"query"\s*:\s*(?=")/g,
  '&quot;': /&quot;query&quot;\s*:\s*(?=&quot;)/g,
};

/** What was searched for. */
function readQuery(source: JsonSource, { start, end }: Range): string | undefined {
  const key = queryKeys[source.quote];
  key.lastIndex = 0;
  const isFound = key.test(source.text.slice(start, end));
  const value = isFound ? readJson(source, start + key.lastIndex).node : undefined;
  return value?.kind === 'string' && value.whole
    ? cleanText(stringValue(source, value))
    : undefined;
}
