const sentenceEnd = /[.!?][)\]"'”’]*\s+\p{Lu}/u;
const sentenceClose = /\.[)\]"'”’]*$/;

/** Whether a block reads as running text: it ends with a full stop, or holds several sentences. */
export function readsAsProse(content: string): boolean {
  if (sentenceClose.test(content.slice(-20))) {
    return true;
  }
  const opening = content.slice(0, 4000);
  const first = sentenceEnd.exec(opening);
  return first !== null && sentenceEnd.test(opening.slice(first.index + 1));
}
