import type { Entry, Paper } from '../model';
import { apartId, idOfRendering } from './identity/rendering';
import { wordNumbers } from './identity/words';
import { arxivNumber, numberId, titleId } from './names';

/** The ids under which the paper of an entry can be found in a library, the surest first. */
export function entryIds({ title, arxivId }: Pick<Entry, 'title' | 'arxivId'>): readonly string[] {
  const number = arxivId === undefined ? undefined : arxivNumber(arxivId);
  return number === undefined ? [titleId(title)] : [numberId(number), titleId(title)];
}

/**
 * Names what an entry says by its title and the words of its abstract: the id under which a library
 * finds the paper of just that, and by which a decision splits it off.
 */
export function renderingId({ title, abstract = '' }: Entry): string {
  return idOfRendering(titleId(title), wordNumbers(abstract));
}

/**
 * All ids under which the paper of an entry may be found, the surest first: one of them is its own, or
 * leads to it.
 *
 * @param uri of the dump of the entry
 */
export function* idsOfEntry(entry: Entry, uri: string): Generator<string, void> {
  yield* entryIds(entry);
  const id = renderingId(entry);
  yield id;
  yield apartId(id, uri);
}

/** Whether an entry is of a paper, going by its ids alone. */
export function isEntryOf(entry: Entry, { id, aliases }: Pick<Paper, 'id' | 'aliases'>): boolean {
  return entryIds(entry).some((known) => known === id || aliases.includes(known));
}
