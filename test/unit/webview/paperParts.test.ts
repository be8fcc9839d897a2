import { describe, expect, it } from 'vitest';
import { abstractWords, isWordsOf } from '../../../src/shared/words';
import { Claims } from '../../../src/webview/abstract/claims';
import { keySheet } from '../../../src/webview/abstract/keyBindings';
import { Note, Tags } from '../../../src/webview/abstract/note';
import { markup } from './markup';

const words: unknown = Object.fromEntries(abstractWords.map((name) => [name, `${name}:`]));

function translated() {
  if (!isWordsOf(abstractWords)(words)) {
    throw new Error('Some words are missing');
  }
  return words;
}

const reading = { read: false, starred: false, later: false, tags: [], note: '' };
const act = () => undefined;

describe('the parts of an abstract', () => {
  it('name figures as text, and are not there without', () => {
    const onPoint = () => undefined;
    const claims = [{ text: '12 % <b>', sentence: 0 }];
    expect(markup(Claims({ claims, words: translated(), onPoint }))).toContain('12 % &lt;b>');
    expect(markup(Claims({ claims: [], words: translated(), onPoint }))).toBe('');
  });

  it('show a note as it was written, and that there is none', () => {
    const note = '# *Bees* <script>\n[x](command:y)';
    const page = markup(Note({ reading: { ...reading, note }, words: translated(), act }));
    expect(page).toContain('# *Bees* &lt;script>\n[x](command:y)');
    expect(markup(Note({ reading, words: translated(), act }))).toContain('noNote:');
  });

  it('show tags', () => {
    const tagged = { ...reading, tags: ['bees', 'to cite'] };
    expect(markup(Tags({ reading: tagged, words: translated() }))).toMatch(/#bees.*#to cite/);
    expect(markup(Tags({ reading, words: translated() }))).toBe('');
  });
});

describe('the sheet of keys', () => {
  it('has each key once, by the words that there are', () => {
    const keys = keySheet.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    expect(keySheet.filter(({ word }) => !abstractWords.includes(word))).toEqual([]);
  });
});
