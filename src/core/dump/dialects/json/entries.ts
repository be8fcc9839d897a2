import type { Dump, Entry, EntryParts, PartialDate, Problem, Range } from '../../../model';
import type { Mutable } from '../../../mutable';
import { parseCount } from '../../countText';
import { cleanText, contentRange } from '../../lines';
import { problem } from '../../problems';
import { utcDay } from './dates';
import { memberOf, type JsonItem } from './items';
import type { JsonNode } from './reader';
import { jsonIn, stringValue } from './strings';
import { brokenAddresses, placed, readText, textIn, type JsonSource, type Read } from './texts';

/** What the items of a list say. */
export interface JsonList {
  readonly entries: readonly Entry[];
  readonly problems: readonly Problem[];
  /** The days on which the site listed the papers, as far as the items tell them. */
  readonly days: readonly ListedDay[];
}

interface ListedDay {
  readonly date: PartialDate;
  readonly range: Range;
}

/** Makes entries of a list's items. */
export function readList(source: JsonSource, items: readonly JsonItem[]): JsonList {
  const entries: Entry[] = [];
  const problems: Problem[] = [];
  const days: ListedDay[] = [];
  for (const item of items) {
    const reading = readItem(source, item);
    if (reading.entry) {
      entries.push(reading.entry);
    }
    if (reading.day) {
      days.push(reading.day);
    }
    for (const found of reading.problems) {
      problems.push(found);
    }
  }
  return { entries, problems, days };
}

/** The day of a list whose items agree on it; empty where they do not, or say none. */
export function listedDate(days: readonly ListedDay[]): Pick<Dump, 'listed' | 'listedRange'> {
  const [first] = days;
  return first && days.every(({ date }) => isSameDay(date, first.date))
    ? { listed: first.date, listedRange: first.range }
    : {};
}

/** Whether the items name several days, as lists of a week or a month do. */
export function hasSeveralDays(days: readonly ListedDay[]): boolean {
  return days.length > 0 && listedDate(days).listed === undefined;
}

/** What stands around the lists of a file, such as the lines of a code fence. */
export function textAround(text: string, lists: readonly Range[]): Range[] {
  const starts = [0, ...lists.map(({ end }) => end)];
  const ends = [...lists.map(({ start }) => start), text.length];
  return starts
    .map((start, index) => contentRange(text, { start, end: ends[index] ?? start }))
    .filter(({ start, end }) => start < end);
}

function isSameDay(a: PartialDate, b: PartialDate): boolean {
  return a.year === b.year && a.month === b.month && a.day === b.day;
}

interface ItemReading {
  readonly entry?: Entry;
  readonly day?: ListedDay;
  readonly problems: readonly Problem[];
}

function readItem(source: JsonSource, item: JsonItem): ItemReading {
  const { node } = item;
  // A paper that is not wrapped in an item stands for itself.
  const paper = memberOf(node, 'paper') ?? node;
  const range = placed(source, item.torn ? item : trimmed(source.text, item));
  const title = readText(source, memberOf(paper, 'title'), memberOf(node, 'title'));
  if (!title) {
    const code = item.torn ? 'torn-entry' : 'unknown-line';
    const detail = cleanText(jsonIn(source, item));
    return { problems: [problem(code, range, detail)] };
  }
  const abstract = readText(source, memberOf(paper, 'summary'), memberOf(node, 'summary'));
  const summary = abstract ?? readText(source, memberOf(paper, 'ai_summary'));
  const published = readDay(source, memberOf(paper, 'publishedAt'));
  const day = readDay(source, memberOf(paper, 'submittedOnDailyAt'));
  const comments = memberOf(node, 'numComments');
  const commentCount = countOf(source, comments);
  const authors = readAuthors(source, memberOf(paper, 'authors'));
  const organization =
    readOrganization(source, memberOf(paper, 'organization')) ??
    readOrganization(source, memberOf(node, 'organization'));
  const parts: Mutable<EntryParts> = {};
  const entry: Mutable<Entry> = {
    title: title.value,
    start: range.start,
    end: range.end,
    titleRange: title.range,
    parts,
  };
  if (summary) {
    entry.abstract = summary.value;
    entry.abstractKind = abstract ? 'abstract' : 'summary';
    entry.abstractRange = summary.range;
  }
  const arxivId = readArxivId(source, memberOf(paper, 'id') ?? memberOf(node, 'id'));
  if (arxivId !== undefined) {
    entry.arxivId = arxivId;
  }
  const upvotes = countOf(source, memberOf(paper, 'upvotes') ?? memberOf(node, 'upvotes'));
  if (upvotes !== undefined) {
    entry.upvotes = upvotes;
  }
  if (comments && commentCount !== undefined) {
    entry.comments = commentCount;
    parts.comments = placed(source, comments);
  }
  if (authors) {
    if (authors.names) {
      entry.authors = authors.names;
    }
    entry.authorCount = authors.count;
    parts.authors = authors.range;
  }
  if (organization) {
    entry.organization = organization.value;
    parts.organization = organization.range;
  }
  if (published) {
    entry.published = published.date;
    parts.published = published.range;
  }
  const submitter = readSubmitter(source, paper, node);
  if (submitter !== undefined) {
    entry.submitter = submitter;
  }
  const github = readGithub(source, paper);
  if (github) {
    entry.github = github;
  }
  const problems = itemProblems(source, item, entry);
  if (summary) {
    problems.unshift(...brokenAddresses(source, summary));
  }
  return day ? { entry, day, problems } : { entry, problems };
}

