import { readFileSync } from 'node:fs';
import { getL10nJson } from '@vscode/l10n-dev';
import { describe, expect, it } from 'vitest';
import bundle from '../../../l10n/bundle.l10n.json';
import { bundleText, sentencesOf } from '../../../l10n/export.mjs';
import { sourceFiles } from '../architecture/sourceFiles';
import { projectPath } from './manifest';

const written = readFileSync(projectPath('l10n/bundle.l10n.json'), 'utf8');
const sentences = Object.keys(bundle);

describe('the bundle of sentences to translate', () => {
  it('holds just what the sources say', () => {
    expect(written, 'stale: run `npm run l10n`').toBe(bundleText());
  });

  it('holds all that VS Code’s own exporter finds', async () => {
    const found = await getL10nJson(
      sourceFiles.map(({ path, text }) => ({
        contents: text,
        extension: path.endsWith('x') ? '.tsx' : '.ts',
      })),
    );
    expect(Object.keys(found).length).toBeGreaterThan(20);
    expect(Object.keys(found).filter((sentence) => !sentences.includes(sentence))).toEqual([]);
  });

  it('numbers what is filled in from 0 on', () => {
    const wrong = sentences.filter((sentence) => {
      const numbers = [...sentence.matchAll(/\{(\w+)\}/g)].map(([, number]) => Number(number));
      const highest = Math.max(-1, ...numbers);
      return new Set(numbers).size !== highest + 1;
    });
    expect(wrong).toEqual([]);
  });

  it('neither pleads nor shouts', () => {
    expect(sentences.filter((sentence) => /!|\bplease\b/i.test(sentence))).toEqual([]);
  });
});

describe('sentencesOf', () => {
  it.each([
    [`l10n.t('Open')`, ['Open']],
    [`vscode.l10n.t("It’s {0}", name)`, ['It’s {0}']],
    ['message(`Plain ${"{0}"}`.length ? "a" : "b")', ['a', 'b']],
    [`language.translate('1 paper')`, ['1 paper']],
    [`const kinds = { torn: { template: 'It is torn.', severity } };`, ['It is torn.']],
    [`translate(reason.template, ...reason.values)`, []],
    [`formatMessage('no sentence'); Object.t('no sentence')`, []],
  ])('of %s are %j', (text, expected) => {
    expect(sentencesOf('x.ts', text)).toEqual(expected);
  });

  it.each([
    'l10n.t(`Open ${name}`)',
    'message("Open " + name)',
    'l10n.t(titles[kind])',
    'l10n.t()',
  ])('refuse %s', (text) => {
    expect(() => sentencesOf('x.ts', `\n${text}`)).toThrow('x.ts:2: ');
  });
});
