import { describe, expect, it } from 'vitest';
import { fileGlobs } from '../../../src/host/library/fileGlobs';
import { manifest } from '../manifest/manifest';

const { properties } = manifest.contributes.configuration;
const include = properties['paperDigests.include'].default;
const exclude = properties['paperDigests.exclude'].default;

describe('the globs that are set at first', () => {
  const globs = fileGlobs(include, exclude);

  it.each(['a.txt', 'sub/deep/er/list.md', 'page.html', 'list.json', '.kept/a.txt', 'a b (1).txt'])(
    'look at %s',
    (path) => {
      expect(globs.matches(path)).toBe(true);
    },
  );

  it.each(['a.pdf', 'txt', 'a.txt.bak', 'node_modules/a/readme.md', 'x/.git/notes.txt', 'a.txt/b'])(
    'pass over %s',
    (path) => {
      expect(globs.matches(path)).toBe(false);
    },
  );

  it.each([
    ['node_modules', true],
    ['sub/node_modules', true],
    ['sub/.git/objects', true],
    ['sub', false],
    ['node_modules_old', false],
    ['.github', false],
  ])('go into %s: excluded is %s', (folder, excluded) => {
    expect(globs.excludesFolder(folder)).toBe(excluded);
  });
});

describe('globs of a user', () => {
  it.each([
    ['digests/*.txt', '', 'digests/a.txt', true],
    ['digests/*.txt', '', 'digests/old/a.txt', false],
    ['**/digest-[0-9]*.txt', '', 'x/digest-2.txt', true],
    ['**/*.txt', '**/drafts/**', 'x/drafts/a.txt', false],
    ['{*.txt,papers/**}', '', 'papers/x/y.log', true],
  ])('%j without %j on %s: %s', (included, excluded, path, found) => {
    expect(fileGlobs(included, excluded).matches(path)).toBe(found);
  });

  it('find nothing when there is none, and exclude nothing when there is none', () => {
    expect(fileGlobs('', '').matches('a.txt')).toBe(false);
    expect(fileGlobs('**', '').matches('a.txt')).toBe(true);
    expect(fileGlobs('**', '').excludesFolder('a')).toBe(false);
  });

  it.each(['[', '{', '(', '**/*.{txt', '\\', '!', '/'.repeat(70_000)])(
    'do no harm when malformed: %#',
    (glob) => {
      expect(() => fileGlobs(glob, glob).matches('a.txt')).not.toThrow();
      expect(() => fileGlobs(glob, glob).excludesFolder('a')).not.toThrow();
    },
  );
});
