/** Small dumps of invented papers, put together from the blocks that a test is about. */

export const byline = 'byAK and the research community';

export const banner = ['new', 'Get trending papers in your email inbox!', 'Subscribe'];

/** The shortest header under which a list begins. */
export const header = [byline, 'Nov 14'];

export const abstract =
  'Rising dough crackles quietly. We show that the rate of these sounds follows the volume of the loaf.';

/** Joins blocks as a dump has them: one blank line between two. */
export function dump(...blocks: readonly string[]): string {
  return blocks.join('\n\n');
}

/** The meta block of an entry. */
export function meta(who = '  • 3 authors', date = 'Jun 12, 2023'): string {
  return `${who}\n·\n${date}`;
}
