import type { Range } from '../../../model';
import { matchesOf } from '../../../text/matches';
import { askedName, type MemberName } from './keys';
import {
  JsonReader,
  readJson,
  skipBlanks,
  type JsonNode,
  type JsonObject,
  type JsonText,
} from './reader';

/** One object of a list, as far as it could be read. */
export interface JsonItem extends Range {
  readonly node: JsonObject;
  /** Where the text stops being JSON within the item. */
  readonly fault?: number;
  /** Whether the text ends within the item. */
  readonly torn: boolean;
}

export interface JsonItems {
  readonly items: readonly JsonItem[];
  /** Offset behind the list, its bracket included. */
  readonly end: number;
}

/**
 * What every item of the site's list holds, with the brace before it where it comes first, or the id
 * with which a paper starts that is an item itself. Quotes inside strings are escaped, so this stands
 * nowhere else, and reading starts anew here after a fault.
 */
const anchor = /(?:\{\s*)?"paper"\s*:\s*\{|\{\s*"id"\s*:\s*"\d{4}\.\d{4,5}/g;

/**
 * The places in a text at which reading can start anew. Each stretch of the text is searched once,
 * however many faults ask for what comes next.
 */
export class Anchors {
  readonly #text: string;
  #from = Infinity;
  #found: number | undefined;

  constructor(text: string) {
    this.#text = text;
  }

  /** The first anchor at or behind an offset. */
  next(from: number): number | undefined {
    if (from < this.#from || (this.#found ?? Infinity) < from) {
      anchor.lastIndex = from;
      this.#from = from;
      this.#found = anchor.exec(this.#text)?.index;
    }
    return this.#found;
  }
}

/**
 * Reads the items of a list from `from` on, its opening bracket included or not, up to its closing
 * bracket. Total: of an item that is not JSON it gives what stands above the fault, and goes on with
 * the next one.
 *
 * @param most how many items are enough
 * @param anchors those of the text, where several of its lists are read
 */
export function readItems(
  source: JsonText,
  from: number,
  { most = Infinity, anchors = new Anchors(source.text) } = {},
): JsonItems {
  const { text } = source;
  const reader = new JsonReader(source);
  const items: JsonItem[] = [];
  let at = from;
  for (;;) {
    at = skipBlanks(text, at);
    const character = text.charAt(at);
    if (character === ']' || character === '' || items.length >= most) {
      return { items, end: Math.min(at + 1, text.length) };
    }
    if (character === ',' || character === '[') {
      at++;
      continue;
    }
    const start = character === '{' ? at : anchors.next(at);
    if (start === undefined) {
      return { items, end: at };
    }
    const item = readItem(source, reader, start, anchors);
    if (item) {
      items.push(item);
    }
    at = item?.end ?? start + 1;
  }
}

function readItem(
  source: JsonText,
  reader: JsonReader,
  start: number,
  anchors: Anchors,
): JsonItem | undefined {
  const { text } = source;
  const { node, fault } = text.startsWith('{', start)
    ? reader.read(start)
    : reader.readMembers(start);
  if (node?.kind !== 'object') {
    return undefined;
  }
  if (fault === undefined) {
    return { node, start, end: node.end, torn: false };
  }
  const paper = memberOf(node, 'paper');
  const next = anchors.next(paper ? paper.start + 1 : Math.max(fault, start + 1));
  if (next === undefined && fault === text.length) {
    return { node, start, end: text.length, torn: true };
  }
  const end = next ?? Math.max(fault, start + 1);
  return { node: withRest(source, node, { start: fault, end }), start, end, fault, torn: false };
}

const knownMember = /"(id|title|summary|upvotes|numComments)"\s*:/g;

/** Adds what can be told of a damaged item below its fault: members that are known by their names. */
function withRest(source: JsonText, node: JsonObject, { start, end }: Range): JsonObject {
  const members = [...node.members];
  const rest = source.text.slice(start, end);
  for (const { 0: match, 1: name = '', index } of matchesOf(knownMember, rest)) {
    const value = readJson(source, start + index + match.length).node;
    const isPlain = value?.kind === 'string' || value?.kind === 'word';
    const asked = askedName(name);
    if (asked && isPlain && value.whole && value.end < end) {
      members.push({ name: asked, value });
    }
  }
  return { ...node, members };
}

/** The value of a member, if the node is an object that has it; of several, the first. */
export function memberOf(node: JsonNode | undefined, name: MemberName): JsonNode | undefined {
  if (node?.kind !== 'object') {
    return undefined;
  }
  for (const member of node.members) {
    if (member.name === name) {
      return member.value;
    }
  }
  return undefined;
}
