/** The lines below an abstract on pages as text browsers print them without Markdown. */
import type { PartialDate, Range } from '../../../model';
import { parseCount } from '../../countText';
import { parseDateText } from '../../dateText';
import { placeRange, type Line } from '../../lines';
import { parseOrganization } from '../../organizationText';
import { mergeParts, nothingRead, type PartsRead } from '../../markdown/parts';

/** A bullet with nothing but what a picture or a button is printed as: the pictures of authors. */
const furniture = /^[-*•+·o]?\s*(?:\[[^[\]]{0,60}\]|\([A-Z]{1,20}\))*$/;

const bullet = /^[-*•+·o]\s+(?=\d)/;
const authors = /^(\d[\d.,]*[kK]?) (\p{L}+)$/u;
/** A separator, with what stands before and behind it. */
const dated = /^(.*?)\s*[·•∙⋅‧・]\s*((?:\S.*)?)$/su;

/** Whether a line of an entry is a picture or a mark without any words. */
export function isFurniture(content: string): boolean {
  return furniture.test(content);
}

/**
 * Reads a line of who wrote a paper, when, or with how many comments; undefined when it is another one.
 *
 * @param isBelow whether such a line stands above it: before, a number alone is part of the text
 */
export function readMetaLine(text: string, line: Line, isBelow: boolean): PartsRead | undefined {
  const { content } = line;
  return (
    readAuthors(text, line, isBelow) ??
    readDate(text, line, 0) ??
    readWhoAndDate(text, line) ??
    (isBelow && parseCount(content) !== undefined ? commentsAt(text, line, 0) : undefined)
  );
}

/** Without a bullet it has to be the word of the page. */
function readAuthors(text: string, line: Line, isBelow: boolean): PartsRead | undefined {
  const from = bullet.exec(line.content)?.[0].length ?? 0;
  const [printed = '', countText = '', word = ''] = authors.exec(line.content.slice(from)) ?? [];
  const authorCount = parseCount(countText);
  const isKnown = from > 0 || isBelow || /^authors?$/.test(word);
  return authorCount === undefined || !isKnown
    ? undefined
    : {
        fields: { authorCount },
        parts: { authors: placeRange(text, line, from, from + printed.length) },
      };
}

/** Reads `Nov 12`, `Nov 18, 2024` or `Nov 12 3` at a place of a line, up to its end. */
function readDate(text: string, line: Line, from: number): PartsRead | undefined {
  const found = parseDateText(line.content.slice(from));
  if (!found) {
    return undefined;
  }
  const date = dateAt(found.date, placeRange(text, line, from, from + found.length));
  return found.commentsStart === undefined
    ? date
    : mergeParts(date, commentsAt(text, line, from + found.commentsStart));
}

/** Reads who wrote a paper up to a separator, and the date behind that, if any. */
function readWhoAndDate(text: string, line: Line): PartsRead | undefined {
  const [, who = '', dateText = ''] = dated.exec(line.content) ?? [];
  const date = readDate(text, line, line.content.length - dateText.length);
  if (!date && (dateText !== '' || who === '' || who.length > longestWho)) {
    return undefined;
  }
  return mergeParts(who === '' ? nothingRead : readWho(text, line, who), date ?? nothingRead);
}

/** More characters than the name of an organization has, with its handle. */
const longestWho = 100;

/** Reads who wrote a paper, which a line begins with: so many authors, or an organization. */
export function readWho(text: string, line: Line, who = line.content): PartsRead {
  const from = bullet.exec(who)?.[0].length ?? 0;
  const range = placeRange(text, line, from, who.length);
  const authorCount = parseCount(authors.exec(who.slice(from))?.[1] ?? '');
  if (authorCount !== undefined) {
    return { fields: { authorCount }, parts: { authors: range } };
  }
  return { fields: { organization: parseOrganization(who) }, parts: { organization: range } };
}

function dateAt(published: PartialDate, range: Range): PartsRead {
  return { fields: { published }, parts: { published: range } };
}

function commentsAt(text: string, line: Line, from: number): PartsRead {
  const { content } = line;
  return {
    fields: { comments: parseCount(content.slice(from)) ?? 0 },
    parts: { comments: placeRange(text, line, from, content.length) },
  };
}
