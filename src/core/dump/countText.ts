const wholeNumber = /^\d{1,9}$/;
const groupedNumber = /^\d{1,3}(?:,\d{3}){1,3}$/;
const thousands = /^(\d{1,6}(?:\.\d{1,3})?)[kK]$/;

/**
 * Reads a count as digest pages print it: `3`, `1,385`, `1.09k` (approximate), `-` for zero.
 * Undefined when the text is no count.
 */
export function parseCount(text: string): number | undefined {
  if (text === '-') {
    return 0;
  }
  if (wholeNumber.test(text)) {
    return Number(text);
  }
  if (groupedNumber.test(text)) {
    return Number(text.replaceAll(',', ''));
  }
  const found = thousands.exec(text);
  return found?.[1] === undefined ? undefined : Math.round(Number(found[1]) * 1000);
}
