import { describe, expect, it } from 'vitest';
import { formatMessage } from '../../../src/core/text/message';
import { commentsText, dateView, makersText, upvotesText } from '../../../src/shared/factsText';
import type { Translate } from '../../../src/shared/translate';

const translate: Translate = (template, ...values) => formatMessage({ template, values });

describe('makersText', () => {
  it('counts authors', () => {
    expect(makersText({ authorCount: 1 }, translate)).toBe('1 author');
    expect(makersText({ authorCount: 9 }, translate)).toBe('9 authors');
  });

  it('names an organisation', () => {
    expect(makersText({ organization: { handle: 'tidal', name: 'Tidal Labs' } }, translate)).toBe(
      'Tidal Labs',
    );
  });

  it('names few authors and counts the rest', () => {
    const authors = ['Ada', 'Ben', 'Cleo', 'Dan', 'Eve', 'Finn', 'Gus'];
    expect(makersText({ authors: authors.slice(0, 2) }, translate)).toBe('Ada, Ben');
    expect(makersText({ authors }, translate)).toBe('Ada, Ben, Cleo, Dan, Eve and 2 more');
    expect(makersText({ authors, authorCount: 20 }, translate)).toContain('and 15 more');
  });

  it('says nothing where nothing is known', () => {
    expect(makersText({}, translate)).toBeUndefined();
    expect(makersText({ authors: [] }, translate)).toBeUndefined();
  });

  it('takes out what would turn the text around', () => {
    expect(makersText({ organization: { name: 'a\u202Eb' } }, translate)).toBe('ab');
    expect(makersText({ authors: ['a\u001B[31mb'] }, translate)).toBe('ab');
  });
});

describe('commentsText and upvotesText', () => {
  it('count', () => {
    expect(commentsText(1, translate)).toBe('1 comment');
    expect(commentsText(3, translate)).toBe('3 comments');
    expect(upvotesText(1, translate)).toBe('1 upvote');
    expect(upvotesText(0, translate)).toBe('0 upvotes');
  });

  it('say nothing where there is nothing to say', () => {
    expect(commentsText(0, translate)).toBeUndefined();
    expect(commentsText(undefined, translate)).toBeUndefined();
    expect(upvotesText(undefined, translate)).toBeUndefined();
  });
});

describe('dateView', () => {
  const reason = { template: 'At least {0}.', values: [2025] };
  const date = { year: 2025, month: 5, day: 21, because: 'At least 2025.', reason };

  it('tells the reason in the language of the reader', () => {
    const german: Translate = (_template, ...values) => `Frühestens ${values.join()}.`;
    expect(dateView({ ...date, certainty: 'earliest' }, 'de', german)).toEqual({
      text: '21. Mai 2025?',
      uncertain: true,
      because: 'Frühestens 2025.',
    });
  });

  it('gives a reason for a year that was worked out for sure', () => {
    expect(dateView({ ...date, certainty: 'pinned' }, 'en', translate)).toEqual({
      text: 'May 21, 2025',
      uncertain: false,
      because: 'At least 2025.',
    });
  });

  it('needs no reason for a year that was printed', () => {
    expect(dateView({ ...date, certainty: 'printed' }, 'en', translate)).not.toHaveProperty(
      'because',
    );
  });
});
