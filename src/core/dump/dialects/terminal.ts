/**
 * Dialect `terminal`: a list page as a text browser renders it, with hard wraps and numbered links.
 *
 *     entry = "[" LF (N|"-") LF "][" r "]" BL "### [" TITLE "][" r "]" BL
 *             "[" BL WRAPPED BL "][" r "]" LF WHO LF "·" LF DATE
 *     WHO   = "[" LF "* " N " authors" LF "][" r "]"  |  "[[" HANDLE "] " ORG "][" r "]"
 *     DATE  = Mon " " D [", " YYYY] [" [ " COMMENTS "][" r "]"]
 *     table = {"[" r "]: " URL LF}
 *
 * A wrapped heading repeats its `### `. The table of addresses may be cut off, so there may be no
 * arXiv ids. A word longer than a line is broken at its end without a hyphen. Browsers that print no
 * Markdown have other pages, see `terminal/boxes`.
 */
import type { Dump } from '../../model';
import type { Dialect, DumpHead, KnownOfText } from '../dialect';
import { bylineOpening, headingOpening, votesPattern, type Openings } from '../openings';
import { splitLines } from '../lines';
import { makeListDump } from '../markdown/list';
import { anyLineFits, type SoughtText } from '../signs';
import { moveDump } from '../moveDump';
import { paperIdOf } from '../siteUrls';
import { opensWithBoxes, readBoxEntries } from './terminal/boxes';
import { readTerminalEntries } from './terminal/entries';
import { addressOf, readAddresses } from './terminal/lines';
import { withoutLinkNumbers } from './terminal/linkNumbers';

const openings: Openings = {
  pages: [headingOpening],
  phrases: [bylineOpening],
  entries: [String.raw`\[\s*${votesPattern}\s*\]\[\d{1,6}\]\s+#{1,6} \[`],
};

export const terminal: Dialect = { name: 'terminal', recognise, mayHold, openings, parse };

const count = String.raw`(?:\p{L}{1,20}:?\s)?(?:-|\d[\d.,]*[kK]?)`;
/** On lines of their own, or on one with a heading below. */
const votes = new RegExp(String.raw`^(?:\[\n${count}\n\]\[\d+\]|\[ ?${count} ?\]\[\d+\]\n#)`, 'mu');

function recognise({ lines, text }: DumpHead): boolean {
  return (
    (text.includes('][') &&
      (votes.test(lines.join('\n')) || votes.test(text.split(/\s*[\r\n]\s*/).join('\n')))) ||
    opensWithBoxes(lines)
  );
}

const anyBox = /[^\S\r\n]*(?:\[\d{1,5}\])?\[[ xX*_]?\][^\S\r\n]*$/my;
const anyVotes = /[^\S\r\n]*(?:\[[^[\]\r\n]{0,40})?\]\[\d/y;

/** Every entry has votes in brackets, with the number of an address, or below a box. */
function mayHold(sought: SoughtText): boolean {
  return anyLineFits(sought, '][', anyVotes) || anyLineFits(sought, '[ ]', anyBox);
}

function parse(text: string, { isClean }: KnownOfText = {}): Dump {
  const lines = splitLines(text, isClean);
  if (opensWithBoxes(lines.map(({ content }) => content).filter((content) => content !== ''))) {
    return parseBoxes(text);
  }
  return makeListDump(terminal.name, text, lines, readTerminalEntries(text, lines));
}

/** Reads a page without Markdown: links are numbered before their texts, and papers by their addresses. */
function parseBoxes(text: string): Dump {
  const { text: read, sourceOf, numbers } = withoutLinkNumbers(text);
  const lines = splitLines(read);
  const addresses = readAddresses(lines);
  const idAt = (offset: number): string | undefined =>
    paperIdOf(addressOf(addresses, numbers.get(offset)));
  return moveDump(
    makeListDump(terminal.name, read, lines, readBoxEntries(read, lines, idAt)),
    sourceOf,
  );
}
