import { dateWords } from '../library/dates/partialDate';
import type { Dump, Entry, Organization } from '../model';

/**
 * A digest as the list page's text, the way a browser copies it: dialect `plain`, whose grammar
 * stands in `dump/dialects/plain.ts`. Reads back to the same entries as far as that page shows them:
 * title, abstract, organization or number of authors, date and comments.
 *
 * As on the page, the line “Daily Papers” stands there where papers tell who wrote them or when. An
 * organization without a handle gets its name without blanks for one, as most have. A digest without
 * a listed date has no line for it.
 */
export function toPlain({ listed, entries }: Pick<Dump, 'listed' | 'entries'>): string {
  const told = entries.some((entry) => metaLines(entry).length > 0);
  const header = [
    'new',
    'Get trending papers in your email inbox!',
    'Subscribe',
    ...(told ? ['Daily Papers'] : []),
    'byAK and the research community',
    ...(listed ? [dateWords(listed)] : []),
  ];
  return [...header, ...entries.flatMap(blocks)].join('\n\n');
}

function blocks(entry: Entry): string[] {
  const meta = metaLines(entry);
  return [
    oneLine(entry.title),
    ...(entry.abstract === undefined ? [] : [oneLine(entry.abstract)]),
    ...(meta.length > 0 ? [meta.join('\n')] : []),
  ];
}

function metaLines({ authorCount, organization, published, comments }: Entry): string[] {
  const who = organization
    ? organizationLine(organization)
    : authorCount !== undefined
      ? `  • ${authorCount} authors`
      : undefined;
  const count = comments === undefined || comments === 0 ? '' : ` ${comments}`;
  return [
    ...(who === undefined ? [] : [who]),
    ...(who !== undefined || published ? ['·'] : []),
    ...(published ? [`${dateWords(published)}${count}`] : []),
  ];
}

function organizationLine({ handle, name }: Organization): string {
  const shown = oneLine(name);
  return `${handle ?? shown.replace(/\s+/g, '')} ${shown}`;
}

/** A line break would end the title or the abstract. */
function oneLine(text: string): string {
  return text.replace(/[\r\n]+/g, ' ');
}
