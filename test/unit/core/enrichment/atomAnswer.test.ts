import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAtomAnswer, type AtomAnswer } from '../../../../src/core/enrichment/atomAnswer';
import { runToEnd } from '../../../../src/core/steps';
import { atomError, atomFeed } from '../../../replica/arxivAtom.mjs';
import { ferns, lantern, replicaPapers } from '../../../replica/arxivPapers.mjs';

function read(text: string): AtomAnswer {
  return runToEnd(readAtomAnswer(text));
}

describe('an answer of arXiv', () => {
  it('gives every paper with all that is told of it', () => {
    const answer = read(atomFeed([lantern]));
    expect(answer).toEqual({ kind: 'papers', total: 1, papers: [lantern] });
  });

  it('gives the numbers of the old scheme, and texts with signs of XML in them', () => {
    const [paper] = read(atomFeed([ferns])).papers;
    expect(paper).toMatchObject({
      arxivId: 'math/0309136',
      title: 'Ferns That Listen & Other $\\ell_1$ Plants',
    });
  });

  it('that is empty says so, and how many there should have been', () => {
    expect(read(atomFeed([]))).toEqual({ kind: 'papers', total: 0, papers: [] });
    expect(read(atomFeed([], { total: 7 }))).toEqual({ kind: 'papers', total: 7, papers: [] });
  });

  it('that refuses tells why', () => {
    expect(read(atomError('incorrect id format for <1234>'))).toEqual({
      kind: 'refused',
      papers: [],
      message: 'incorrect id format for <1234>',
    });
  });

  it('that was cut anywhere is never taken for a whole one', () => {
    const text = atomFeed(replicaPapers).trimEnd();
    fc.assert(
      fc.property(fc.nat({ max: text.length - 1 }), (length) => {
        const answer = read(text.slice(0, length));
        expect(answer.kind).toBe('unreadable');
        expect(answer.papers.length).toBeLessThanOrEqual(replicaPapers.length);
      }),
    );
  });

  it.each([
    ['', 'nothing'],
    ['<!doctype html><html><body>Rate exceeded.</body></html>', 'a page'],
    ['[{"paper":{"id":"2403.01234"}}]', 'JSON'],
    ['<feed><entry><id>http://arxiv.org/abs/2403.01234v1</id></entry></feed>', 'no title'],
    [
      '<!DOCTYPE feed [<!ENTITY a "aaaa">]><feed><entry><id>x</id>&a;</entry></feed>',
      'entities of its own',
    ],
  ])('that is none is refused: %#', (text) => {
    expect(read(text)).toMatchObject({ kind: 'unreadable', papers: [] });
  });

  it('never throws, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string(), (a, b) => {
        const answer = read(`<feed>${a}<entry>${b}</entry></feed>`);
        expect(['papers', 'refused', 'unreadable']).toContain(answer.kind);
      }),
    );
  });

  it('takes no address of a PDF that is not of arXiv', () => {
    const text = atomFeed([lantern]).replaceAll('http://arxiv.org/pdf', 'http://evil.example/pdf');
    expect(read(text).papers[0]?.pdf).toBeUndefined();
  });
});
