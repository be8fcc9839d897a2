import type { Range } from '../../model';
import { fieldNamed, isTextField, type QueryField } from './fields';
import { parseQuery } from './parseQuery';
import type { QueryNode } from './queryTree';
import { Quotes } from './quotes';

/** Where in a query something is being typed; the range is what a choice replaces. */
export interface CompletionPlace extends Range {
  /** The field whose value it is; absent where a field may begin. */
  readonly field?: QueryField;
  /** What stands before the offset, without a quote. */
  readonly typed: string;
}

/** How far back the beginning of a value or a name is looked for, in UTF-16 code units. */
const farthest = 400;

const name = /(?:^|[\s(])[-－]?([A-Za-z]{0,20})$/;
const value = /(?:^|[\s(])[-－]?([A-Za-z]{1,20})[:：]([^\s()"“”„«»＂]*)$/;
const quotedValue = /(?:^|[\s(])[-－]?([A-Za-z]{1,20})[:：](["“”„«»＂][^"“”„«»＂]*)$/;
const rest = /^[^\s()"“”„«»＂]*/;
const restOfName = /^[A-Za-z]*[:：]?/;

/** The place at an offset of a query's text; undefined where text stands that may be anything. */
export function placeAt(text: string, offset: number): CompletionPlace | undefined {
  const at = Math.min(Math.max(0, offset), text.length);
  if (isInText(parseQuery(text).root, at)) {
    return undefined;
  }
  const before = text.slice(Math.max(0, at - farthest), at);
  const after = text.slice(at, at + farthest);
  const inQuotes = quotedValue.exec(before);
  if (inQuotes) {
    const [, fieldName = '', typed = ''] = inQuotes;
    const start = at - typed.length;
    const end = (new Quotes(text).closing(start) ?? at - 1) + 1;
    return placeOf(fieldName, typed.slice(1), { start, end });
  }
  const bare = value.exec(before);
  if (bare) {
    const [, fieldName = '', typed = ''] = bare;
    return placeOf(fieldName, typed, { start: at - typed.length, end: at + lengthOf(rest, after) });
  }
  const typed = name.exec(before)?.[1];
  return typed === undefined
    ? undefined
    : { typed, start: at - typed.length, end: at + lengthOf(restOfName, after) };
}

function placeOf(fieldName: string, typed: string, range: Range): CompletionPlace | undefined {
  const field = fieldNamed(fieldName);
  return field && { field, typed, ...range };
}

function lengthOf(pattern: RegExp, text: string): number {
  return pattern.exec(text)?.[0].length ?? 0;
}

/** Whether an offset is in a phrase, or in text of one field. */
function isInText(node: QueryNode, offset: number): boolean {
  switch (node.kind) {
    case 'all':
    case 'any':
      return node.items.some((item) => isInText(item, offset));
    case 'not':
      return isInText(node.item, offset);
    case 'phrase':
      return offset > node.start && offset < node.end;
    case 'field':
      return offset > node.fieldRange.end + 1 && offset <= node.end;
    case 'unfinished':
      return isTextField(node.field) && offset > node.valueRange.start && offset <= node.end;
    case 'words':
    case 'filter':
      return false;
  }
}
