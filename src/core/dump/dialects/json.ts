/**
 * Dialect `json`: the answer of the site's list API, pretty-printed or not.
 *
 *     file = LIST { LIST }                      several when answers were pasted together
 *          | ITEM { LF ITEM }                   as tools write that put one object on a line
 *     LIST = "[" ITEM { "," ITEM } "]"
 *     ITEM = { paper: { id, title, summary, authors: [{ name }], publishedAt, submittedOnDailyAt?,
 *              submittedOnDailyBy?: { user }, upvotes, githubRepo?, githubStars?, ai_summary?,
 *              organization?: { name, fullname } },
 *              title, summary?, publishedAt, numComments, submittedBy?: { name },
 *              organization?: { name, fullname } }
 *
 * The inner `publishedAt` is the paper's date; the outer one runs hours early. The list's date is the
 * UTC day of `submittedOnDailyAt` where all items that have it agree; captures of 2024 have none.
 * An answer may stand in a Markdown code fence, or be given to a name as in `const papers = [ITEM]`;
 * an ITEM may be what its `paper` holds, without the item around it. `{"error": …}` and `[]` are not recognised.
 */
import type { Dump, Range } from '../../model';
import type { Dialect, DumpHead } from '../dialect';
import type { Openings } from '../openings';
import { oneList } from '../oneList';
import { problem } from '../problems';
import type { SoughtText } from '../signs';
import { hasSeveralDays, listedDate, readList, textAround } from './json/entries';
import { Anchors, memberOf, readItems, type JsonItems } from './json/items';
import type { MemberName } from './json/keys';
import type { JsonNode, JsonText } from './json/reader';
import { stringValue } from './json/strings';

const openings: Openings = {
  pages: [String.raw`\[\s*\{`, String.raw`\{\s*"paper"`],
  phrases: [],
  entries: [],
};

export const json: Dialect = {
  name: 'json',
  recognise,
  mayHold,
  isEnclosed: true,
  openings,
  parse,
};

/** What a script gives a list to, such as `const papers =`, `window.papers =` or `export default`. */
const assigned = String.raw`(?:(?:export\s+)?(?:(?:const|let|var)\s+)?[\w$.]{1,80}\s*(?::[^=\r\n]{1,80})?=|export\s+default\b)?`;
const opening = new RegExp(String.raw`^[\s\u200B\uFEFF]*${assigned}\s*\[\s*\{`);
const objectOpening = new RegExp(String.raw`^[\s\u200B\uFEFF]*${assigned}\s*\{\s*"`);
const itemOpening = /^[\s\u200B\uFEFF]*(?=\{\s*")/;
const fencedOpening = /^[ \t]*(?:`{3,}|~{3,})[^\r\n]*[\r\n]\s*\[\s*\{/m;
const listWithin = /\[\s*\{\s*"/;
const listStart = /\[\s*\{\s*"|^\{\s*"|\{\s*"paper"\s*:/gm;
const paperKeys: readonly MemberName[] = [
  'id',
  'title',
  'summary',
  'authors',
  'publishedAt',
  'upvotes',
];
const ownKeys: readonly MemberName[] = ['summary', 'authors', 'publishedAt', 'upvotes'];
const arxivId = /^\d{4}\.\d{4,5}(?:v\d+)?$/;

function recognise({ text }: DumpHead): boolean {
  if (!text.includes('{')) {
    return false;
  }
  const hasList = text.includes('[');
  const found = hasList ? (opening.exec(text) ?? fencedOpening.exec(text)) : null;
  if (found) {
    return itemAt(text, found.index + found[0].lastIndexOf('['));
  }
  // An object per line, or one that holds the list.
  const list = hasList && objectOpening.test(text) ? listWithin.exec(text) : null;
  return itemsStart(text) !== undefined || (list !== null && itemAt(text, list.index));
}

/** Where the first item stands in a text that opens with it, and not with the bracket of a list. */
function itemsStart(text: string): number | undefined {
  const start = itemOpening.exec(text)?.[0].length;
  return start !== undefined && itemAt(text, start) ? start : undefined;
}

/** Whether a list, or its first item, starts at an offset. */
function itemAt(text: string, start: number, anchors?: Anchors): boolean {
  const source = jsonOf(text);
  const [first] = readItems(source, start, { most: 1, ...(anchors && { anchors }) }).items;
  const paper = memberOf(first?.node, 'paper');
  return (
    paperKeys.some((key) => memberOf(paper, key) !== undefined) || isPaper(source, first?.node)
  );
}

function jsonOf(text: string): JsonText {
  return { text, quote: '"' };
}

/** Whether an item is a paper itself: with its arXiv id and a title, as no other list has them. */
function isPaper(source: JsonText, item: JsonNode | undefined): boolean {
  const id = memberOf(item, 'id');
  return (
    id?.kind === 'string' &&
    arxivId.test(stringValue(source, id)) &&
    memberOf(item, 'title') !== undefined &&
    ownKeys.some((key) => memberOf(item, key) !== undefined)
  );
}

const anyId = /"id"\s*:\s*"\d{4}\.\d{4,5}/;

/** Every item holds a paper, or is one. */
function mayHold(sought: SoughtText): boolean {
  return sought.holds('"paper') || (sought.holds('"id"') && anyId.test(sought.text));
}

function parse(text: string): Dump {
  const source = { ...jsonOf(text), place: (offset: number) => offset };
  const lists = findLists(text);
  const { entries, problems, days } = readList(source, oneList(lists.map(({ items }) => items)));
  const ends = lists.slice(1).map(({ start }) => ({ start, end: start + 1 }));
  const all = [
    ...(entries.length === 0 ? [problem('no-entries', { start: 0, end: 0 })] : []),
    ...ends.map((range) => problem('second-digest', range)),
    ...problems,
  ];
  return {
    dialect: json.name,
    page: hasSeveralDays(days) ? 'unknown' : 'daily',
    ...listedDate(days),
    entries,
    problems: all.sort((a, b) => a.start - b.start),
    furniture: textAround(text, lists),
  };
}

type PlacedList = JsonItems & Range;

function findLists(text: string): PlacedList[] {
  const source = jsonOf(text);
  const anchors = new Anchors(text);
  const start = itemsStart(text);
  const lists: PlacedList[] =
    start === undefined ? [] : [{ ...readItems(source, start, { anchors }), start }];
  listStart.lastIndex = lists[0]?.end ?? 0;
  for (let found = listStart.exec(text); found; found = listStart.exec(text)) {
    const isList = found[0].startsWith('[') || itemAt(text, found.index, anchors);
    const list = isList ? readItems(source, found.index, { anchors }) : undefined;
    if (list) {
      lists.push({ ...list, start: found.index });
    }
    listStart.lastIndex = Math.max(list?.end ?? 0, found.index + 1);
  }
  return lists;
}
