import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeMarkdown, escapeThemeIcons, visibleText } from '../../../../src/core/text/visible';
import { anyText, longTexts } from './hostileText';

/** What the editor's labels replace by an icon: `labelWithIconsRegex` of VS Code. */
const icon = /(\\)?\$\(([A-Za-z0-9-]+(?:~[A-Za-z]+)?)\)/;

describe('visibleText', () => {
  it.each([
    ['colours of a terminal', 'a\u001B[31;1mb\u001B[0mc', 'abc'],
    ['a terminal link', 'a\u001B]8;;https://example.org\u0007b\u001B]8;;\u001B\\c', 'abc'],
    ['single-byte sequences', 'a\u009B31mb', 'ab'],
    ['control characters', 'a\u0000b\u0008c\u007Fd\u0085e', 'abcd e'],
    ['line breaks', 'a\r\nb\n\n\tc\u2028d', 'a b c d'],
    ['direction overrides', 'a\u202Egnp\u202C.exe \u2067x\u2069 \u200E\u200F\u061C', 'agnp.exe x '],
    ['tag characters', 'a\u{E0041}\u{E007F}b', 'ab'],
    ['halves of surrogate pairs', 'a\uD83Db\uDE00c', 'a\uFFFDb\uFFFDc'],
  ])('removes %s', (_, text, visible) => {
    expect(visibleText(text)).toBe(visible);
  });

  it.each(['Plain — “text”, 50 % & <b>', 'שלום עולם', 'हिन्दी', '👩‍🔬 x', 'a  b'])(
    'keeps %j',
    (text) => {
      expect(visibleText(text)).toBe(text);
    },
  );

  it('leaves nothing that controls, and does not change what it has made visible', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const visible = visibleText(text);
        expect(visible).not.toMatch(/[\p{Cc}\p{Surrogate}\u202A-\u202E\u2066-\u2069]/u);
        expect(visibleText(visible)).toBe(visible);
      }),
    );
  });

  it('reads long runs of anything in time', () => {
    for (const [name, text] of longTexts(200_000)) {
      expect(visibleText(text).length, name).toBeLessThanOrEqual(text.length);
    }
  });
});

describe('escapeThemeIcons', () => {
  it.each(['$(zap)', '\\$(zap) $(sync~spin)', '\\\\$(zap)', '$$(zap)'])('defuses %j', (text) => {
    expect(text).toMatch(icon);
    const escaped = escapeThemeIcons(text);
    expect(escaped).not.toMatch(icon);
    expect(escaped.replaceAll('\u2060', '')).toBe(text);
  });

  it('leaves prices as they are', () => {
    expect(escapeThemeIcons('$5 (or so)')).toBe('$5 (or so)');
  });
});

describe('escapeMarkdown', () => {
  it.each([
    ['[x](command:quit)', '\\[x\\]\\(command\\:quit\\)'],
    ['<img src=x>', '&lt;img src\\=x\\>'],
    ['&lt; $(zap)', '&amp;lt\\; &#36;\\(zap\\)'],
    ['www.a.b', 'www\\.a\\.b'],
    ['  1. x ', '&nbsp;&nbsp;1\\. x&nbsp;'],
    ['a\n\n# b', 'a \\# b'],
    ['', ''],
    ['  ', '&nbsp;&nbsp;'],
  ])('escapes %j', (text, escaped) => {
    expect(escapeMarkdown(text)).toBe(escaped);
  });

  it('escapes every character that Markdown acts on, and nothing is lost', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const escaped = escapeMarkdown(text);
        const units =
          escaped.match(/\\[!-/:-@[-`{-~]|&(?:#36|amp|lt|nbsp);|[^!-/:-@[-`{-~]/gu) ?? [];
        // Nothing stands outside of an escape, an entity or a harmless character.
        expect(units.join('')).toBe(escaped);
        expect(units.map(unescape).join('')).toBe(visibleText(text));
        expect(escaped).not.toMatch(icon);
      }),
    );
  });

  it('reads long runs of anything in time', () => {
    for (const [name, text] of longTexts(200_000)) {
      expect(escapeMarkdown(text).length, name).toBeLessThan(text.length * 7);
    }
  });
});

function unescape(unit: string): string {
  const characters: Readonly<Record<string, string>> = {
    '&#36;': '$',
    '&amp;': '&',
    '&lt;': '<',
    '&nbsp;': ' ',
  };
  return characters[unit] ?? unit.replace(/^\\/, '');
}
