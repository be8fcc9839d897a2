// @ts-check
// Atom 1.0 feeds as the arXiv query interface gives them.
/** @typedef {import('../../src/core/model').LearntPaper} LearntPaper */

/**
 * Papers as the arXiv query interface answers them.
 *
 * @param {readonly LearntPaper[]} papers
 * @param {{ total?: number }} [options] `total`: how many there are said to be
 * @returns {string}
 */
export function atomFeed(papers, { total = papers.length } = {}) {
  return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
  <title type="html">ArXiv Query</title>
  <id>http://arxiv.org/api/invented</id>
  <updated>2026-01-05T00:00:00-05:00</updated>
  <opensearch:totalResults xmlns:opensearch="http://a9.com/-/spec/opensearch/1.1/">${total}</opensearch:totalResults>
  <opensearch:startIndex xmlns:opensearch="http://a9.com/-/spec/opensearch/1.1/">0</opensearch:startIndex>
${papers.map(atomEntry).join('')}</feed>
`;
}

/**
 * The answer to a question that the service does not understand.
 *
 * @param {string} message
 * @returns {string}
 */
export function atomError(message) {
  return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
  <opensearch:totalResults xmlns:opensearch="http://a9.com/-/spec/opensearch/1.1/">1</opensearch:totalResults>
  <entry>
    <id>http://arxiv.org/api/errors#invented</id>
    <title>Error</title>
    <summary>${escapeXml(message)}</summary>
  </entry>
</feed>
`;
}

/**
 * @param {LearntPaper} paper
 * @returns {string}
 */
function atomEntry(paper) {
  const { arxivId, version = 1, title, abstract = '', authors, categories } = paper;
  const [primary] = categories;
  const optional = (/** @type {string} */ name, /** @type {string | undefined} */ value) =>
    value === undefined
      ? ''
      : `    <arxiv:${name} xmlns:arxiv="http://arxiv.org/schemas/atom">${escapeXml(value)}</arxiv:${name}>\n`;
  const time = (/** @type {LearntPaper['submitted']} */ date) =>
    date
      ? `${date.year}-${String(date.month).padStart(2, '0')}-${String(date.day).padStart(2, '0')}T17:59:59Z`
      : '';
  return `  <entry>
    <id>http://arxiv.org/abs/${arxivId}v${version}</id>
    <updated>${time(paper.updated ?? paper.submitted)}</updated>
    <published>${time(paper.submitted)}</published>
    <title>${escapeXml(title).replace(/ (?=\S+$)/, '\n  ')}</title>
    <summary>  ${escapeXml(abstract)}
</summary>
${authors.map((name) => `    <author>\n      <name>${escapeXml(name)}</name>\n    </author>\n`).join('')}${optional('doi', paper.doi)}${optional('comment', paper.comment)}${optional('journal_ref', paper.journal)}    <link href="http://arxiv.org/abs/${arxivId}v${version}" rel="alternate" type="text/html"/>
    <link title="pdf" href="http://arxiv.org/pdf/${arxivId}v${version}" rel="related" type="application/pdf"/>
${primary === undefined ? '' : `    <arxiv:primary_category xmlns:arxiv="http://arxiv.org/schemas/atom" term="${escapeXml(primary)}" scheme="http://arxiv.org/schemas/atom"/>\n`}${categories.map((term) => `    <category term="${escapeXml(term)}" scheme="http://arxiv.org/schemas/atom"/>\n`).join('')}  </entry>
`;
}

/**
 * @param {string} text
 * @returns {string}
 */
function escapeXml(text) {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
