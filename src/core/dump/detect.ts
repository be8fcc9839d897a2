import { formatMessage, message } from '../text/message';
import type { Message } from '../model';
import type { Dialect, DumpHead } from './dialect';
import { headLines } from './dialect';
import { cleanText } from './lines';
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
  other: message('No banner of a digest page was found in the first lines.'),
} as const;

const paperPage = /^(?:arxiv:\s*\d{4}\.\d{4,5}(?:v\d+)?|Paper page - .+)$/i;

/** Recognises a dump by the first {@link detectionLength} characters of its text. */
export function detectDump(text: string): Detection {
  const head = readHead(text);
  const dialect = findDialect(head);
  if (dialect) {
    return { dialect: dialect.name };
  }
  const reason = refusals[refusalOf(text, head)];
  return { dialect: undefined, because: formatMessage(reason), reason };
}

/** The dialect of a text, if it is a dump. */
export function dialectOf(text: string): Dialect | undefined {
  return findDialect(readHead(text));
}

function findDialect(head: DumpHead): Dialect | undefined {
  if (head.lines.some((line) => line.includes('\0'))) {
    return undefined;
  }
  if (head.lines.some((line) => paperPage.test(line))) {
    return undefined;
  }
  return dialects.find((dialect) => dialect.recognise(head));
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

function refusalOf(text: string, head: DumpHead): keyof typeof refusals {
  if (head.lines.length === 0) {
    return 'empty';
  }
  if (text.slice(0, detectionLength).includes('\0')) {
    return 'binary';
  }
  return head.lines.some((line) => paperPage.test(line)) ? 'paperPage' : 'other';
}
