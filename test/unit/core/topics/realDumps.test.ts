import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parseDump } from '../../../../src/core/dump/parseDump';
import { normalizeTitle } from '../../../../src/core/text/normalizeTitle';
import { discoverTopics } from '../../../../src/core/topics/discoverTopics';
import type { TopicPaper } from '../../../../src/core/topics/topicPaper';
import { shuffled } from './shuffled';
import { wholeTopics } from './wholeTopics';

const folder = fileURLToPath(new URL('../../../../../shared/dumps/', import.meta.url));
const here = existsSync(folder);
const name = here ? 'real dumps' : 'real dumps (skipped: the folder shared/dumps is not here)';

function readPapers(): TopicPaper[] {
  const papers = new Map<string, TopicPaper>();
  for (const file of readdirSync(folder).sort()) {
    for (const { title, abstract } of parseDump(readFileSync(folder + file, 'utf8')).entries) {
      papers.set(normalizeTitle(title), { id: normalizeTitle(title), title, abstract });
    }
  }
  return [...papers.values()];
}

describe.skipIf(!here)(name, () => {
  const papers = here ? readPapers() : [];
  const model = discoverTopics(papers);
  const wholes = wholeTopics(model);
  const topics = papers.map((paper) => model.assign(paper)[0]?.topic);
  const sizes = wholes.map(({ id }) => topics.filter((topic) => topic === id).length);

  it('make 8 to 20 topics, none above a quarter, hardly any paper without', () => {
    expect(papers).toHaveLength(180);
    expect(wholes.length).toBeGreaterThanOrEqual(8);
    expect(wholes.length).toBeLessThanOrEqual(20);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(0.25 * papers.length);
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(3);
    const others = topics.filter((topic) => topic === undefined).length;
    expect(others).toBeLessThanOrEqual(0.05 * papers.length);
  });

  it('are named distinctly, by what the papers of a topic say', () => {
    const labels = wholes.map(({ label }) => label);
    expect(new Set(labels.map((label) => label.toLowerCase())).size).toBe(labels.length);
    for (const [at, label] of labels.entries()) {
      const key = label.toLowerCase().replace(/s$/, '');
      const members = papers.filter((_, paper) => topics[paper] === wholes[at]?.id);
      const mentions = members.filter(({ title, abstract = '' }) =>
        `${title} ${abstract}`.toLowerCase().includes(key),
      );
      expect(mentions.length).toBeGreaterThanOrEqual(2);
      expect(label).not.toMatch(/state of the art|experiment|propose|et al|code|available|using/i);
    }
  });

  it('keep at least nine tenths of the papers in place when a tenth is added', () => {
    for (const seed of [1, 2]) {
      const mixed = shuffled(papers, seed);
      const most = mixed.slice(0, 163);
      const before = discoverTopics(most);
      const after = discoverTopics(mixed, { previous: before });
      const kept = most.filter(
        (paper) => before.assign(paper)[0]?.topic === after.assign(paper)[0]?.topic,
      );
      expect(kept.length).toBeGreaterThanOrEqual(0.9 * most.length);
    }
  });
});
