import type { Dump } from '../model';
import { dialectOf } from './detect';

const noDump: Dump = {
  dialect: 'unknown',
  page: 'unknown',
  entries: [],
  problems: [],
  furniture: [],
};

/**
 * Reads a captured digest page. Total: any string gives a dump, one of dialect `unknown` without
 * entries when the text is no dump; what fits no rule is kept and reported in `problems`.
 *
 * @param text the whole file, decoded; a byte order mark may lead it
 * @param options `uri` names the file, for dialects that read evidence from it
 */
export function parseDump(text: string, options?: { readonly uri?: string }): Dump {
  return dialectOf(text)?.parse(text, options?.uri) ?? noDump;
}
