import { describe, expect, it } from 'vitest';
import { abstractWords, isWordsOf } from '../../../src/shared/words';
import { TopicReasons } from '../../../src/webview/abstract/topics';
import { markup } from './markup';

function shown(sentences: readonly string[]): string {
  const words: unknown = Object.fromEntries(abstractWords.map((name) => [name, `${name}:`]));
  if (!isWordsOf(abstractWords)(words)) {
    throw new Error('Some words are missing');
  }
  return markup(TopicReasons({ topics: [{ id: 't', label: 'Tides <b>', sentences }], words }));
}

describe('TopicReasons', () => {
  it('quotes the sentences that decided a topic under its name, for the reader to open', () => {
    const page = shown(['Tides rise.', 'They <i>fall</i>.']);
    expect(page).toContain('topicReasons:</summary>');
    expect(page).toContain(
      '<figcaption>Tides &lt;b></figcaption><blockquote>Tides rise.</blockquote><blockquote>They &lt;i>fall&lt;/i>.</blockquote>',
    );
  });

  it('is not there where no sentence decided', () => {
    expect(shown([])).toBe('');
  });
});
