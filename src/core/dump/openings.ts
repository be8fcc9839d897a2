/** What pages of the site open with, in the captures of several dialects. */

/**
 * How the pages of a dialect can start, as sources of regular expressions that match from the first
 * character of a line that is no blank on, in whatever case. None is a pattern that captures.
 */
export interface Openings {
  /** Of lines that stand above a list. */
  readonly pages: readonly string[];
  /** Of such lines that are known by words which do not stand at their beginning. */
  readonly phrases: readonly Phrase[];
  /** Of an entry, for captures whose beginning was cut off. */
  readonly entries: readonly string[];
}

/** Words of a line; looking for those is far cheaper than trying a pattern at every line. */
export interface Phrase {
  readonly words: string;
  /** The line from its first character on; the words start at most {@link longestLead} behind it. */
  readonly line: string;
}

/** How far into a line the words of a phrase may start, in UTF-16 code units. */
export const longestLead = 300;

/** The line that every list page has above its list. */
export const bylineOpening: Phrase = {
  words: 'and the research community',
  line: String.raw`(?:.{0,300}\b)?and the research community[^\S\r\n]*$`,
};

/** The properties that tools write on top of a file. */
export const frontMatterOpening = String.raw`-{3,}[^\S\r\n]*\r?\n(?=[\w-]{1,40}:)`;

/** The heading of a page that lists papers. */
export const headingOpening = String.raw`#{1,2} \[?(?:Trending|Daily) Papers`;

/** A number of upvotes. */
export const countPattern = String.raw`(?:\\?-|\d[\d.,]*[kK]?)`;

/** The same, the word of its button perhaps before it. */
export const votesPattern = String.raw`(?:[^\s\d[\]()]{1,20}\s+)?${countPattern}`;

/** The part of the address that buttons of upvotes lead to. */
export const loginPattern = String.raw`login\?next=(?:%2F|\/)papers(?:%2F|\/)\d`;
