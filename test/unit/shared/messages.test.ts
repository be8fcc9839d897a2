import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  isAbstractPanelState,
  isFromAbstract,
  isToAbstract,
} from '../../../src/shared/abstractMessages';
import {
  isFromPreview,
  isPreviewPanelState,
  isToPreview,
} from '../../../src/shared/previewMessages';
import { fromAbstract, fromPreview, toAbstract, toPreview } from './arbitraries';

const protocols = [
  { name: 'to the abstract panel', guard: isToAbstract, messages: toAbstract },
  { name: 'from the abstract panel', guard: isFromAbstract, messages: fromAbstract },
  { name: 'to the preview', guard: isToPreview, messages: toPreview },
  { name: 'from the preview', guard: isFromPreview, messages: fromPreview },
];

describe.each(protocols)('messages $name', ({ guard, messages }) => {
  it('pass their guard, also after the journey', () => {
    fc.assert(
      fc.property(messages, (message) => {
        expect(guard(message)).toBe(true);
        expect(guard(structuredClone(message))).toBe(true);
        // VS Code may send them as JSON, which drops what is undefined.
        expect(guard(JSON.parse(JSON.stringify(message)))).toBe(true);
      }),
    );
  });

  it('are refused when any part of them is null', () => {
    fc.assert(
      fc.property(messages, fc.nat(), (message, choice) => {
        const spots = spotsIn(message);
        const spot = spots[choice % spots.length];
        expect(guard(withNull(message, spot ?? []))).toBe(false);
      }),
    );
  });

  it('are refused, not failed on, when they are anything else', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        expect(guard(value)).toBe(false);
      }),
    );
  });
});

describe('addresses in messages', () => {
  it.each([
    'command:workbench.action.quit',
    'javascript:alert(1)',
    'data:text/html,x',
    'vscode://x/y',
    'file:///etc/passwd',
    'http://example.org',
    'https:example',
    'https://',
    ' https://example.org',
    '',
  ])('refuse %j', (url) => {
    expect(isFromAbstract({ type: 'openLink', url })).toBe(false);
    expect(isFromPreview({ type: 'openLink', url })).toBe(false);
  });

  it('are those of the web', () => {
    expect(isFromAbstract({ type: 'openLink', url: 'https://example.org/a?b#c' })).toBe(true);
    expect(isFromPreview({ type: 'openLink', url: 'https://example.org' })).toBe(true);
  });
});

describe('offsets in messages', () => {
  it.each([-1, 1.5, NaN, Infinity, '3'])('refuse %s', (offset) => {
    expect(isFromAbstract({ type: 'openOccurrence', uri: 'file:///a', offset })).toBe(false);
  });
});

describe('states that outlive a restart', () => {
  it('are taken for what they are', () => {
    expect(isAbstractPanelState({ paperId: 'title:1' })).toBe(true);
    expect(isPreviewPanelState({ uri: 'file:///a' })).toBe(true);
  });

  it.each([undefined, null, 'title:1', [], {}, { paperId: 1, uri: 1 }])('refuse %j', (state) => {
    expect(isAbstractPanelState(state)).toBe(false);
    expect(isPreviewPanelState(state)).toBe(false);
  });
});

type Path = readonly string[];

/** The ways to every value inside a message, but not to absent ones. */
function spotsIn(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) {
    return [path];
  }
  const inside = Object.entries(value)
    .filter(([, part]) => part !== undefined)
    .flatMap(([name, part]) => spotsIn(part, [...path, name]));
  return [path, ...inside];
}

function withNull(value: unknown, [first, ...rest]: Path): unknown {
  if (first === undefined) {
    return null;
  }
  const parts = Object.entries(value ?? {}).map(([name, part]): [string, unknown] => [
    name,
    name === first ? withNull(part, rest) : part,
  ]);
  return Array.isArray(value) ? parts.map(([, part]) => part) : Object.fromEntries(parts);
}
