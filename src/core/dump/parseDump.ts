import type { Dump } from '../model';
import { dialectOf } from './detect';
import { dialects } from './registry';

const noDump: Dump = {
  dialect: 'unknown',
  page: 'unknown',
  entries: [],
  problems: [],
  furniture: [],
};

/** What {@link parseDump} may be told about a text. */
export interface ParseOptions {
  /** Names the file, for dialects that read evidence from it. */
  readonly uri?: string;
  /** Reads the text as this dialect, whatever it looks like; a name that is none is passed over. */
  readonly dialect?: string;
}

/**
 * Reads a captured digest page. Total: any string gives a dump, one of dialect `unknown` without
 * entries when the text is no dump; what fits no rule is kept and reported in `problems`.
 *
 * @param text the whole file, decoded; a byte order mark may lead it
 */
export function parseDump(text: string, { uri, dialect }: ParseOptions = {}): Dump {
  const chosen = dialects.find(({ name }) => name === dialect) ?? dialectOf(text);
  return chosen?.parse(text, uri) ?? noDump;
}

/** Names of all dialects, in the order in which they are recognised. */
export const dialectNames: readonly string[] = dialects.map(({ name }) => name);
