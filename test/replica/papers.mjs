// @ts-check
// Invented papers for every day, always the same ones, in the shape that the list API answers with.

const qualities = ['Patient', 'Sparse', 'Tidal', 'Quiet', 'Recursive', 'Frugal', 'Woven', 'Causal'];
const methods = ['Ledgers', 'Lanterns', 'Graph Looms', 'Reward Kites', 'Token Gardens', 'Ferries'];
const tasks = [
  'Brain Decoding',
  'River Mapping',
  'Whale Song Transcription',
  'Theorem Proving',
  'Glacier Monitoring',
  'Code Repair',
];
const people = ['Ada Fellowes', 'Bo Reyburn', 'Cy Marsh', 'Dot Lindqvist', 'Eli Moreau'];
const dayTime = 86_400_000;

/**
 * @param {string} day YYYY-MM-DD
 * @returns {number} how many papers its list has: none on Saturday and Sunday
 */
export function countOf(day) {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday === 0 || weekday === 6 ? 0 : 4 + (numberOf(day) % 5);
}

/**
 * @param {string} day YYYY-MM-DD
 * @param {number} [revision] how often the list changed: each time a comment came to the first
 * paper, and one more paper at the end
 */
export function itemsOf(day, revision = 0) {
  const count = countOf(day);
  const all = count === 0 ? 0 : count + revision;
  return Array.from({ length: all }, (_, index) => itemOf(day, index, index === 0 ? revision : 0));
}

/**
 * @param {string} day
 * @param {number} index
 * @param {number} moreComments
 */
function itemOf(day, index, moreComments) {
  const seed = numberOf(day) * 31 + index * 7;
  const pick = (/** @type {string[]} */ words, /** @type {number} */ factor) =>
    words[Math.floor(seed / factor) % words.length] ?? '';
  const task = pick(tasks, 1);
  const title = `${pick(qualities, 3)} ${pick(methods, 5)} for ${task}, No. ${index + 1} of ${day}`;
  const published = new Date(Date.parse(`${day}T08:00:00Z`) - dayTime).toISOString();
  const authors = Array.from({ length: 1 + (seed % 4) }, (_, author) => ({
    name: people[(seed + author) % people.length],
    hidden: false,
  }));
  return {
    paper: {
      id: `${day.slice(2, 4)}${day.slice(5, 7)}.${day.slice(8)}${String(100 + index)}`,
      title,
      summary: `We study ${task.toLowerCase()} in invented data of ${day}. Measure ${seed} rises.`,
      authors,
      publishedAt: published,
      submittedOnDailyAt: `${day}T02:00:00.000Z`,
      submittedOnDailyBy: { user: 'miraorr', fullname: 'Mira Orr' },
      upvotes: seed % 40,
    },
    title,
    summary: '',
    publishedAt: published,
    numComments: (seed % 4) + moreComments,
    thumbnail: 'https://example.org/thumbnail.png',
    submittedBy: { name: 'miraorr', fullname: 'Mira Orr' },
  };
}

/** @param {string} day */
function numberOf(day) {
  return Math.round(Date.parse(`${day}T00:00:00Z`) / dayTime);
}
