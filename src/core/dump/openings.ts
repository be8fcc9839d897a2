/** What pages of the site open with, in the captures of several dialects. */

/**
 * How the pages of a dialect can start, as sources of regular expressions that match from the first
 * character of a line that is no blank on, in whatever case. None is a pattern that captures.
 */
export interface Openings {
  /** Of lines that stand above a list. */
  readonly pages: readonly string[];
  /** Of an entry, for captures whose beginning was cut off. */
  readonly entries: readonly string[];
}

/** The line that every list page has above its list. */
export const bylineOpening = String.raw`(?:.{0,300}\b)?and the research community[^\S\r\n]*$`;

/** The properties that tools write on top of a file. */
export const frontMatterOpening = String.raw`-{3,}[^\S\r\n]*\r?\n(?=[\w-]{1,40}:)`;

/** The heading of a page that lists papers. */
export const headingOpening = String.raw`#{1,2} \[?(?:Trending|Daily) Papers`;

/** A number of upvotes. */
export const countPattern = String.raw`(?:-|\d[\d.,]*[kK]?)`;

/** The same, the word of its button perhaps before it. */
export const votesPattern = String.raw`(?:[^\s\d[\]()]{1,20}\s+)?${countPattern}`;

/** The part of the address that buttons of upvotes lead to. */
export const loginPattern = String.raw`login\?next=(?:%2F|\/)papers(?:%2F|\/)\d`;

/**
 * What any of the dialects opens with, as one pattern that looks at a text once. It captures where
 * it is an entry that opens.
 */
export function openingPattern(dialects: readonly { readonly openings: Openings }[]): RegExp {
  const anyOf = (patterns: readonly string[]): string =>
    [...new Set(patterns)].map((pattern) => `(?:${pattern})`).join('|');
  const pages = anyOf(dialects.flatMap(({ openings }) => openings.pages));
  const entries = anyOf(dialects.flatMap(({ openings }) => openings.entries));
  return new RegExp(String.raw`^[ \t\u00A0]{0,9}(?:${pages}|(${entries}))`, 'gim');
}
