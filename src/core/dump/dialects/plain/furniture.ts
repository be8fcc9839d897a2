import { isLabelOf, isLinks } from '../../navigation';
import { readsAsProse } from '../../prose';
import type { Block } from './pairs';

/** What the site prints below every list. */
const words = new Set(
  [
    'Previous',
    'Next',
    'System theme',
    'Company',
    'TOS',
    'Privacy',
    'About',
    'Careers',
    'Website',
    'Models',
    'Datasets',
    'Spaces',
    'Pricing',
    'Docs',
  ].map((word) => word.toLowerCase()),
);

const button =
  /^(?:github|arxiv page|project page|view pdf|view arxiv page|add to collection|community)(?: [\d.,]+k?)?$/i;

/** Whether a text is a button that the site has below papers, with its number or without. */
export function isSiteButton(content: string): boolean {
  return button.test(content);
}

/**
 * The index of the first block of the page's footer; the number of blocks where there is none. The
 * footer opens with one of its words, or a link, and goes on to the end. A title may be one of them,
 * but no abstract stands below a footer, and a footer has several, or links, as no title is one.
 */
export function footerStart(blocks: readonly Block[]): number {
  let start = blocks.length;
  let known = 0;
  let hasLinks = false;
  for (let at = blocks.length - 1; at >= 0; at--) {
    const content = blocks[at]?.content ?? '';
    if (readsAsProse(content)) {
      break;
    }
    const below = blocks[at + 1]?.content ?? '';
    const isLink = isLinks(content);
    if (isLink || words.has(content.toLowerCase()) || isLabelOf(content, below)) {
      hasLinks ||= isLink;
      known++;
      start = at;
    }
  }
  return known > 1 || hasLinks ? start : blocks.length;
}
