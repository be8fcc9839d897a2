import { describe, expect, it } from 'vitest';
import { textParts } from '../../../../../src/core';

describe('the parts of a query', () => {
  it('are what asks for text, and the rest', () => {
    expect(textParts('spikng is:unread title:brian sort:date')).toEqual({
      text: 'spikng title:brian',
      rest: 'is:unread sort:date',
    });
    expect(textParts('is:unread')).toEqual({ text: '', rest: 'is:unread' });
    expect(textParts('two words')).toEqual({ text: 'two words', rest: '' });
  });
});
