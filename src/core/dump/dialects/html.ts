/**
 * Dialect `html`: the saved list page.
 *
 *     file  = [XML declaration] ("<!doctype html" | "<html" | a comment | any tag) … PAGE …
 *     PAGE  = an element with data-target="DailyPapers" and data-props="PROPS"
 *     PROPS = { dailyPapers: [ITEM, …], searchResults?: [ITEM, …], query?, … }, entities escaped
 *
 * Items are those of dialect `json`; where there are search results, they are the list. Ranges point
 * at the attribute's text, entities and escapes as they stand there.
 *
 * The attribute lies far below what recognition sees. So recognition asks for a page whose head tells
 * that it is the list: its own address (canonical link, `og:url`, the comment of the browser that
 * saved it) is that of a list, or its title is the list's; or the element itself, when it comes early.
 */
import type { Dump, Problem } from '../../model';
import type { Dialect, DumpHead } from '../dialect';
import type { Openings } from '../openings';
import { oneList } from '../oneList';
import { problem } from '../problems';
import type { SoughtText } from '../signs';
import { findListProps } from './html/attribute';
import { readPage } from './html/page';
import { hasSeveralDays, listedDate, textAround } from './json/entries';

const openings: Openings = {
  pages: [String.raw`<(?:!doctype\s+html|html[\s>])`],
  phrases: [],
  entries: [],
};

export const html: Dialect = {
  name: 'html',
  recognise,
  mayHold,
  isEnclosed: true,
  openings,
  parse,
};

const opening =
  /^[\s\u200B\uFEFF]*(?:<\?xml\b[^<>]{0,200}>\s*)?(?:<!--(?!\s{0,9}saved from)[^<>]{0,500}-->\s*){0,9}<(?:!doctype\s+html|html[\s>]|!--\s{0,9}saved from)/i;
/** A part of a page that a tool cut out. */
const fragment = /^[\s\u200B\uFEFF]*<(?:[a-z?]|!--)/i;
const listElement = /data-target\s{0,9}=\s{0,9}["']?DailyPapers\b/;
const pageTitle = /<title[^<>]{0,200}>\s{0,99}Daily Papers\s{0,99}[-–—|·]\s{0,99}Hugging Face\b/i;
const listPath =
  /^(?:https?:\/\/[^/\s]+)?\/papers(?:\/(?:date|week|month|trending)(?:\/[^\s]*)?)?\/?(?:[?#].*)?$/;
const ownAddressTag = /<(?:link|meta)\s[^<>]*(?:canonical|og:url)[^<>]*>/gi;
const addressValue = /(?:href|content)\s{0,9}=\s{0,9}["']([^"']*)["']/i;
const savedFrom = /<!--\s{0,9}saved from url=(?:\(\d{1,9}\))?(\S+)/i;

function recognise({ text }: DumpHead): boolean {
  if (!opening.test(text)) {
    return fragment.test(text) && listElement.test(text) && text.includes('data-props');
  }
  const addresses = [
    savedFrom.exec(text)?.[1],
    ...(text.match(ownAddressTag) ?? []).map((tag) => addressValue.exec(tag)?.[1]),
  ];
  return (
    listElement.test(text) ||
    pageTitle.test(text) ||
    addresses.some((address) => address !== undefined && listPath.test(address))
  );
}

/** The list stands in an attribute. */
function mayHold(sought: SoughtText): boolean {
  // Most texts have no tag, and many hyphens.
  return sought.holds('<') && sought.holds('-props');
}

function parse(text: string): Dump {
  const props = findListProps(text);
  const pages = props.map((range) => readPage(text, range));
  const entries = oneList(pages.map((page) => page.entries));
  const days = oneList(pages.map((page) => page.days));
  const problems: Problem[] = [
    ...(entries.length === 0 ? [problem('no-entries', { start: 0, end: 0 })] : []),
    ...props.slice(1).map(({ start }) => problem('second-digest', { start, end: start })),
    ...oneList(pages.map((page) => page.problems)),
  ];
  const isSearch = pages.some((page) => page.isSearch);
  const query = pages.find((page) => page.isSearch)?.query ?? '';
  return {
    dialect: html.name,
    page: isSearch ? 'search' : hasSeveralDays(days) ? 'unknown' : 'daily',
    ...(isSearch ? {} : listedDate(days)),
    ...(query === '' ? {} : { query }),
    entries,
    problems: problems.sort((a, b) => a.start - b.start),
    furniture: textAround(text, props),
  };
}
