import type { Entry, Range } from '../model';
import { splitSentences } from '../text/sentences';
import type { DigestPart } from './digests';
import { entryAt } from './entryAt';

/**
 * What encloses an offset in a dump, from the smallest to the largest: sentence, abstract, entry,
 * digest, text; in a title or a smaller part that one, entry, digest, text. Each holds the one
 * before it and is larger.
 */
export function spansAt(
  text: string,
  digests: readonly DigestPart[],
  offset: number,
): readonly Range[] {
  const digest = digests.findLast(({ start }) => start <= offset);
  const entry = digest && entryAt(digest.entries, offset);
  const spans = [
    ...(entry ? entrySpans(text, entry, offset) : []),
    ...(digest ? [{ start: digest.start, end: digest.end }] : []),
    { start: 0, end: text.length },
  ];
  return growing(spans);
}

function entrySpans(text: string, entry: Entry, offset: number): Range[] {
  const { start, end, titleRange, abstractRange, parts } = entry;
  const whole = { start, end };
  if (abstractRange && holds(abstractRange, offset)) {
    const printed = text.slice(abstractRange.start, abstractRange.end);
    const sentences = splitSentences(printed).map((sentence) => ({
      start: abstractRange.start + sentence.start,
      end: abstractRange.start + sentence.end,
    }));
    const sentence = sentences.findLast((candidate) => holds(candidate, offset));
    return [...(sentence ? [sentence] : []), abstractRange, whole];
  }
  const part = [
    titleRange,
    parts.authors,
    parts.organization,
    parts.published,
    parts.comments,
  ].find((candidate) => candidate && holds(candidate, offset));
  return [...(part ? [part] : []), whole];
}

function holds({ start, end }: Range, offset: number): boolean {
  return start <= offset && offset <= end;
}

function growing(spans: readonly Range[]): Range[] {
  const grown: Range[] = [];
  for (const { start, end } of spans) {
    const last = grown.at(-1);
    const isLarger =
      !last || (start <= last.start && end >= last.end && end - start > last.end - last.start);
    if (isLarger) {
      grown.push({ start, end });
    }
  }
  return grown;
}
