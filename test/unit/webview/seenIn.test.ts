import { describe, expect, it } from 'vitest';
import type { OccurrenceView } from '../../../src/shared/abstractView';
import { SeenIn } from '../../../src/webview/abstract/seenIn';
import { abstractWords, isWordsOf } from '../../../src/shared/words';
import { markup } from './markup';

const occurrence: OccurrenceView = {
  uri: 'file:///a/spring.md',
  fileName: 'spring.md',
  line: 'line 19',
  offset: 7,
  changes: [],
  revisions: [],
};

function shown(parts: Partial<OccurrenceView>): string {
  const words: unknown = Object.fromEntries(abstractWords.map((name) => [name, `${name}:`]));
  if (!isWordsOf(abstractWords)(words)) {
    throw new Error('Some words are missing');
  }
  return markup(
    SeenIn({ occurrences: [{ ...occurrence, ...parts }], words, onOpen: () => undefined }),
  );
}

describe('SeenIn', () => {
  it('tells what changed beside the facts', () => {
    const page = shown({ comments: '6 comments', changes: ['comments +4', 'upvotes +12'] });
    expect(page).toContain(
      '<span>6 comments</span><span class="change">comments +4</span><span class="change">upvotes +12</span>',
    );
    expect(page).not.toContain('details');
  });

  it('marks words that were taken out or put in, and says so to those who do not see it', () => {
    const page = shown({
      revisions: [
        {
          label: 'abstract revised',
          diff: [
            { kind: 'same', text: 'agrees with ' },
            { kind: 'removed', text: '40 ' },
            { kind: 'added', text: '<b>55</b> ' },
            { kind: 'same', text: 'loggers' },
          ],
        },
      ],
    });
    expect(page).toContain('abstract revised</summary>');
    expect(page).toContain(
      '<p>agrees with <del><span class="for-screen-readers">removed: </span>40</del> ' +
        '<ins><span class="for-screen-readers">added: </span>&lt;b>55&lt;/b></ins> loggers</p>',
    );
  });
});
