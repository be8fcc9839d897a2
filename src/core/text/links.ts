/** A place in a text that points to the web. */
export interface TextLink {
  /** UTF-16 offsets in the text. */
  readonly start: number;
  readonly end: number;
  /** Where it leads, always `http:` or `https:`. */
  readonly url: string;
  readonly kind: 'url' | 'arxiv' | 'doi';
  /** Short text for a button or list: an address without its scheme, or the identifier. */
  readonly label: string;
}

const addressCharacter = /[\p{L}\p{N}\-._~:/?#[\]@!$&'()*+,;=%]/u;
const doiCharacter = /[a-z0-9\-._;()/:]/i;

/** Hosts whose addresses are recognised without a scheme. */
const bareHosts = String.raw`(?:www\.[a-z0-9-]+\.[a-z0-9.-]+|github\.com|gitlab\.com|huggingface\.co|arxiv\.org|doi\.org|[a-z0-9-]+\.github\.io)`;

const arxivNumber = String.raw`\d{4}\.\d{4,5}`;
/** An arXiv number with a version and a possible month: that is not a decimal by chance. */
const bareArxiv = String.raw`\d\d(?:0[1-9]|1[0-2])\.\d{4,5}v\d{1,2}`;

/** How links begin; addresses and DOIs go on from there, up to where {@link runEnd} ends them. */
const beginning = new RegExp(
  [
    String.raw`(?<schemed>https?:\/\/)`,
    String.raw`(?<![\p{L}\p{N}_.@/-])(?<bare>${bareHosts}\/|[a-z0-9-]+\.github\.io(?![\p{L}\p{N}]))`,
    String.raw`\barxiv:\s?(?<arxiv>${arxivNumber}(?:v\d{1,2})?|[a-z-]{2,16}(?:\.[a-z]{2})?\/\d{7})(?![\p{L}\p{N}])`,
    String.raw`(?<![\p{L}\p{N}_.,@/:=-])(?<bareArxiv>${bareArxiv})(?![\p{L}\p{N}]|\.\d)`,
    String.raw`\bdoi(?::\s?|\s)(?<doi>(?=10\.\d{4,9}\/))`,
    String.raw`(?<![\p{L}\p{N}_.,@/:=-])(?<bareDoi>(?=10\.\d{4,9}\/))`,
  ].join('|'),
  'giu',
);

/** Scheme and host, without a user part: that is how one address is made to look like another. */
const address = /^https?:\/\/[a-z0-9-]+(?:\.[a-z0-9-]+)+(?::\d{1,5})?(?=[/?#]|$)/i;

/**
 * The links of `text`, in order and disjoint: addresses, with or without scheme for well-known
 * hosts, `arXiv:` and `doi:` identifiers, and such identifiers alone where they can be nothing else.
 * What follows an address as punctuation is not part of it; its own balanced brackets are. Addresses
 * are as printed; no scheme but `http` and `https`.
 */
export function findLinks(text: string): TextLink[] {
  const links: TextLink[] = [];
  beginning.lastIndex = 0;
  for (let match = beginning.exec(text); match; match = beginning.exec(text)) {
    const groups = match.groups ?? {};
    const start = match.index;
    const found = start + match[0].length;
    const isDoi = groups['doi'] !== undefined || groups['bareDoi'] !== undefined;
    const isNumber = groups['arxiv'] !== undefined || groups['bareArxiv'] !== undefined;
    const end = isNumber ? found : runEnd(text, found, isDoi ? doiCharacter : addressCharacter);
    const link = isNumber
      ? arxivLink(groups['arxiv'] ?? groups['bareArxiv'] ?? '', start, end)
      : isDoi
        ? doiLink(text, start, found, end, groups['bareDoi'] !== undefined)
        : addressLink(text.slice(start, end), start, groups['bare'] !== undefined);
    if (link) {
      links.push(link);
    }
    // What was looked at is not looked at again: that keeps this linear.
    beginning.lastIndex = Math.max(end, start + 1);
  }
  return links;
}

const brackets: ReadonlyMap<string, string> = new Map([
  [')', '('],
  [']', '['],
]);

/** Where a run of characters ends: also before a bracket that closes what it did not open. */
function runEnd(text: string, from: number, character: RegExp): number {
  const open = new Map<string, number>();
  let end = from;
  while (end < text.length) {
    const next = String.fromCodePoint(text.codePointAt(end) ?? 0);
    if (!character.test(next)) {
      break;
    }
    const opening = brackets.get(next);
    if (opening !== undefined) {
      const count = open.get(opening) ?? 0;
      if (count === 0) {
        break;
      }
      open.set(opening, count - 1);
    } else if (next === '(' || next === '[') {
      open.set(next, (open.get(next) ?? 0) + 1);
    }
    end += next.length;
  }
  return end;
}

function arxivLink(id: string, start: number, end: number): TextLink {
  return { start, end, url: `https://arxiv.org/abs/${id}`, kind: 'arxiv', label: `arXiv:${id}` };
}

function doiLink(
  text: string,
  start: number,
  from: number,
  to: number,
  isBare: boolean,
): TextLink | undefined {
  const id = trimAddress(text.slice(from, to));
  const suffix = id.slice(id.indexOf('/') + 1);
  // Without the word, a suffix of digits could be the end of a fraction.
  if (suffix === '' || (isBare && !/[a-z]/i.test(suffix))) {
    return undefined;
  }
  const end = from + id.length;
  return { start, end, url: `https://doi.org/${id}`, kind: 'doi', label: `doi:${id}` };
}

function addressLink(found: string, start: number, isBare: boolean): TextLink | undefined {
  const printed = trimAddress(found);
  const end = start + printed.length;
  const url = isBare ? `https://${printed}` : printed;
  if (!address.test(url)) {
    return undefined;
  }
  const label = url.replace(/^https?:\/\/(?:www\.)?/i, '').replace(/\/$/, '');
  return { start, end, url, kind: 'url', label };
}

/** An address without the punctuation that the sentence around it put after it. */
function trimAddress(found: string): string {
  const counts = new Map<string, number>();
  for (const character of found) {
    counts.set(character, (counts.get(character) ?? 0) + 1);
  }
  const count = (character: string): number => counts.get(character) ?? 0;
  let end = found.length;
  while (end > 0) {
    const last = found[end - 1] ?? '';
    const opening = brackets.get(last);
    const isStray = opening !== undefined && count(last) > count(opening);
    if (!isStray && !/[.,;:!?'*_~]/.test(last)) {
      break;
    }
    counts.set(last, count(last) - 1);
    end--;
  }
  return found.slice(0, end);
}
