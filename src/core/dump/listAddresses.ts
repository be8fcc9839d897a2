import type { PartialDate } from '../model';

/**
 * The year in which a day of the year lies nearest to a known day: lists link the days beside theirs.
 * Undefined for Feb 29 where none of the years around has it.
 */
export function nearestYear(
  { month, day }: PartialDate,
  known: PartialDate & { readonly year: number },
): number | undefined {
  const there = Date.UTC(known.year, known.month - 1, known.day);
  let nearest: { readonly year: number; readonly distance: number } | undefined;
  for (const year of [known.year, known.year + 1, known.year - 1]) {
    const date = new Date(Date.UTC(year, month - 1, day));
    const distance = Math.abs(date.getTime() - there);
    if (date.getUTCDate() === day && distance < (nearest?.distance ?? Infinity)) {
      nearest = { year, distance };
    }
  }
  return nearest?.year;
}

/** Parentheses belong to it in pairs; another one ends the link in which the address stands. */
const listAddress = /\/papers\/?\?((?:[^\s#()"<>]|\([^\s#()"<>]*\))+)/;

/** The search in the address of a list page, such as `…/papers?q=tide+gauges`. */
export function queryIn(content: string): string | undefined {
  const parameters = content.includes('/papers') ? listAddress.exec(content)?.[1] : undefined;
  const printed = parameters
    ?.split('&')
    .find((parameter) => parameter.startsWith('q='))
    ?.slice(2)
    .replaceAll('+', ' ');
  if (printed === undefined || printed === '') {
    return undefined;
  }
  try {
    return decodeURIComponent(printed);
  } catch {
    return printed;
  }
}
