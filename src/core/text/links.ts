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

const addressCharacters = String.raw`[\p{L}\p{N}\-._~:/?#[\]@!$&'()*+,;=%]`;

/** Hosts whose addresses are recognised without a scheme. */
const bareHosts = String.raw`(?:www\.[a-z0-9-]+\.[a-z0-9.-]+|github\.com|gitlab\.com|huggingface\.co|arxiv\.org|doi\.org|[a-z0-9-]+\.github\.io)`;

const candidate = new RegExp(
  [
    String.raw`(?<schemed>https?:\/\/${addressCharacters}+)`,
    String.raw`(?<![\p{L}\p{N}_.@/-])(?<bare>${bareHosts}\/${addressCharacters}*|[a-z0-9-]+\.github\.io(?![\p{L}\p{N}]))`,
    String.raw`\barxiv:\s?(?<arxiv>\d{4}\.\d{4,5}(?:v\d{1,2})?|[a-z-]{2,16}(?:\.[a-z]{2})?\/\d{7})(?![\p{L}\p{N}])`,
    String.raw`\bdoi:\s?(?<doi>10\.\d{4,9}\/[a-z0-9\-._;()/:]+)`,
  ].join('|'),
  'giu',
);

/** Scheme and host, without a user part: that is how one address is made to look like another. */
const address = /^https?:\/\/[a-z0-9-]+(?:\.[a-z0-9-]+)+(?::\d{1,5})?(?=[/?#]|$)/i;

/**
 * The links of `text`, in order and disjoint: addresses, with or without scheme for well-known
 * hosts, `arXiv:` and `doi:` identifiers. What follows an address as punctuation is not part of it;
 * its own balanced parentheses are. Addresses are as printed; no scheme but `http` and `https`.
 */
export function findLinks(text: string): TextLink[] {
  const links: TextLink[] = [];
  for (const match of text.matchAll(candidate)) {
    const link = toLink(match[0], match.index, match.groups ?? {});
    if (link) {
      links.push(link);
    }
  }
  return links;
}

function toLink(
  found: string,
  start: number,
  groups: Readonly<Record<string, string | undefined>>,
): TextLink | undefined {
  if (groups['arxiv'] !== undefined) {
    const id = groups['arxiv'];
    const end = start + found.length;
    return { start, end, url: `https://arxiv.org/abs/${id}`, kind: 'arxiv', label: `arXiv:${id}` };
  }
  const printed = trimAddress(found);
  const end = start + printed.length;
  if (groups['doi'] !== undefined) {
    const id = trimAddress(groups['doi']);
    return { start, end, url: `https://doi.org/${id}`, kind: 'doi', label: `doi:${id}` };
  }
  const url = groups['bare'] === undefined ? printed : `https://${printed}`;
  if (!address.test(url)) {
    return undefined;
  }
  const label = url.replace(/^https?:\/\/(?:www\.)?/i, '').replace(/\/$/, '');
  return { start, end, url, kind: 'url', label };
}

const brackets: ReadonlyMap<string, string> = new Map([
  [')', '('],
  [']', '['],
]);

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
