/** Counts from the least to the most, both included. */
export interface CountRange {
  readonly least: number;
  readonly most: number;
}

const compared = /^(>=|<=|>|<|=)?(\d{1,9})$/;
const between = /^(\d{0,9})\.{2,3}(\d{0,9})$/;

/** The counts that `2`, `>2`, `>=2`, `<2`, `<=2`, `2..5`, `2..` or `..5` name; else undefined. */
export function readCounts(text: string): CountRange | undefined {
  const [, sign = '=', number] = compared.exec(text) ?? [];
  if (number !== undefined) {
    const count = Number(number);
    return {
      least: sign === '>' ? count + 1 : sign.startsWith('<') ? 0 : count,
      most: sign === '<' ? count - 1 : sign.startsWith('>') ? Infinity : count,
    };
  }
  const [, first = '', last = ''] = between.exec(text) ?? [];
  if (first === '' && last === '') {
    return undefined;
  }
  const range = { least: Number(first), most: last === '' ? Infinity : Number(last) };
  return range.least <= range.most ? range : undefined;
}

/** Whether a text may become counts by being typed on. */
export function beginsCounts(text: string): boolean {
  return /^(?:[<>]=?|=|\d{0,9}\.{1,3})$/.test(text);
}
