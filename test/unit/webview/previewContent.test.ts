import { describe, expect, it } from 'vitest';
import type { EntryView } from '../../../src/shared/digestView';
import type { ToPreview } from '../../../src/shared/previewMessages';
import type { PreviewContent } from '../../../src/webview/preview/previewContent';
import { initialContent, withMessage } from '../../../src/webview/preview/previewContent';

const head = { name: 'May 14.txt', counts: '2 papers', topics: [], notes: [] };

function view(key: string, title = key): EntryView {
  return {
    key,
    title,
    facts: { links: [] },
    abstract: [],
    isSummary: false,
    notes: [],
    topics: [],
  };
}

function update(order: readonly string[], ...entries: readonly EntryView[]): ToPreview {
  return { type: 'update', head, order, entries };
}

function after(...messages: readonly ToPreview[]): PreviewContent {
  return messages.reduce(withMessage, initialContent);
}

describe('withMessage', () => {
  it('puts entries in order as they arrive', () => {
    const content = after(update(['b', 'a', 'c'], view('a')), update(['b', 'a', 'c'], view('b')));
    expect(content.entries.map(({ key }) => key)).toEqual(['b', 'a']);
  });

  it('keeps the very objects of entries that did not change', () => {
    const before = after(update(['a', 'b'], view('a'), view('b')));
    const content = withMessage(before, update(['a', 'b'], view('b', 'edited')));
    expect(content.entries[0]).toBe(before.entries[0]);
    expect(content.entries[1]?.title).toBe('edited');
  });

  it('drops entries that are gone', () => {
    const content = after(update(['a', 'b'], view('a'), view('b')), update(['b']));
    expect(content.entries.map(({ key }) => key)).toEqual(['b']);
  });

  it('shows a sentence in place of the digest until the digest is back', () => {
    const message: ToPreview = { type: 'message', text: 'No digest.' };
    const without = after(update(['a'], view('a')), message);
    expect(without.message?.text).toBe('No digest.');
    expect(without.entries).toEqual([]);
    const back = withMessage(without, update(['a'], view('a')));
    expect(back.message).toBeUndefined();
    expect(back.entries).toHaveLength(1);
  });

  it('scrolls to the current entry only where it is asked to', () => {
    const marked = after({ type: 'current', key: 'a', reveal: false });
    expect(marked.current).toBe('a');
    expect(marked.scroll).toBeUndefined();
    const revealed = after({ type: 'current', key: 'a', reveal: true });
    expect(revealed.scroll).toEqual({ kind: 'reveal', key: 'a', fraction: 0 });
    expect(withMessage(revealed, { type: 'current', reveal: false }).current).toBeUndefined();
  });

  it('asks to scroll anew for every request, also to the same place', () => {
    const scroll: ToPreview = { type: 'scroll', key: 'a', fraction: 0.5 };
    const first = after(scroll);
    expect(withMessage(first, scroll).scroll).not.toBe(first.scroll);
    expect(withMessage(first, scroll).scroll).toEqual({ kind: 'align', key: 'a', fraction: 0.5 });
  });
});
