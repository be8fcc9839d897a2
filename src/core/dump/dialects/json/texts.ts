import type { Problem, Range } from '../../../model';
import { joinWraps, type JoinedText } from '../../markdown/wraps';
import { cleanText, contentRange } from '../../lines';
import { problem } from '../../problems';
import type { JsonNode, JsonString, JsonText } from './reader';
import { plainValue, stringOffsets, stringValue } from './strings';

/** A JSON text, and where its characters stand in the file. */
export interface JsonSource extends JsonText {
  /** The file's offset for one of `text`; it grows with it. */
  readonly place: (offset: number) => number;
}

/** A value, and where in the file it stands. */
export interface Read<T> {
  readonly value: T;
  readonly range: Range;
}

/** A text whose soft wraps are joined. */
export interface ReadText extends Read<string> {
  readonly node: JsonString;
  /** Indexes of the lines whose last address may go on in the line below. */
  readonly doubtful: readonly number[];
}

/** The range in the file of a range in the JSON text. */
export function placed({ place }: JsonSource, { start, end }: Range): Range {
  return { start: place(start), end: place(end) };
}

/** The first of the nodes that is a string with something to see in it, its soft wraps joined. */
export function readText(
  source: JsonSource,
  ...nodes: readonly (JsonNode | undefined)[]
): ReadText | undefined {
  for (const node of nodes) {
    if (node?.kind === 'string') {
      const plain = plainValue(source, node);
      if (plain !== undefined) {
        return { value: plain, range: placed(source, node), node, doubtful: [] };
      }
      const raw = stringValue(source, node);
      const { content, doubtful } = withoutWraps(raw);
      if (content !== '') {
        const range = placed(source, visibleRange(source, node, raw));
        return { value: content, range, node, doubtful };
      }
    }
  }
  return undefined;
}

/** What {@link readText} finds in one node, without its place. */
export function textIn(source: JsonSource, node: JsonString): string {
  const plain = plainValue(source, node);
  if (plain !== undefined) {
    return plain;
  }
  const raw = stringValue(source, node);
  return isOneLine(raw) ? cleanText(raw) : withoutWraps(raw).content;
}

function isOneLine(raw: string): boolean {
  return !raw.includes('\n') && !raw.includes('\r');
}

function withoutWraps(raw: string): JoinedText {
  return isOneLine(raw)
    ? { content: cleanText(raw), doubtful: [] }
    : joinWraps(raw.split(lineBreak).map(cleanText));
}

/** A problem for each address of a text of which it is not certain whether a wrap goes through it. */
export function brokenAddresses(source: JsonSource, { node, doubtful }: ReadText): Problem[] {
  if (doubtful.length === 0) {
    return [];
  }
  const raw = stringValue(source, node);
  const lines = [...raw.matchAll(/(?:^|\r?\n|\r)([^\r\n]*)/g)];
  const places = doubtful.flatMap((index) => {
    const above = lines[index];
    const below = lines[index + 1];
    const lead = (above?.[0].length ?? 0) - (above?.[1]?.length ?? 0);
    const address = /\S*$/.exec(above?.[1]?.trimEnd() ?? '');
    const rest = /^\s*\S*/.exec(below?.[0] ?? '')?.[0].length ?? 0;
    return above && below && address
      ? [above.index + lead + address.index, below.index + rest]
      : [];
  });
  const offsets = stringOffsets(source, node, places);
  return doubtful.map((_, index) =>
    problem(
      'broken-url',
      placed(source, {
        start: offsets[2 * index] ?? node.start,
        end: offsets[2 * index + 1] ?? node.end,
      }),
    ),
  );
}

const lineBreak = /\r?\n|\r/;

/** A string's range without the blanks at its ends, escaped ones included. */
function visibleRange(source: JsonSource, node: JsonString, value: string): Range {
  const { start, end } = contentRange(value, { start: 0, end: value.length });
  if (start === 0 && end === value.length) {
    return { start: node.start, end: node.end };
  }
  const [from = node.start, to = node.end] = stringOffsets(source, node, [start, end]);
  return { start: from, end: end === value.length ? node.end : to };
}
