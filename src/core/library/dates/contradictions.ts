import type { Message } from '../../model';
import type { Steps } from '../../steps';
import { formatMessage, message } from '../../text/message';
import { readableTitle } from '../../text/readableTitle';
import { fileName, type DumpClock } from './clock';
import type { EvidenceGroup } from './evidenceGroup';
import { dateWords } from './partialDate';
import type { SolvedPart } from './explain';
import type { Foundations } from './foundations';

/** Two pieces of evidence on the year of a dump that cannot both hold. */
export interface Contradiction {
  /** The dumps concerned, that of the evidence let go first. */
  readonly uris: readonly string[];
  /** What was believed, as a sentence and in translatable form. */
  readonly kept: string;
  readonly keptText: Message;
  /** What was let go. */
  readonly letGo: string;
  readonly letGoText: Message;
}

/** All contradictions in a solved part, in the order in which the weaker pieces were let go. */
export function* contradictionsOf(
  part: SolvedPart,
  { pins, floors }: Foundations,
): Steps<Contradiction[]> {
  const found: Contradiction[] = [];
  for (const clock of part.clocks.values()) {
    found.push(...yearsOfList(clock));
  }
  for (const { rejected, against } of part.solution.rejections) {
    yield;
    const letGo = part.groups[rejected];
    // The weakest of those it contradicts is the piece that it is weighed against.
    const kept = part.groups[Math.max(...against)];
    if (letGo) {
      found.push(
        contradiction(
          uniqueUris(letGo, kept),
          kept ? evidenceWords(kept) : listWords(part.clocks.get(letGo.evidence.dump)),
          evidenceWords(letGo),
        ),
      );
    }
  }
  for (const [uri, node] of part.nodes) {
    const clock = part.clocks.get(uri);
    const floor = floors.get(node) ?? pins.get(node);
    if (clock && floor) {
      found.push(...ceilingContradictions(clock, floor, part.solution.least[node] ?? 0));
    }
  }
  return found;
}

function yearsOfList({ uri, name, printedYear, userYear }: DumpClock): Contradiction[] {
  if (printedYear === undefined || userYear === undefined || printedYear === userYear) {
    return [];
  }
  return [contradiction([uri], userWords(name, userYear), printedListWords(name, printedYear))];
}

/** The times of saving and reading are the weakest of all: they give way to any evidence. */
function ceilingContradictions(
  clock: DumpClock,
  floor: EvidenceGroup,
  year: number,
): Contradiction[] {
  if (clock.listYear?.uri === undefined) {
    return [];
  }
  return clock.ceilings
    .filter((ceiling) => ceiling.year < year)
    .map((ceiling) =>
      contradiction(
        [...new Set([clock.uri, ...uniqueUris(floor)])],
        evidenceWords(floor),
        ceiling.by === 'modified'
          ? message('{0} was last changed too early for a list of {1}.', clock.name, year)
          : message('Going by today’s date, {0} cannot be of {1} yet.', clock.name, year),
      ),
    );
}

function contradiction(uris: string[], keptText: Message, letGoText: Message): Contradiction {
  return {
    uris,
    kept: formatMessage(keptText),
    keptText,
    letGo: formatMessage(letGoText),
    letGoText,
  };
}

function uniqueUris(...groups: (EvidenceGroup | undefined)[]): string[] {
  const uris = groups.flatMap((group) => [group?.evidence.dump, group?.evidence.other]);
  return [...new Set(uris.filter((uri) => uri !== undefined))];
}

function userWords(name: string, year: number): Message {
  return message('You set the year of {0} to {1}.', name, year);
}

function printedListWords(name: string, year: number): Message {
  return message('{0} gives the year {1} with its list.', name, year);
}

function listWords(clock: DumpClock | undefined): Message {
  const { name = '', userYear, printedYear = 0 } = clock ?? {};
  return userYear === undefined ? printedListWords(name, printedYear) : userWords(name, userYear);
}

/** A piece of evidence as a sentence that names every dump. */
function evidenceWords({ evidence, example }: EvidenceGroup): Message {
  const title = readableTitle(example?.title ?? '');
  const name = fileName(evidence.dump);
  const source = fileName(example?.source ?? evidence.other ?? evidence.dump);
  const date = example?.date;
  const printed = date ? dateWords(date) : '';
  const yearless = date ? dateWords({ month: date.month, day: date.day }) : '';
  switch (evidence.kind) {
    case 'user':
      return userWords(name, evidence.weight);
    case 'listed':
      return printedListWords(name, evidence.weight);
    case 'address':
      return message('{0} has the address of the list of {1}.', name, printed);
    case 'name':
      return message('The name of {0} gives the date {1}.', name, printed);
    case 'stamp':
      return message('{0} was captured by {1}, going by what its tool has noted.', name, printed);
    case 'printed':
      return message(
        '{0} prints "{1}" as {2} and leaves out only the current year.',
        name,
        title,
        printed,
      );
    case 'match':
      return message(
        '{0} leaves out the year and holds "{1}" as {2}, which {3} prints as {4}.',
        name,
        title,
        yearless,
        source,
        printed,
      );
    case 'tie':
      return message(
        '{0} and {1} leave out the year and hold "{2}" as {3}.',
        name,
        source,
        title,
        yearless,
      );
    case 'number':
    case 'numberFloor':
      return message(
        '{0} holds "{1}" with the arXiv number {2}.',
        name,
        title,
        example?.number ?? '',
      );
    case 'known':
      return message('{0} holds "{1}", which {2} prints as {3}.', name, title, source, printed);
    case 'notAfter':
      return message('{0} holds "{1}", which {2} dates {3}.', name, title, source, yearless);
  }
}
