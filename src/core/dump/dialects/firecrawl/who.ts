import { nextWithContent, placeRange, type Line } from '../../lines';
import { nothingRead, readAuthorCount, type PartsRead } from '../../markdown/parts';
import { readEscaped, readLinkEnd, type LinkEnd } from '../../markdown/text';
import { organizationHandleOf, paperIdOf } from '../../siteUrls';

const picture = String.raw`(?:[-*•+] +)?!\[[^[\]]*\]\([^()\s]*\)`;
const pictures = String.raw`${picture}(?: ?${picture})*`;
/** Pictures in a list or a link, and nothing else as far as their line goes. */
const pictureLine = new RegExp(String.raw`^(?:\[\s*|(?=[-*•+]))${pictures}\\{0,2}$`);
const anyPictures = new RegExp(String.raw`^${pictures}\\{0,2}$`);
const picturesBefore = new RegExp(String.raw`^\[\s*${pictures} ?`);

/** Reads a line of who wrote a paper; the pictures of authors tell nothing. */
export function readWho(
  text: string,
  line: Line,
  link = readLinkEnd(line.content),
): PartsRead | undefined {
  const { content } = line;
  const hasPictures = content.includes('![');
  if (hasPictures && pictureLine.test(content)) {
    return nothingRead;
  }
  const isPaper = hasPictures && link && paperIdOf(link.url) !== undefined;
  const from = isPaper ? picturesBefore.exec(content)?.[0].length : undefined;
  return (
    link && (readAuthorCount(text, line, link.textEnd, from) ?? readOrganization(text, line, link))
  );
}

const leadingPicture = /^ ?!\[([^[\]]*)\]\([^()\s]*\) */;

function readOrganization(text: string, line: Line, link: LinkEnd): PartsRead | undefined {
  const { content } = line;
  const linkedHandle = content.startsWith('[') ? organizationHandleOf(link.url) : undefined;
  if (linkedHandle === undefined) {
    return undefined;
  }
  const label = content.slice(1, link.textEnd);
  const [image = '', alt = ''] = leadingPicture.exec(label) ?? [];
  const printed = label.slice(image.length).trimEnd();
  const handle = linkedHandle === '' ? alt : linkedHandle;
  const range =
    printed === ''
      ? placeRange(text, line, 0, content.length)
      : placeRange(text, line, 1 + image.length, 1 + image.length + printed.length);
  return organization(handle, printed, range);
}

function organization(
  handle: string,
  printed: string,
  range: PartsRead['parts']['organization'],
): PartsRead {
  const name = readEscaped(printed);
  return {
    fields: { organization: { handle, name: name === '' ? handle : name } },
    parts: range ? { organization: range } : {},
  };
}

/** Lines of who wrote a paper, up to `lastLine`. */
export interface WhoLines {
  readonly read: PartsRead;
  readonly lastLine: number;
}

/** More than a page shows of one paper's authors. */
const mostPictures = 60;

/** Reads a link over several lines: pictures, the number of authors or an organization, its address. */
export function readWhoLines(
  text: string,
  lines: readonly Line[],
  at: number,
): WhoLines | undefined {
  const opening = lines[at]?.content ?? '';
  if (
    opening !== '[' &&
    !(opening.startsWith('[') && opening.includes('![') && pictureLine.test(opening))
  ) {
    return undefined;
  }
  let named: Line | undefined;
  let next = nextWithContent(lines, at + 1);
  for (let passed = 0; passed < mostPictures; passed++, next = nextWithContent(lines, next + 1)) {
    const line = lines[next];
    const link = line && readLinkEnd(line.content);
    if (!line || (link && !anyPictures.test(line.content))) {
      const read = line && link && readLabel(text, line, link, named);
      return read && { read, lastLine: next };
    }
    if (!anyPictures.test(line.content)) {
      if (named) {
        return undefined;
      }
      named = line;
    }
  }
  return undefined;
}

/** Reads what the last line of a link says, or the line above where the address is all of it. */
function readLabel(
  text: string,
  closing: Line,
  { textEnd, url }: { readonly textEnd: number; readonly url: string },
  above: Line | undefined,
): PartsRead | undefined {
  const line = textEnd > 0 ? closing : above;
  const end = textEnd > 0 ? textEnd : (above?.content.length ?? 0);
  if (!line || (textEnd > 0 && above)) {
    return undefined;
  }
  if (paperIdOf(url) !== undefined) {
    return readAuthorCount(text, line, end) ?? readAuthorCount(text, line, end, 0);
  }
  const handle = organizationHandleOf(url);
  const printed = line.content.slice(0, end).trimEnd();
  return handle === undefined || handle === ''
    ? undefined
    : organization(handle, printed, placeRange(text, line, 0, printed.length));
}
