import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { abstractView } from '../../../src/panels/abstractView';
import type { PaperContext } from '../../../src/panels/abstractView';
import { isAbstractView } from '../../../src/shared/abstractView';
import { segmentsText } from '../../../src/shared/segment';
import { bracketed, english, hostile, hostileShown, occurrence, paper } from './samples';

const context: PaperContext = {
  topics: [
    {
      id: 't1',
      label: 'Animal navigation',
      because: ['routes', 'bumblebees'],
      sentences: ['Bees fly $\\alpha$.'],
    },
  ],
  reading: { read: false, starred: true, later: true, tags: ['bees'], note: 'Fly.\nSee.' },
  position: { path: ['May 2025', 'Animal navigation'], index: 2, count: 5 },
  hasPrevious: true,
  hasNext: false,
  matches: { title: [], abstract: [] },
  citation: '@misc{trapline}',
  lineOf: ({ entry }) => entry + 10,
  history: [{ occurrence, kind: 'new', isRevised: false }],
};

describe('abstractView', () => {
  it('shows a paper with all that is known about it', () => {
    expect(abstractView(paper({ arxivId: '2505.01234' }), context, english)).toEqual({
      paperId: 'title:1',
      title: [{ kind: 'text', text: 'Trap-Line Routes of Small Agents' }],
      context: {
        path: ['May 2025', 'Animal navigation'],
        position: '3 of 5',
        hasPrevious: true,
        hasNext: false,
      },
      facts: {
        who: '9 authors',
        published: {
          text: 'May 8, 2025?',
          uncertain: true,
          because: 'The year is at least 2025.',
        },
        comments: '3 comments',
        links: [{ url: 'https://arxiv.org/abs/2505.01234', label: 'arXiv' }],
      },
      topics: [
        {
          id: 't1',
          label: 'Animal navigation',
          because: 'Words that decided this topic: routes, bumblebees',
          sentences: ['Bees fly α.'],
        },
      ],
      reading: { read: false, starred: true, later: true, tags: ['bees'], note: 'Fly.\nSee.' },
      abstract: [
        {
          segments: [{ kind: 'text', text: 'Agents learn the routes of bumblebees. ' }],
          role: 'background',
        },
        {
          segments: [
            { kind: 'text', text: 'See ' },
            { kind: 'link', text: 'https://example.org/garden', url: 'https://example.org/garden' },
            { kind: 'text', text: '.' },
          ],
        },
      ],
      claims: [],
      printed: {},
      isSummary: false,
      occurrences: [
        {
          uri: occurrence.uri,
          fileName: 'May 14.txt',
          line: 'line 13',
          offset: 120,
          listed: {
            text: 'May 14, 2025',
            uncertain: false,
            because: 'The year is at least 2025.',
          },
          comments: '2 comments',
          changes: ['new'],
          revisions: [],
        },
      ],
      counts: [],
      searches: [],
      links: [
        { url: 'https://arxiv.org/abs/2505.01234', label: 'arXiv' },
        { url: 'https://arxiv.org/pdf/2505.01234', label: 'PDF' },
        { url: 'https://huggingface.co/papers/2505.01234', label: 'Paper page' },
        { url: 'https://example.org/garden', label: 'example.org/garden' },
      ],
      citation: '@misc{trapline}',
    });
  });

  it('makes do with a title', () => {
    const bare: PaperContext = {
      ...context,
      topics: [],
      position: undefined,
      citation: undefined,
    };
    const { published, abstract, authorCount, comments, ...rest } = paper({ occurrences: [] });
    expect([published, abstract, authorCount, comments]).not.toContain(undefined);
    const view = abstractView(rest, bare, english);
    expect(view.facts).toEqual({ links: [] });
    expect(view.abstract).toEqual([]);
    expect(view.context.position).toBeUndefined();
    expect(view).not.toHaveProperty('citation');
    expect(isAbstractView(view)).toBe(true);
  });

  it('translates its own words, and no others', () => {
    const view = abstractView(paper(), context, bracketed);
    expect(view.context.position).toBe('[3 of 5]');
    expect(view.facts.who).toBe('[9 authors]');
    expect(view.facts.published?.because).toBe('[The year is at least 2025.]');
    expect(view.occurrences[0]?.line).toBe('[line 13]');
    expect(view.topics[0]?.label).toBe('Animal navigation');
  });

  it('marks what a search found, in the title too', () => {
    const matches = { title: [{ start: 0, end: 4 }], abstract: [{ start: 0, end: 6 }] };
    const view = abstractView(paper(), { ...context, matches }, english);
    expect(view.title[0]).toEqual({ kind: 'mark', text: 'Trap' });
    expect(view.abstract[0]?.segments[0]).toEqual({ kind: 'mark', text: 'Agents' });
  });

  it('makes TeX readable', () => {
    const view = abstractView(
      paper({ title: String.raw`Waking $\textit{A. mira}$` }),
      context,
      english,
    );
    expect(segmentsText(view.title)).toBe('Waking A. mira');
  });

  it('tells a summary from an abstract', () => {
    expect(abstractView(paper({ abstractKind: 'summary' }), context, english).isSummary).toBe(true);
  });

  it('shows hostile text as text, without what cannot be seen', () => {
    const view = abstractView(
      paper({
        title: hostile,
        abstract: hostile,
        organization: { name: hostile },
        occurrences: [{ ...occurrence, uri: `file:///a/${encodeURIComponent(hostile)}` }],
      }),
      {
        ...context,
        topics: [{ id: 't', label: hostile, because: [hostile], sentences: [hostile] }],
        position: { path: [hostile], index: 0, count: 1 },
        citation: `a\n${hostile}`,
        reading: { ...context.reading, tags: [hostile], note: `a\n${hostile}` },
      },
      english,
    );
    expect(view.facts.who).toBe(`${hostileShown} · 9 authors`);
    expect(view.topics[0]?.label).toBe(hostileShown);
    expect(view.topics[0]?.sentences.join('')).toContain('<script>');
    expect(view.topics[0]?.sentences.join('')).not.toMatch(/[\p{Cc}\u202A-\u202E]/u);
    expect(view.context.path).toEqual([hostileShown]);
    expect(view.occurrences[0]?.fileName).toBe(hostileShown);
    expect(view.citation).toBe(`a\n${hostileShown}`);
    expect(view.reading).toMatchObject({ tags: [hostileShown], note: `a\n${hostileShown}` });
    const abstract = view.abstract.flatMap(({ segments }) => segments);
    for (const shown of [view.title, abstract]) {
      expect(segmentsText(shown)).toContain('<script>');
      expect(segmentsText(shown)).not.toMatch(/[\p{Cc}\u202A-\u202E]/u);
    }
    expect([view.printed.title, view.printed.abstract]).toEqual([undefined, undefined]);
    expect(view.title.every(({ kind }) => kind === 'text')).toBe(true);
  });

  it('keeps what a dump prints where it is shown otherwise', () => {
    const printed = { title: String.raw`Waking $\textit{A. mira}$`, abstract: 'It uses 5 muJ.' };
    expect(abstractView(paper(printed), context, english).printed).toEqual(printed);
    expect(abstractView(paper(), context, english).printed).toEqual({});
  });

  it('leads to searches where the number of a paper is not known', () => {
    const { searches, links } = abstractView(paper({ title: 'Bees & $x^2$' }), context, bracketed);
    expect(searches[0]).toEqual({
      url: 'https://arxiv.org/search/?searchtype=title&query=Bees%20%26%20x%C2%B2',
      label: '[Search arXiv]',
    });
    expect(searches.every(({ url }) => url.startsWith('https://'))).toBe(true);
    expect(links.map(({ label }) => label)).toEqual(['example.org/garden']);
    expect(abstractView(paper({ arxivId: 'cs/0112017' }), context, english)).toMatchObject({
      searches: [],
      links: [{ label: 'arXiv' }, { label: 'PDF' }, { label: 'example.org/garden' }],
    });
  });

  it('opens pages over https, also where http was printed', () => {
    const view = abstractView(
      paper({ abstract: 'See http://example.org/a.', github: { url: 'http://github.com/a/b' } }),
      context,
      english,
    );
    expect(view.links.map(({ url }) => url)).toEqual([
      'https://github.com/a/b',
      'https://example.org/a',
    ]);
    expect(view.abstract[0]?.segments[1]).toMatchObject({ text: 'http://example.org/a' });
  });

  it('tells how counts went from dump to dump, where they changed', () => {
    const later = { ...occurrence, uri: 'file:///digests/June.txt', comments: 5, upvotes: 7 };
    const { listed, ...undated } = { ...later, uri: 'file:///digests/July.txt', comments: 6 };
    expect(listed).toBeDefined();
    const history = [occurrence, later, undated].map(
      (each) => ({ occurrence: each, kind: 'new', isRevised: false }) as const,
    );
    expect(abstractView(paper(), { ...context, history }, bracketed).counts).toEqual([
      {
        label: '[Comments]',
        points: [
          { count: '2', when: 'May 14, 2025' },
          { count: '5', when: 'May 14, 2025' },
          { count: '6', when: 'July.txt' },
        ],
      },
    ]);
  });

  it('makes views that pass the guard, from any texts', () => {
    const text = fc.string({ unit: 'binary' });
    fc.assert(
      fc.property(text, text, text, text, (title, abstract, uri, arxivId) => {
        const odd = paper({ title, abstract, arxivId, occurrences: [{ ...occurrence, uri }] });
        expect(isAbstractView(abstractView(odd, context, english))).toBe(true);
      }),
    );
  });
});
