// @ts-check
// Invented papers, as the replica of the arXiv query interface knows them.
/** @typedef {import('../../src/core/model').LearntPaper} LearntPaper */

const lanternAbstract =
  'Slow rivers are hard to see at night because their surface moves less than the light that falls on it. ' +
  'We hang a lantern above the water, count how often its image breaks, and read the speed of the current from the count. ' +
  'On eleven invented rivers the lantern is within two percent of a drifting cork, and it needs neither a boat nor a bridge. ' +
  'We also describe the one river on which it fails, and why a second lantern would not have helped there.';

/** @type {LearntPaper} */
export const lantern = {
  arxivId: '2403.01234',
  version: 2,
  title: 'A Lantern for Slow Rivers: Reading Currents from Broken Light',
  abstract: lanternAbstract,
  authors: ['Ada Quill', 'Benoît Ferrière', 'Chidi Okonkwo'],
  categories: ['cs.CV', 'physics.ao-ph'],
  submitted: { year: 2024, month: 3, day: 4 },
  updated: { year: 2024, month: 6, day: 1 },
  doi: '10.1234/rivers.2024.17',
  journal: 'Journal of Quiet Waters 12 (2024) 101-119',
  comment: '14 pages, 3 lanterns',
  pdf: 'https://arxiv.org/pdf/2403.01234',
};

/**
 * Bears the same title as {@link lantern}, and is another paper.
 *
 * @type {LearntPaper}
 */
export const otherLantern = {
  arxivId: '2311.00077',
  version: 1,
  title: lantern.title,
  abstract:
    'A short history of lamps that were carried along canals, with a table of their oils and a map of the towns in which they were made. ' +
    'The history ends where the towns were given street lights, and asks who remembers the carriers and what became of their songs.',
  authors: ['Dora Lindqvist'],
  categories: ['physics.hist-ph'],
  submitted: { year: 2023, month: 11, day: 2 },
};

/** @type {LearntPaper} */
export const ferns = {
  arxivId: 'math/0309136',
  version: 1,
  title: 'Ferns That Listen & Other $\\ell_1$ Plants',
  abstract: 'Ferns that listen are counted, and found to be few.',
  authors: ['Emil Varga'],
  categories: ['math.GT'],
  submitted: { year: 2003, month: 9, day: 8 },
};

/** @type {readonly LearntPaper[]} */
export const replicaPapers = [lantern, otherLantern, ferns];
