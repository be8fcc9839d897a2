import { describe, expect, it } from 'vitest';
import { commandObjectsOf } from '../architecture/commandObjects';
import { sourceFiles } from '../architecture/sourceFiles';
import { clausesOf, manifest } from './manifest';

const { contributes } = manifest;
const declared = contributes.commands.map(({ command }) => command);
const made = sourceFiles
  .filter(({ room }) => room === 'commands')
  .flatMap(commandObjectsOf)
  .flatMap(({ ids }) => ids);

describe('commands', () => {
  it('are all declared and all made', () => {
    expect([...declared].sort()).toEqual([...made].sort());
  });

  it.each(contributes.commands)('$command has a title and the category', ({ title, category }) => {
    expect(title).toMatch(/^%command\.\w+%$/);
    expect(category).toBe('%displayName%');
  });

  it('say when the palette shows them', () => {
    const inPalette = contributes.menus.commandPalette;
    expect(inPalette.map(({ command }) => command).sort()).toEqual([...declared].sort());
    expect(inPalette.filter(({ when }) => when.trim() === '')).toEqual([]);
  });

  it('can be reached otherwise where the palette never shows them', () => {
    const elsewhere = [
      ...Object.entries(contributes.menus)
        .filter(([menu]) => menu !== 'commandPalette')
        .flatMap(([, items]) => items.map(({ command }) => command)),
      ...contributes.keybindings.map(({ command }) => command),
    ];
    const hidden = contributes.menus.commandPalette.filter(({ when }) => when === 'false');
    expect(hidden.filter(({ command }) => !elsewhere.includes(command))).toEqual([]);
  });

  it('in menus, keys and walkthroughs are declared', () => {
    const named = [
      ...Object.values(contributes.menus).flatMap((items) =>
        items.flatMap((item) => [item.command, ...('alt' in item ? [item.alt] : [])]),
      ),
      ...contributes.keybindings.map(({ command }) => command),
      ...contributes.walkthroughs
        .flatMap(({ steps }) => steps.flatMap(({ completionEvents }) => completionEvents))
        .flatMap((event) => /^onCommand:(.+)$/.exec(event)?.[1] ?? []),
    ];
    expect(named.filter((command) => !declared.includes(command))).toEqual([]);
  });

  it('have an icon where a menu shows nothing else of them', () => {
    const { menus } = contributes;
    const shown = [
      ...menus['view/title'].filter(({ group }) => group.startsWith('navigation')),
      ...menus['view/item/context'].filter(({ group }) => group.startsWith('inline')),
      ...menus['editor/title'].filter(({ group }) => group.startsWith('navigation')),
    ];
    const withIcon = contributes.commands.flatMap((item) => ('icon' in item ? item.command : []));
    expect(shown.length).toBeGreaterThan(3);
    expect(shown.filter(({ command }) => !withIcon.includes(command))).toEqual([]);
  });
});

describe('keys', () => {
  it('hold in our own places only, but for the search', () => {
    const everywhere = contributes.keybindings.filter(({ when }) => when === undefined);
    expect(everywhere.map(({ command }) => command)).toEqual(['paperDigests.search']);
    const scoped = contributes.keybindings.flatMap(({ when }) => when ?? []);
    expect(
      scoped.filter(
        (when) => !/editorLangId == paper-digest|(?:focusedView|activeWebviewPanelId)/.test(when),
      ),
    ).toEqual([]);
  });

  it('use Command on a Mac where others have Control', () => {
    const wrong = contributes.keybindings.filter(
      ({ key, mac }) => key.includes('ctrl') && mac !== key.replaceAll('ctrl', 'cmd'),
    );
    expect(wrong).toEqual([]);
  });
});

describe('clauses', () => {
  const clauses = clausesOf(manifest);
  const views = Object.values(contributes.views)
    .flat()
    .map(({ id }) => id);
  const keys = contextKeys();
  const groupKeys = contributes.configuration.properties['paperDigests.groupBy'].items.enum;

  it('name only views that exist', () => {
    const named = clauses.flatMap((clause) =>
      [...clause.matchAll(/\b(?:view|focusedView) == ([\w.]+)/g)].map(([, view]) => view ?? ''),
    );
    expect(named.length).toBeGreaterThan(0);
    expect(named.filter((view) => !views.includes(view))).toEqual([]);
  });

  it('name only context keys that are set', () => {
    const named = [
      ...clauses,
      ...contributes.walkthroughs.flatMap(({ steps }) =>
        steps.flatMap(({ completionEvents }) => completionEvents),
      ),
    ].flatMap((clause) => clause.match(/(?<!config\.)\bpaperDigests\.\w+/g) ?? []);
    // Panels go by the ids that they are brought back under.
    const panels = JSON.stringify(manifest).match(/(?<=onWebviewPanel:)[\w.]+/g) ?? [];
    const known = [...views, ...panels, ...declared, ...keys];
    expect(keys.length).toBeGreaterThan(3);
    expect(named.filter((name) => !known.includes(name))).toEqual([]);
  });

  it('leave no context key unused', () => {
    const all = JSON.stringify(manifest);
    expect(keys.filter((key) => !all.includes(key))).toEqual([]);
  });

  it('know the rows by words that the tree gives them', () => {
    const words = clauses.flatMap((clause) =>
      [...clause.matchAll(/viewItem =~ \/\\b(\w+)\\b\//g)].map(([, word]) => word ?? ''),
    );
    const given = sourceFiles
      .filter(({ path }) => /^views\/(?:\w+\/)?\w+Item\.ts$/.test(path))
      .map(({ text }) => text)
      .join('\n')
      .replaceAll('return value.key', groupKeys.map((key) => `\`${key}`).join(' '));
    expect(words.length).toBeGreaterThan(0);
    expect(words.filter((word) => !new RegExp(`['\`]${word}\\b`).test(given))).toEqual([]);
  });
});

/** The members of the type of context keys, with the extension's prefix. */
function contextKeys(): string[] {
  const file = sourceFiles.find(({ path }) => path === 'host/contextKeys.ts');
  const union = /type ContextKey =([^;]*);/.exec(file?.text ?? '')?.[1] ?? '';
  return [...union.matchAll(/'(\w+)'/g)].map(([, key]) => `paperDigests.${key ?? ''}`);
}
