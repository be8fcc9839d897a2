import { formatMessage, message } from '../text/message';
import type { Message } from '../model';
import type { Dialect, DumpHead } from './dialect';
import { headLines } from './dialect';
import { findFences } from './fences';
import { cleanText } from './lines';
import { isPaperPage, lookAlikeOf, type LookAlike } from './lookAlikes';
import { dialects } from './registry';

/** How many characters of a text are enough to recognise it. */
export const detectionLength = 8192;

/** What a text is: a dump of some dialect, or not, with the reason. */
export type Detection =
  | { readonly dialect: string; readonly because?: undefined }
  | { readonly dialect: undefined; readonly because: string; readonly reason: Message };

/** Why a text is not a dump. */
export const refusals = {
  empty: message('The file is empty.'),
  binary: message('The file is not text.'),
  paperPage: message('This is the page of a single paper, not a list of papers.'),
  collectionPage: message('This is the page of a collection, not a digest of a day.'),
  bibliography: message('This is a bibliography, not a digest page.'),
  log: message('This is a log: its lines open with dates and times.'),
  source: message('This is source code, not a digest page.'),
  otherJson: message('This JSON holds no list of papers.'),
  otherPage: message('This web page holds no list of papers.'),
  other: message('No banner of a digest page was found in the first lines.'),
} as const;

/** Recognises a dump by the first {@link detectionLength} characters of its text. */
export function detectDump(text: string): Detection {
  const head = readHead(text);
  const dialect = findDialect(head) ?? fencedDialect(head);
  if (dialect) {
    return { dialect: dialect.name };
  }
  const reason = refusals[refusalOf(head)];
  return { dialect: undefined, because: formatMessage(reason), reason };
}

/** A dialect, and the parts of a text that it is written in: the whole, or code fences. */
export interface FoundDialect {
  readonly dialect: Dialect;
  readonly fenced: boolean;
}

/** The dialect of a text, if it is a dump, by itself or within a code fence. */
export function dialectOf(text: string): FoundDialect | undefined {
  const head = readHead(text);
  const dialect = findDialect(head);
  if (dialect) {
    // Recognised without a look at the fence: the text before it is none of the dump's then.
    return { dialect, fenced: opensInFence(head) };
  }
  const inFence = fencedDialect(head);
  return inFence && { dialect: inFence, fenced: true };
}

function findDialect(head: DumpHead): Dialect | undefined {
  if (head.lines.some((line) => line.includes('\0') || isPaperPage(line))) {
    return undefined;
  }
  return dialects.find((dialect) => dialect.recognise(head));
}

const fenceMark = /`{3}|~{3}/;

/** Whether a dump's own lines begin within the first code fence, so that the fence is none of it. */
function opensInFence(head: DumpHead): boolean {
  const [fence] = fenceMark.test(head.text) ? findFences(head.text) : [];
  return (
    fence !== undefined &&
    findDialect(readHead(head.text.slice(0, fence.start))) === undefined &&
    findDialect(readHead(head.text.slice(fence.start))) !== undefined
  );
}

function fencedDialect(head: DumpHead): Dialect | undefined {
  for (const { start, end } of findFences(head.text)) {
    const dialect = findDialect(readHead(head.text.slice(start, end)));
    if (dialect) {
      return dialect;
    }
  }
  return undefined;
}

function readHead(text: string): DumpHead {
  const lines: string[] = [];
  const opening = text.slice(0, detectionLength).replace(/^\uFEFF/, '');
  for (const [line] of opening.matchAll(/\S[^\r\n]*/g)) {
    const content = cleanText(line);
    if (content !== '' && lines.push(content) === headLines) {
      break;
    }
  }
  return { lines, text: opening };
}

function refusalOf(head: DumpHead): LookAlike | 'empty' | 'binary' | 'other' {
  if (head.lines.length === 0) {
    return 'empty';
  }
  return head.text.includes('\0') ? 'binary' : (lookAlikeOf(head) ?? 'other');
}
