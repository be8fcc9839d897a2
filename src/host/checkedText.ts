import { hashTextInSteps, type Steps } from '../core';

/** A text for keeping what can be worked out again: a line with a checksum stands before it. */
export function* withChecksum(text: string): Steps<string> {
  return `${yield* hashTextInSteps(text)}\n${text}`;
}

/** The text that {@link withChecksum} was given; undefined where a character of it is another now. */
export function* checkedText(kept: string): Steps<string | undefined> {
  const end = kept.indexOf('\n');
  const text = kept.slice(end + 1);
  return end >= 0 && kept.slice(0, end) === (yield* hashTextInSteps(text)) ? text : undefined;
}
