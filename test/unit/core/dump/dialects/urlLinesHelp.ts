import { detectionLength } from '../../../../../src/core/dump/detect';
import { headLines, type DumpHead } from '../../../../../src/core/dump/dialect';
import { cleanText } from '../../../../../src/core/dump/lines';
import type { Dump, Entry } from '../../../../../src/core/model';
import { flawsOf } from '../soundness';

/** The opening of a text, as detection hands it to a dialect. */
export function head(text: string): DumpHead {
  const opening = text.slice(0, detectionLength).replace(/^\uFEFF/, '');
  const lines = opening.split(/[\r\n]+/).map(cleanText);
  return { lines: lines.filter((line) => line !== '').slice(0, headLines), text: opening };
}

/** A dump without its offsets, as the expectations have it. */
export function summaryOf({ dialect, query, listed, entries, problems }: Dump): object {
  return {
    dialect,
    ...(query === undefined ? {} : { query }),
    ...(listed ? { listed } : {}),
    entries: entries.map(fieldsOf),
    ...(problems.length > 0 ? { problems: problems.map(({ code }) => code) } : {}),
  };
}

/** What an entry says, without where it says it. */
export function fieldsOf(entry: Entry): object {
  const { title, abstract, arxivId, upvotes, authorCount, organization, published, comments } =
    entry;
  return { title, abstract, arxivId, upvotes, authorCount, organization, published, comments };
}

/** What is wrong with a dump whose entries start above their titles and end below their dates. */
export function flawsAround(text: string, dump: Dump): string[] {
  return flawsOf(text, dump).filter(
    (flaw) =>
      flaw !== 'starts elsewhere than its title' && flaw !== 'ends early' && !isMendedUrl(flaw),
  );
}

/** Whether a text differs from what is printed by no more than a space behind an address. */
function isMendedUrl(flaw: string): boolean {
  const [, printed = '', read = ''] =
    /^(?:abstract|title): “(.*)” read as “(.*)”$/.exec(flaw) ?? [];
  const mended = printed.replace(/(:\/\/\S*) (?=\S)/g, '$1');
  return read.includes('://') && mended.replaceAll(' ', '') === read.replaceAll(' ', '');
}
