/** Generators of the view models and messages that cross the border to a webview. */
import fc from 'fast-check';
import { paperActions, sectionIds } from '../../../src/shared/abstractMessages';
import { entryActions } from '../../../src/shared/previewMessages';
import { abstractWords, previewWords } from '../../../src/shared/words';

const text = fc.string({ unit: 'grapheme' });
const count = fc.nat();
export const webUrl = fc.webUrl({ validSchemes: ['https'] });

function maybe<T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> {
  return fc.option(arbitrary, { nil: undefined });
}

const segment = fc.oneof(
  fc.record({ kind: fc.constant('text'), text }),
  fc.record({ kind: fc.constant('mark'), text }),
  fc.record({ kind: fc.constant('link'), text, url: webUrl }),
);
const segments = fc.array(segment, { maxLength: 4 });
const stretch = fc.record({ kind: fc.constantFrom('same', 'removed', 'added'), text });
const date = fc.record({ text, uncertain: fc.boolean(), because: maybe(text) });
const links = fc.array(fc.record({ url: webUrl, label: text }), { maxLength: 2 });
const facts = fc.record({
  who: maybe(text),
  published: maybe(date),
  comments: maybe(text),
  upvotes: maybe(text),
  links,
});
const reading = fc.record({ read: fc.boolean(), starred: fc.boolean() });
const note = fc.record({
  severity: fc.constantFrom('information', 'hint', 'warning'),
  message: text,
});

export const abstractView = fc.record({
  paperId: text,
  title: segments,
  context: fc.record({
    path: fc.array(text, { maxLength: 2 }),
    position: maybe(text),
    hasPrevious: fc.boolean(),
    hasNext: fc.boolean(),
  }),
  facts,
  topics: fc.array(
    fc.record({
      id: text,
      label: text,
      because: maybe(text),
      sentences: fc.array(text, { maxLength: 2 }),
    }),
    { maxLength: 2 },
  ),
  reading: fc.record({
    read: fc.boolean(),
    starred: fc.boolean(),
    later: fc.boolean(),
    tags: fc.array(text, { maxLength: 2 }),
    note: text,
  }),
  abstract: fc.array(
    fc.record({
      segments,
      role: fc.option(fc.constantFrom('background', 'method', 'result'), { nil: undefined }),
    }),
    { maxLength: 3 },
  ),
  claims: fc.array(fc.record({ text, sentence: count }), { maxLength: 2 }),
  printed: fc.record({ title: maybe(text), abstract: maybe(text) }),
  isSummary: fc.boolean(),
  occurrences: fc.array(
    fc.record({
      uri: text,
      fileName: text,
      listed: maybe(date),
      line: text,
      offset: count,
      comments: maybe(text),
      changes: fc.array(text, { maxLength: 2 }),
      revisions: fc.array(fc.record({ label: text, diff: fc.array(stretch, { maxLength: 3 }) }), {
        maxLength: 2,
      }),
    }),
    { maxLength: 2 },
  ),
  counts: fc.array(
    fc.record({
      label: text,
      points: fc.array(fc.record({ count: text, when: text }), { maxLength: 2 }),
    }),
    { maxLength: 2 },
  ),
  links,
  searches: links,
  citation: maybe(text),
});

const sections = fc.array(fc.constantFrom(...sectionIds), { maxLength: 3 });

function words(names: readonly string[]): fc.Arbitrary<Record<string, string>> {
  return fc.constant(Object.fromEntries(names.map((name) => [name, `word for ${name}`])));
}

const showAbstract = fc.record({
  type: fc.constant('show'),
  state: fc.oneof(
    fc.record({ kind: fc.constant('loading'), message: text }),
    fc.record({ kind: fc.constant('gone'), message: text, hint: text }),
    fc.record({ kind: fc.constant('paper'), view: abstractView }),
  ),
  words: words(abstractWords),
  openSections: sections,
  comfort: fc.record({ measure: count, size: count, serif: fc.boolean(), roles: fc.boolean() }),
  panel: fc.record({
    canGoBack: fc.boolean(),
    canGoForward: fc.boolean(),
    pinned: maybe(fc.boolean()),
  }),
});

const related = fc.record({
  paperId: text,
  papers: fc.array(
    fc.record({
      paperId: text,
      title: text,
      facts: text,
      shared: fc.array(text, { maxLength: 2 }),
      read: fc.boolean(),
    }),
    { maxLength: 2 },
  ),
  dismissed: count,
});

export const toAbstract = fc.oneof(
  showAbstract,
  fc.record({ type: fc.constant('related'), related }),
);

export const fromAbstract = fc.oneof(
  fc.record({ type: fc.constant('ready') }),
  fc.record({
    type: fc.constant('act'),
    action: fc.constantFrom(...paperActions),
    paperId: text,
  }),
  fc.record({ type: fc.constant('openOccurrence'), uri: text, offset: count }),
  fc.record({ type: fc.constant('openLink'), url: webUrl }),
  fc.record({ type: fc.constant('filterTopic'), topic: text }),
  fc.record({ type: fc.constant('openSections'), sections }),
  fc.record({ type: fc.constantFrom('findRelated', 'restoreRelated'), paperId: text }),
  fc.record({
    type: fc.constantFrom('openRelated', 'dismissRelated'),
    paperId: text,
    other: text,
  }),
);

export const toPreview = fc.oneof(
  fc.record({ type: fc.constant('start'), uri: text, words: words(previewWords) }),
  fc.record({ type: fc.constant('message'), text, hint: maybe(text) }),
  fc.record({
    type: fc.constant('update'),
    head: fc.record({
      name: text,
      listed: maybe(date),
      counts: text,
      topics: fc.array(fc.record({ id: text, label: text, count }), { maxLength: 2 }),
      notes: fc.array(note, { maxLength: 2 }),
    }),
    order: fc.array(text, { maxLength: 3 }),
    entries: fc.array(
      fc.record({
        key: text,
        title: text,
        facts,
        abstract: segments,
        isSummary: fc.boolean(),
        notes: fc.array(note, { maxLength: 2 }),
        topics: fc.array(text, { maxLength: 2 }),
        paperId: maybe(text),
        reading: maybe(reading),
      }),
      { maxLength: 2 },
    ),
  }),
  fc.record({ type: fc.constant('current'), key: maybe(text), reveal: fc.boolean() }),
  fc.record({
    type: fc.constant('scroll'),
    key: maybe(text),
    fraction: fc.double({ min: 0, max: 1, noNaN: true }),
  }),
);

export const fromPreview = fc.oneof(
  fc.record({ type: fc.constant('ready') }),
  fc.record({ type: fc.constantFrom('select', 'openSource'), key: text }),
  fc.record({
    type: fc.constant('openSource'),
    key: text,
    at: fc.record({
      part: fc.constantFrom('title', 'abstract'),
      word: text,
      fraction: fc.double({ min: 0, max: 1, noNaN: true }),
    }),
  }),
  fc.record({ type: fc.constant('select') }),
  fc.record({ type: fc.constant('act'), action: fc.constantFrom(...entryActions), key: text }),
  fc.record({ type: fc.constant('scroll'), fraction: fc.double({ min: 0, max: 1, noNaN: true }) }),
  fc.record({ type: fc.constant('openLink'), url: webUrl }),
);
