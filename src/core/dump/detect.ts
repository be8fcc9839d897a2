import { formatMessage, message } from '../text/message';
import type { Message } from '../model';
import type { Dialect, DumpHead } from './dialect';
import { headLines } from './dialect';
import { decodeMail } from './encodedMail';
import { splitContentLines, visibleText } from './lines';
import { isPaperPage, lookAlikeOf, type LookAlike } from './lookAlikes';
import { openingFinder } from './findOpenings';
import { pastedPages, type PastedPage } from './pastedPages';
import type { Phrase } from './openings';
import { dialects } from './registry';
import { SoughtText } from './signs';
import { fences, quotes, type Wrapping } from './wrappings';

/** How many characters of a text are enough to recognise it. */
export const detectionLength = 8192;

/** What a text is: a dump of some dialect, or not, with the reason. */
export type Detection =
  | { readonly dialect: string; readonly because?: undefined; readonly reason?: undefined }
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
  const decoded = decodeMail(text, detectionLength)?.text ?? text;
  const head = readHead(decoded);
  const found = dialectOf(decoded, head);
  if (found) {
    return { dialect: found.dialect.name };
  }
  const reason = refusals[refusalOf(head)];
  return { dialect: undefined, because: formatMessage(reason), reason };
}

/** A dialect, and what surrounds what is written in it. */
export interface FoundDialect {
  readonly dialect: Dialect;
  readonly wrapping?: Wrapping;
}

/** The dialect of a text, if it is a dump, by itself or within another text; the first of several. */
export function dialectOf(text: string, head = readHead(text)): FoundDialect | undefined {
  const found = find(head);
  const [first] = pagesOf(text.slice(0, detectionLength), found) ?? [];
  return first ? dialectOfPage(text.slice(0, first.end)) : found;
}

/** The dialect of a text that is one page. */
export function dialectOfPage(text: string): FoundDialect | undefined {
  return find(readHead(text));
}

const openingsIn = openingFinder(dialects);

/**
 * The pages of a text in which pages of different dialects stand one below another; undefined where
 * there is only one dialect.
 *
 * @param found what the text reads as when taken for one page
 * @param visible as a reader sees it, the part of the text in which other pages may stand
 */
export function pagesOf(
  text: string,
  found: FoundDialect | undefined,
  visible?: string,
): PastedPage[] | undefined {
  if (!found) {
    return undefined;
  }
  const sought = new SoughtText(visible ?? visibleText(text));
  const answers = new Map<Dialect, boolean>([[found.dialect, true]]);
  const mayHold = (dialect: Dialect): boolean => {
    const answer = answers.get(dialect) ?? dialect.mayHold(sought);
    answers.set(dialect, answer);
    return answer;
  };
  if (!dialects.some((dialect) => dialect !== found.dialect && mayHold(dialect))) {
    return undefined;
  }
  // Of the dialects that share a phrase the last ones are quickest to tell.
  const mayOpen = (phrase: Phrase): boolean =>
    dialects.findLast((one) => one.openings.phrases.includes(phrase) && mayHold(one)) !== undefined;
  return pastedPages(text, {
    openingsIn: (whole, most) => openingsIn(whole, most, mayOpen),
    dialectOf: (page) => dialectOfPage(page)?.dialect,
    lastEntryEnd: (page, dialect) => {
      const { entries } = dialect.parse(page);
      return entries.at(-1)?.end ?? (dialect.name === 'hollow' ? 0 : undefined);
    },
  });
}

function find(head: DumpHead): FoundDialect | undefined {
  const fenced = findWithin(fences, head, quotes);
  const dialect = fenced ? undefined : recognise(head);
  return fenced ?? (dialect ? { dialect } : findWithin(quotes, head, fences));
}

/**
 * Finds a dump in what a text holds by marks; in them may be marks of the `other` kind. Marks are
 * the dump's own where the lines above are enough to recognise one.
 */
function findWithin(
  wrapping: Wrapping,
  head: DumpHead,
  other?: Wrapping,
): FoundDialect | undefined {
  const parts = wrapping.mayHold(head.text) ? wrapping.partsOf(head.text) : [];
  // One look at all of them: a mail may quote line by line.
  const all = parts.map(({ inside }) => inside.text).join('\n');
  if (parts.length === 0 || (!mayBeDump(visibleText(all)) && other?.mayHold(all) !== true)) {
    return undefined;
  }
  const first = parts[0]?.start ?? 0;
  if (first > 0 && recognise(readHead(head.text.slice(0, first)))) {
    return undefined;
  }
  for (const { inside } of parts) {
    const dialect = recogniseWithin(inside.text, other);
    if (dialect) {
      return { dialect, wrapping };
    }
  }
  return undefined;
}

/** Parts of what the tops of pages say that are recognised by those alone, without an entry. */
const siteWords = ['apers', 'APERS', 'ommunity', 'OMMUNITY'];

/** Most of what is quoted is prose, and most of what stands in fences is code: neither is read. */
function mayBeDump(visible: string): boolean {
  const sought = new SoughtText(visible);
  return (
    siteWords.some((word) => sought.holds(word)) ||
    dialects.some((dialect) => dialect.mayHold(sought))
  );
}

function recogniseWithin(text: string, other: Wrapping | undefined): Dialect | undefined {
  const isLikely = mayBeDump(visibleText(text));
  const nested = other?.mayHold(text) === true ? other : undefined;
  const head = isLikely || nested ? readHead(text) : undefined;
  const dialect = head && isLikely ? recognise(head) : undefined;
  return dialect ?? (head && nested && findWithin(nested, head)?.dialect);
}

function recognise(head: DumpHead): Dialect | undefined {
  if (head.lines.some((line) => line.includes('\0') || isPaperPage(line))) {
    return undefined;
  }
  return dialects.find((dialect) => dialect.recognise(head));
}

function readHead(text: string): DumpHead {
  const opening = text.slice(0, detectionLength).replace(/^\uFEFF/, '');
  const lines = splitContentLines(opening).slice(0, headLines);
  return { lines: lines.map(({ content }) => content), text: opening };
}

function refusalOf(head: DumpHead): LookAlike | 'empty' | 'binary' | 'other' {
  if (head.lines.length === 0) {
    return 'empty';
  }
  return head.text.includes('\0') ? 'binary' : (lookAlikeOf(head) ?? 'other');
}
