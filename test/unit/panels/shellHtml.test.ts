import { describe, expect, it } from 'vitest';
import { createNonce, shellHtml } from '../../../src/panels/shellHtml';

const parts = {
  language: 'en',
  title: 'Abstract',
  cspSource: 'https://*.example-cdn.net',
  nonce: 'abc123',
  styleUris: ['https://x.example-cdn.net/a.css', 'https://x.example-cdn.net/b.css?c&d'],
  scriptUri: 'https://x.example-cdn.net/a.js',
};

describe('shellHtml', () => {
  it('allows our styles, our font and our one script, and nothing else', () => {
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(shellHtml(parts));
    expect(policy?.[1]?.split('; ')).toEqual([
      "default-src 'none'",
      'style-src https://*.example-cdn.net',
      'font-src https://*.example-cdn.net',
      "script-src 'nonce-abc123'",
    ]);
  });

  it('sets the policy before anything is loaded', () => {
    const html = shellHtml(parts);
    expect(html.indexOf('Content-Security-Policy')).toBeLessThan(html.indexOf('<link'));
    expect(html.indexOf('Content-Security-Policy')).toBeLessThan(html.indexOf('<script'));
  });

  it('holds one script, with the nonce and without a line of code', () => {
    expect(shellHtml(parts).match(/<script\b.*/g)).toEqual([
      '<script async nonce="abc123" src="https://x.example-cdn.net/a.js"></script>',
    ]);
  });

  it('names its language and title, and links its styles', () => {
    const html = shellHtml(parts);
    expect(html).toContain('<html lang="en">');
    expect(html).toContain('<title>Abstract</title>');
    expect(html).toContain(
      '<link rel="stylesheet" href="https://x.example-cdn.net/b.css?c&amp;d">',
    );
  });

  it('cannot be broken out of', () => {
    const evil = '"><script>alert(1)</script>';
    const html = shellHtml({
      ...parts,
      language: evil,
      title: evil,
      scriptUri: evil,
      styleUris: [evil],
    });
    expect(html.match(/<script\b/g)).toHaveLength(1);
    expect(html).not.toContain('alert(1)</script>');
  });
});

describe('createNonce', () => {
  it('makes 128 bits that are never the same', () => {
    const nonces = Array.from({ length: 100 }, createNonce);
    expect(new Set(nonces).size).toBe(100);
    expect(nonces.every((nonce) => /^[0-9a-f]{32}$/.test(nonce))).toBe(true);
  });
});
