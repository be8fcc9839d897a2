import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentenceRoles } from '../../../../src/core/text/sentenceRoles';
import { splitSentences } from '../../../../src/core/text/sentences';
import { anyText, longTexts } from './hostileText';

function rolesOf(text: string): (string | undefined)[] {
  return sentenceRoles(text, splitSentences(text));
}

describe('sentenceRoles', () => {
  it('tells background, method and result of an abstract apart', () => {
    expect(
      rolesOf(
        'Locks are slow. Existing schedules show poor results in summer. ' +
          'In this paper, we propose a learned schedule. It reads queues from cameras. ' +
          'Experiments on three canals show that it halves the wait. Boats save 12% of fuel. ' +
          'Code is available at https://example.org/locks.',
      ),
    ).toEqual([...['background', 'background', 'method', 'method', 'result', 'result'], undefined]);
  });

  it.each([
    ['To address this, a new gauge is built.', 'method'],
    ['Our approach reads water.', 'method'],
    ['We have also collected tides.', 'method'],
    ['We find that moss tells humidity.', 'result'],
    ['Our gauge outperforms others.', 'result'],
    ['We reduce the error by 12%.', 'result'],
    ['We know little of moss.', 'background'],
    ['Others outperform it by 3%.', 'background'],
  ])('takes %j for %s', (sentence, role) => {
    expect(rolesOf(sentence)).toEqual([role]);
  });

  it('has an answer for each sentence of any text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(rolesOf(text)).toHaveLength(splitSentences(text).length);
      }),
    );
  });

  it('reads long runs of anything in time', () => {
    for (const [name, text] of [
      ...longTexts(100_000),
      ...['we ', 'we also ', 'results ', 'code ', 'improved ', 'this paper '].map(
        (part): [string, string] => [part, part.repeat(100_000 / part.length)],
      ),
    ]) {
      const roles = sentenceRoles(text, [{ start: 0, end: text.length }]);
      expect(roles, name).toHaveLength(1);
    }
  });
});
