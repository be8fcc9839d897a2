import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { sourceFiles } from '../architecture/sourceFiles';
import { exists, manifest, projectPath, texts } from './manifest';

interface Setting extends Choices {
  readonly default: unknown;
  readonly order?: number;
  readonly scope?: string | undefined;
  readonly description?: string | undefined;
  readonly markdownDescription?: string | undefined;
  readonly minimum?: number | undefined;
  readonly items?: Choices | undefined;
}

interface Choices {
  readonly type: string;
  readonly enum?: readonly string[] | undefined;
  readonly enumDescriptions?: readonly string[] | undefined;
}

const settings: [string, Setting][] = Object.entries(manifest.contributes.configuration.properties);

/** Settings that a folder may bring along even when its author is not trusted: they only show. */
const harmless = [
  'paperDigests.groupBy',
  'paperDigests.sortBy',
  'paperDigests.showAllTopics',
  'paperDigests.include',
  'paperDigests.exclude',
  'paperDigests.maxFileSize',
  'paperDigests.detectLanguage',
  'paperDigests.codeLens',
  'paperDigests.inlayHints',
  'paperDigests.topics',
  'paperDigests.savedSearches',
  'paperDigests.readingMeasure',
  'paperDigests.readingSize',
  'paperDigests.readingSerif',
  'paperDigests.sentenceRoles',
  'paperDigests.newMatches',
  'paperDigests.citationKey',
  'paperDigests.markdownCitation',
  'paperDigests.citationSuggestions',
];

describe.each(settings)('%s', (name, setting) => {
  it('is described', () => {
    const key = setting.markdownDescription ?? setting.description ?? '';
    expect(texts.get(key.slice(1, -1))).toMatch(/\.$/);
  });

  it('has a default of its type', () => {
    const { default: value, type } = setting;
    expect(Array.isArray(value) ? 'array' : typeof value).toBe(type);
    const choices = setting.items?.enum ?? setting.enum;
    if (choices) {
      expect([value].flat().filter((item) => !choices.includes(String(item)))).toEqual([]);
    }
    if (typeof value === 'number') {
      expect(value).toBeGreaterThanOrEqual(setting.minimum ?? -Infinity);
    }
  });

  it('describes each of its values', () => {
    for (const { enum: values, enumDescriptions } of [setting, setting.items ?? setting]) {
      const keys = values?.map(
        (value) => `%setting.${name.slice('paperDigests.'.length)}.${value}%`,
      );
      expect(enumDescriptions).toEqual(keys);
    }
  });

  it('cannot be set by a folder whose author is not trusted, unless it is harmless', () => {
    const isUsers = ['machine', 'application'].includes(setting.scope ?? 'window');
    expect(isUsers || harmless.includes(name)).toBe(true);
  });
});

describe('settings', () => {
  it('are in an order', () => {
    expect(settings.map(([, { order }]) => order)).toEqual(settings.map((_, index) => index + 1));
  });

  it('are all read, with the default of the manifest', () => {
    const file = sourceFiles.find(({ path }) => path === 'host/settings.ts');
    const union = /type SettingName =([^;]*);/.exec(file?.text ?? '')?.[1] ?? '';
    const read = [...union.matchAll(/'([\w.]+)'/g)].map(([, name]) => `paperDigests.${name ?? ''}`);
    expect(read.sort()).toEqual(settings.map(([name]) => name).sort());
    const readers = sourceFiles.filter(({ room }) => room === 'host').map(({ text }) => text);
    const fallbacks = [
      ...readers.join('\n').matchAll(/\bread\('([\w.]+)', \w+, ('[^']*'|[\w.]+)/g),
    ];
    expect(fallbacks.length).toBeGreaterThan(2);
    for (const [, name = '', value = ''] of fallbacks) {
      const setting = settings.find(([key]) => key === `paperDigests.${name}`)?.[1];
      const constant = readers.join('\n').split(`const ${value} = `)[1]?.split(';')[0];
      expect([name, constant ?? value]).toEqual([name, sourceOf(setting?.default)]);
    }
  });
});

describe('the extension as a whole', () => {
  it('wakes up only for what may need it', () => {
    const known = [
      // A subscription fetches whatever is open; nothing else happens then by itself.
      'onStartupFinished',
      'onFileSystem:paper-digest-note',
      ...['plaintext', 'markdown', 'json', 'jsonc', 'html', 'latex', 'tex', 'typst'].map(
        (id) => `onLanguage:${id}`,
      ),
      'onWebviewPanel:paperDigests.abstract',
      'onWebviewPanel:paperDigests.preview',
      'workspaceContains:*.txt',
      'workspaceContains:*/*.txt',
    ];
    expect(manifest.activationEvents.filter((event) => !known.includes(event))).toEqual([]);
  });

  it('restores the panels that it opens', () => {
    const events = manifest.activationEvents.filter((event) => event.startsWith('onWebviewPanel:'));
    const panels = sourceFiles.filter(({ room }) => room === 'panels').map(({ text }) => text);
    for (const event of events) {
      const viewType = event.slice('onWebviewPanel:'.length);
      expect(panels.filter((text) => text.includes(`'${viewType}'`))).not.toEqual([]);
    }
    const serialized = panels.join('\n').match(/registerWebviewPanelSerializer\(/g) ?? [];
    expect(serialized).toHaveLength(events.length);
  });

  it('is written against the lowest editor that it runs in', () => {
    const types = readFileSync(projectPath('node_modules/@types/vscode/package.json'), 'utf8');
    const written = /"version": "(\d+\.\d+)\./.exec(types)?.[1];
    expect(manifest.engines.vscode).toBe(`^${written ?? ''}.0`);
  });

  it('works in folders that are not trusted and in virtual ones', () => {
    expect(manifest.capabilities).toEqual({
      untrustedWorkspaces: { supported: true },
      virtualWorkspaces: true,
    });
  });

  it('says what it is', () => {
    expect(manifest.publisher).toMatch(/^[a-z][a-z\d-]+$/);
    expect(exists('LICENSE') && exists('README.md') && exists('CHANGELOG.md')).toBe(true);
    expect(readFileSync(projectPath('CHANGELOG.md'), 'utf8')).toContain(manifest.version);
  });
});

function sourceOf(value: unknown): string {
  return typeof value === 'string' ? `'${value}'` : String(value);
}
