import { describe, expect, it } from 'vitest';
import { discoverTopics } from '../../../../src/core/topics/discoverTopics';
import { chooseLabels } from '../../../../src/core/topics/naming/labels';
import type { ScoredName } from '../../../../src/core/topics/naming/nameScores';
import { sentenceCase } from '../../../../src/core/topics/reading/writtenForms';
import { generateLibrary } from './generatedLibrary';

function scored(shown: string, score: number): ScoredName {
  const words = shown.split(' ');
  const name = { words, shown, papers: [], salience: [], atEnd: 1, repeats: 2, inTitles: 1 };
  return { name, score };
}

function labels(...rankings: ScoredName[][]): (string | undefined)[] {
  return chooseLabels(rankings, []).map((label) => label?.name.shown);
}

describe('chooseLabels', () => {
  it('gives a name once, to the cluster that it fits best', () => {
    expect(
      labels(
        [scored('gaze', 0.6), scored('pupils', 0.5)],
        [scored('gaze', 0.9)],
        [scored('gaze', 0.5)],
      ),
    ).toEqual(['pupils', 'gaze', undefined]);
  });

  it('takes no part of another label where another name is nearly as good', () => {
    expect(
      labels([scored('gaze tracking', 0.9)], [scored('gaze', 0.7), scored('pupils', 0.6)]),
    ).toEqual(['gaze tracking', 'pupils']);
    expect(
      labels([scored('gaze tracking', 0.9)], [scored('gaze', 0.7), scored('pupils', 0.2)]),
    ).toEqual(['gaze tracking', 'gaze']);
  });

  it('leaves names alone that are taken', () => {
    expect(chooseLabels([[scored('gaze', 0.9)]], [['gaze']])).toEqual([undefined]);
  });
});

describe('labels of topics', () => {
  /** Six fields with names as researchers write them, in the prose of all papers. */
  const fields = [
    ['Hydraulic moth navigation', 'hydraulic moths', 'MNV', 'lantern'],
    ['Basalt choir acoustics', 'basalt choirs', 'BCA', 'vaults'],
    ['Ferric yeast batteries', 'ferric yeasts', 'FYB', 'anodes'],
    ['Tidal glyph parsing', 'tidal glyphs', 'TGP', 'runes'],
    ['Gyroscopic bee swarms', 'gyroscopic bees', 'GBS', 'hives'],
    ['Opal fiber weaving', 'opal fibers', 'OFW', 'looms'],
  ] as const;
  const papers = fields.flatMap(([name, plural, short, word], field) =>
    Array.from({ length: 15 }, (_, at) => ({
      id: `title:${field}-${at}`,
      title: at % 2 === 0 ? `${name} for ${word}` : `Towards Better ${word} with ${name}`,
      abstract:
        `We propose a novel method for ${name.toLowerCase()} (${short}). Extensive experiments show ` +
        `that ${short} outperforms the state of the art, et al. Our ${plural} need fewer ${word}; ` +
        `code is available at https://example.org/${short}. With ${name.toLowerCase()}, performance ` +
        `improves by ${at} percent on the ${at % 3 === 0 ? 'first' : 'second'} benchmark.`,
    })),
  );
  const found = discoverTopics(papers).topics.map(({ label }) => label);

  it('are the names of the fields, in sentence case', () => {
    expect(found.toSorted()).toEqual(fields.map(([name]) => name).toSorted());
  });

  it('are never what any paper says', () => {
    const phrases =
      /state of the art|experiments?|propose|et al|available|code|benchmark|percent|performance|novel/i;
    const generated = discoverTopics(generateLibrary({ sizes: [20, 20, 20, 20], seed: 3 }));
    for (const label of [...found, ...generated.topics.map((topic) => topic.label)]) {
      expect(label).not.toMatch(phrases);
      expect(label).toMatch(/^\p{Lu}/u);
    }
  });
});

describe('sentenceCase', () => {
  it('begins with a capital unless the first word is written otherwise', () => {
    expect(sentenceCase('spiking neural networks')).toBe('Spiking neural networks');
    expect(sentenceCase('fMRI decoding')).toBe('fMRI decoding');
    expect(sentenceCase('EEG decoding')).toBe('EEG decoding');
    expect(sentenceCase('élan vital')).toBe('Élan vital');
    expect(sentenceCase('')).toBe('');
  });
});
