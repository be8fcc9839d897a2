import { codeAt, isLetter } from './characters';

const sentenceEnd = /[.!?][)\]"'”’]*\s+\p{Lu}/u;
const sentenceMarks = ['.', '!', '?'];
const sentenceClose = /\.[)\]"'”’]*$/;
const fullStop = 0x2e;

/** Whether a block reads as running text: it ends with a full stop, or holds several sentences. */
export function readsAsProse(content: string): boolean {
  // Most abstracts end with a full stop and most titles with a letter, without any mark before it.
  const last = codeAt(content, content.length - 1);
  if (last === fullStop || (!isLetter(last) && sentenceClose.test(content.slice(-20)))) {
    return true;
  }
  if (!sentenceMarks.some((mark) => content.includes(mark))) {
    return false;
  }
  const opening = content.slice(0, 4000);
  const first = sentenceEnd.exec(opening);
  return first !== null && sentenceEnd.test(opening.slice(first.index + 1));
}