function itemProblems(source: JsonSource, item: JsonItem, entry: Entry): Problem[] {
  if (item.torn) {
    return [problem('torn-entry', entry.abstractRange ?? entry.titleRange)];
  }
  const { fault } = item;
  if (fault !== undefined) {
    const from = Math.min(fault, item.end);
    const rest = jsonIn(source, { start: from, end: item.end });
    const line = rest.split(/[\r\n]/, 1)[0] ?? '';
    const range = { start: from, end: from + line.length };
    return [problem('unknown-line', placed(source, range), cleanText(line))];
  }
  const problems: Problem[] = [];
  if (entry.abstract === undefined) {
    problems.push(problem('missing-abstract', entry.titleRange));
  }
  if (entry.published === undefined) {
    problems.push(problem('missing-date', entry.titleRange));
  }
  return problems;
}

function readString(source: JsonSource, node: JsonNode | undefined): string | undefined {
  const value = node?.kind === 'string' && node.whole ? textIn(source, node) : '';
  return value === '' ? undefined : value;
}

const usualId = /^(\d{4}\.\d{4,5})(?:v\d+)?$/;

function readArxivId(source: JsonSource, node: JsonNode | undefined): string | undefined {
  return usualId.exec(readString(source, node) ?? '')?.[1];
}

function countOf({ text }: JsonSource, node: JsonNode | undefined): number | undefined {
  return node?.whole && (node.kind === 'word' || node.kind === 'string')
    ? parseCount(text.slice(node.start, node.end))
    : undefined;
}

function readAuthors(
  source: JsonSource,
  node: JsonNode | undefined,
): { names: readonly string[] | undefined; count: number; range: Range } | undefined {
  // Of a list that was cut off nobody knows how many it had.
  if (node?.kind !== 'array' || !node.whole || node.items.length === 0) {
    return undefined;
  }
  const names: string[] = [];
  for (const item of node.items) {
    const name = readString(source, memberOf(item, 'name'));
    if (name !== undefined) {
      names.push(name);
    }
  }
  const count = node.items.length;
  return {
    names: names.length === count ? names : undefined,
    count,
    range: placed(source, node),
  };
}

function readOrganization(
  source: JsonSource,
  node: JsonNode | undefined,
): Read<NonNullable<Entry['organization']>> | undefined {
  const handle = readString(source, memberOf(node, 'name'));
  const fullName = readString(source, memberOf(node, 'fullname'));
  const name = fullName ?? handle;
  const printed = memberOf(node, fullName === undefined ? 'name' : 'fullname');
  if (!printed || name === undefined) {
    return undefined;
  }
  return {
    value: handle === undefined ? { name } : { handle, name },
    range: placed(source, printed),
  };
}

function readSubmitter(source: JsonSource, paper: JsonNode, item: JsonNode): string | undefined {
  // The same handle is called `name` in one of them and `user` in the other.
  const handleOf = (person: JsonNode | undefined): string | undefined =>
    readString(source, memberOf(person, 'user')) ?? readString(source, memberOf(person, 'name'));
  return handleOf(memberOf(item, 'submittedBy')) ?? handleOf(memberOf(paper, 'submittedOnDailyBy'));
}

function readGithub(source: JsonSource, paper: JsonNode): Entry['github'] {
  const url = readString(source, memberOf(paper, 'githubRepo'));
  const stars = countOf(source, memberOf(paper, 'githubStars'));
  if (url === undefined) {
    return undefined;
  }
  return stars === undefined ? { url } : { url, stars };
}

function readDay(source: JsonSource, node: JsonNode | undefined): ListedDay | undefined {
  if (node?.kind !== 'string' || !node.whole) {
    return undefined;
  }
  const date = utcDay(stringValue(source, node));
  return date && { date, range: placed(source, node) };
}

/** A damaged item reaches to the next one; the comma and the blanks between are not its own. */
function trimmed(text: string, item: JsonItem): Range {
  if (item.fault === undefined) {
    return item;
  }
  const { start, end } = item;
  let last = end;
  while (last > start + 1 && /[\s,]/.test(text.charAt(last - 1))) {
    last--;
  }
  return { start, end: last };
}
