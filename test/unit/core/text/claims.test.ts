import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findClaims } from '../../../../src/core/text/claims/claims';
import { anyText, longTexts } from './hostileText';

const claimsOf = (text: string): string[] =>
  findClaims(text).map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`);

describe('findClaims', () => {
  it.each([
    ['It reaches 82.1% on ImageNet.', ['quantity: 82.1% on ImageNet']],
    ['An accuracy of 82.1% is reached.', ['quantity: accuracy of 82.1%']],
    ['With 44% top-1 accuracy, we win.', ['quantity: 44% top-1 accuracy']],
    ['It is 2.5× faster and 3x smaller.', ['quantity: 2.5× faster', 'quantity: 3x smaller']],
    ['A ten- and a 12-fold gain.', ['quantity: 12-fold gain']],
    [
      'In 40 ms, at 30 FPS, with 8.5 GB.',
      ['quantity: 40 ms', 'quantity: 30 FPS', 'quantity: 8.5 GB'],
    ],
    ['From 1,997 hours of 300 neurons.', ['quantity: 1,997 hours', 'quantity: 300 neurons']],
    [
      'On 1.2M images and 2 trillion tokens.',
      ['quantity: 1.2M images', 'quantity: 2 trillion tokens'],
    ],
    ['It costs 8e⁻⁵μJ or 50 μJ.', ['quantity: 50 μJ']],
    ['A change of ~3.4 dB or +2.6%.', ['quantity: ~3.4 dB', 'quantity: +2.6%']],
  ])('picks figures with their units out of %j', (text, claims) => {
    expect(claimsOf(text)).toEqual(claims);
  });

  it.each([
    ['A 7B model and a 340M-parameter one.', ['size: 7B', 'size: 340M-parameter']],
    ['We train 1.3 billion parameters.', ['quantity: 1.3 billion parameters']],
    ['The Tide-70B and the 8x7B beat it.', ['size: 70B', 'size: 8x7B']],
  ])('picks sizes of models out of %j', (text, claims) => {
    expect(claimsOf(text)).toEqual(claims);
  });

  it.each([
    ['Tests on MMLU, GSM8K and SWE-bench Verified.', ['MMLU', 'GSM8K', 'SWE-bench Verified']],
    ['We release TideBench and BoatQA.', ['TideBench', 'BoatQA']],
    ['CIFAR-10 and MS COCO, as usual.', ['CIFAR-10', 'MS COCO']],
  ])('picks benchmarks out of %j', (text, names) => {
    expect(claimsOf(text)).toEqual(names.map((name) => `benchmark: ${name}`));
  });

  it.each([
    'In 2023 we saw 3 boats, 224×224 pixels and section 4.',
    'It is a 3D method of the 1990s, called V1 and x2.',
    'Version 2.0.1 costs $5 and needs Python 3.9.',
    'Mathematics of evaluation is an arc that glues.',
    'Line 12, page 5, and 3 of 7.',
  ])('finds none in %j', (text) => {
    expect(claimsOf(text)).toEqual([]);
  });

  it('gives ranges of the text in order and apart, of any text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let done = 0;
        for (const { start, end } of findClaims(text)) {
          expect(start).toBeGreaterThanOrEqual(done);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          done = end;
        }
      }),
    );
  });

  it('reads long runs of anything in time', () => {
    for (const [name, text] of [
      ...longTexts(200_000),
      ...['1', '1,111', '1 ', '12 accuracy of ', 'Ab-', '1M ', '5% on '].map(
        (part): [string, string] => [part, part.repeat(200_000 / part.length)],
      ),
    ]) {
      expect(findClaims(text).length, name).toBeLessThan(text.length);
    }
  });
});
