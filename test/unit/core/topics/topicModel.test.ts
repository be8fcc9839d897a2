import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { discoverTopics } from '../../../../src/core/topics/discoverTopics';
import { runToEnd } from '../../../../src/core/steps';
import { TopicModel } from '../../../../src/core/topics/topicModel';
import { generateLibrary } from './generatedLibrary';

const papers = generateLibrary({ sizes: [25, 20, 20, 15, 10], seed: 11 });
const model = discoverTopics(papers);

describe('TopicModel', () => {
  it('tells the same after it was stored and restored', () => {
    const restored = TopicModel.fromJSON(JSON.parse(JSON.stringify(model)));
    const strangers = generateLibrary({ sizes: [10, 10], seed: 99 });
    expect(restored?.topics).toEqual(model.topics);
    expect(restored?.fitted).toBe(model.fitted);
    for (const paper of [...papers, ...strangers]) {
      expect(restored?.assign(paper)).toEqual(model.assign(paper));
    }
    expect(JSON.stringify(restored)).toBe(JSON.stringify(model));
  });

  it('is restored in steps to the same', () => {
    const restored = runToEnd(TopicModel.restoreInSteps(JSON.parse(JSON.stringify(model))));
    expect(restored?.topics).toEqual(model.topics);
    for (const paper of papers) {
      expect(restored?.assign(paper)).toEqual(model.assign(paper));
    }
    expect(runToEnd(TopicModel.restoreInSteps({}))).toBeUndefined();
  });

  it('restores nothing from what is no model', () => {
    const json = model.toJSON();
    const broken: unknown[] = [
      null,
      [],
      'model',
      {},
      { ...json, version: 1 },
      { ...json, fitted: -1 },
      { ...json, otherBelow: 'low' },
      { ...json, terms: [['key', Number.NaN, 'shown']] },
      { ...json, terms: [] },
      { ...json, shortForms: [['eeg']] },
      { ...json, topics: [{ ...json.topics[0], weights: [[0.5, 1]] }] },
      { ...json, topics: [{ ...json.topics[0], label: undefined }] },
    ];
    for (const value of broken) {
      expect(TopicModel.fromJSON(value)).toBeUndefined();
    }
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(TopicModel.fromJSON(value)).toBeUndefined();
      }),
    );
  });

  it('gives shares by weight, at most three, and why', () => {
    const ids = new Set(model.topics.map(({ id }) => id));
    for (const paper of papers) {
      const shares = model.assign(paper);
      expect(shares.length).toBeGreaterThan(0);
      expect(shares.length).toBeLessThanOrEqual(3);
      const weights = shares.map(({ weight }) => weight);
      expect(weights).toEqual(weights.toSorted((one, next) => next - one));
      for (const { topic, weight, because } of shares) {
        expect(ids.has(topic)).toBe(true);
        expect(weight).toBeGreaterThan(0);
        expect(weight).toBeLessThanOrEqual(1);
        expect(because.length).toBeGreaterThan(0);
        for (const term of because) {
          expect(`${paper.title} ${paper.abstract}`.toLowerCase()).toContain(term);
        }
      }
    }
  });

  it('puts new papers of a known field into its topic', () => {
    const known = generateLibrary({ sizes: [30, 25, 25, 20, 20], seed: 21 });
    const isNew = (at: number): boolean => at % 5 === 0;
    const learnt = discoverTopics(known.filter((_, at) => !isNew(at)));
    const topicOf = new Map(
      known
        .filter((_, at) => !isNew(at))
        .map((paper) => [paper.field, learnt.assign(paper)[0]?.topic]),
    );
    const fresh = known.filter((_, at) => isNew(at));
    const right = fresh.filter(
      (paper) => learnt.assign(paper)[0]?.topic === topicOf.get(paper.field),
    );
    expect(right.length).toBeGreaterThan(0.95 * fresh.length);
  });

  it('leaves papers of another world without a topic', () => {
    const strangers = generateLibrary({ sizes: [20], seed: 77 }).map((paper) => ({
      ...paper,
      title: `Zq${paper.title}`,
      abstract: paper.abstract.replace(/\b(\w+)n\b/g, 'zq$1x'),
    }));
    const placed = strangers.filter((paper) => model.assign(paper).length > 0);
    expect(placed.length).toBeLessThan(0.2 * strangers.length);
    expect(model.assign({ id: 'empty', title: '' })).toEqual([]);
  });

  it('takes any text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.string({ unit: 'binary' }),
        (title, abstract) => {
          for (const { weight } of model.assign({ id: 'any', title, abstract })) {
            expect(weight).toBeGreaterThan(0);
            expect(weight).toBeLessThanOrEqual(1);
          }
        },
      ),
    );
  });
});
