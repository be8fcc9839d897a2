import type { Message } from '../../model';
import { message } from '../../text/message';
import { readableTitle } from '../../text/readableTitle';
import { fileName, type DumpClock } from './clock';
import type { EvidenceGroup } from './evidenceGroup';
import { dateWords } from './partialDate';

export function userWords(name: string, year: number): Message {
  return message('You set the year of {0} to {1}.', name, year);
}

export function printedListWords(name: string, year: number): Message {
  return message('{0} gives the year {1} with its list.', name, year);
}

export function listWords(clock: DumpClock | undefined): Message {
  const { name = '', userYear, printedYear = 0 } = clock ?? {};
  return userYear === undefined ? printedListWords(name, printedYear) : userWords(name, userYear);
}

/** A piece of evidence as a sentence that names every dump. */
export function evidenceWords({ evidence, example }: EvidenceGroup): Message {
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
    case 'viewed':
      return message('{0} was captured in the year of its list or later.', name);
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
    case 'submitted':
    case 'submittedFloor':
      return message(
        '{0} holds "{1}", which arXiv says was submitted on {2}.',
        name,
        title,
        printed,
      );
    case 'known':
      return message('{0} holds "{1}", which {2} prints as {3}.', name, title, source, printed);
    case 'notAfter':
      return message('{0} holds "{1}", which {2} dates {3}.', name, title, source, yearless);
  }
}
