import { packDump, parseDump, type PackedDump, type ParseOptions } from '../../core';
import { titleNumbers } from './titlePlaces';

/** What is read of the text of a dump. */
export interface ParsedText {
  readonly dump: PackedDump;
  /** Where the titles stand, see `TitlePlaces`. */
  readonly titles: Int32Array;
}

/** Reads a text as a dump, see `parseDump`; of what comes of it, nothing holds on to the text. */
export function parseText(text: string, options: ParseOptions): ParsedText {
  const dump = parseDump(text, options);
  return { dump: packDump(dump), titles: titleNumbers(text, dump) };
}
