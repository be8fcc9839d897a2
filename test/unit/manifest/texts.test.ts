import { describe, expect, it } from 'vitest';
import { manifest, stringsOf, texts } from './manifest';

const used = stringsOf(manifest).flatMap((text) => /^%(.+)%$/.exec(text)?.[1] ?? []);

describe('texts of the manifest', () => {
  it('are all there', () => {
    expect(used.length).toBeGreaterThan(20);
    expect(used.filter((key) => !texts.has(key))).toEqual([]);
  });

  it('are all used', () => {
    expect([...texts.keys()].filter((key) => !used.includes(key))).toEqual([]);
  });

  it('are never empty', () => {
    expect([...texts].filter(([, text]) => text.trim() !== text || text === '')).toEqual([]);
  });

  it('neither plead nor shout', () => {
    expect([...texts.values()].filter((text) => /!|\bplease\b/i.test(text))).toEqual([]);
  });

  it('stand for every word that a user reads', () => {
    const { contributes } = manifest;
    const shown = [
      manifest.displayName,
      manifest.description,
      ...contributes.commands.flatMap(({ title, category }) => [title, category]),
      ...contributes.viewsContainers.activitybar.map(({ title }) => title),
      ...Object.values(contributes.views).flatMap((views) => views.map(({ name }) => name)),
      ...contributes.viewsWelcome.map(({ contents }) => contents),
      ...contributes.colors.map(({ description }) => description),
      ...contributes.semanticTokenTypes.map(({ description }) => description),
      contributes.configuration.title,
      ...contributes.walkthroughs.flatMap(({ title, description, steps }) => [
        title,
        description,
        ...steps.flatMap((step) => [step.title, step.description, step.media.altText]),
      ]),
    ];
    expect(shown.filter((text) => !/^%.+%$/.test(text))).toEqual([]);
  });

  it('link to commands that exist', () => {
    const known = [
      ...manifest.contributes.commands.map(({ command }) => command),
      ...Object.values(manifest.contributes.views)
        .flat()
        .map(({ id }) => `${id}.focus`),
      'vscode.openFolder',
    ];
    const linked = [...texts.values()].flatMap((text) =>
      [...text.matchAll(/\(command:([^)?]+)/g)].map(([, command]) => command),
    );
    expect(linked.length).toBeGreaterThan(0);
    expect(linked.filter((command) => !known.includes(command ?? ''))).toEqual([]);
  });
});
