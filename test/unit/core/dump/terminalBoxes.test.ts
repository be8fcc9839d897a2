import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detectDump } from '../../../../src/core/dump/detect';
import { parseDump } from '../../../../src/core/dump/parseDump';
import type { Dump } from '../../../../src/core/model';
import { fixtureNames, readFixture } from './fixtureFiles';
import { saidOfEntries } from './saidOfEntries';
import { flawsOf as allFlawsOf } from './soundness';

/** An entry starts with its votes, and ends in lines that nobody knows; numbers of links are left out. */
function flawsOf(text: string, dump: Dump): string[] {
  const allowed = /^(?:starts elsewhere than its title|ends early)$|^(?:title|abstract): .*\[\d/;
  return allFlawsOf(text, dump).filter((flaw) => !allowed.test(flaw));
}

/** What an entry says. */
interface Paper {
  readonly submitter: string | undefined;
  readonly votes: number;
  readonly title: string;
  readonly abstract: readonly string[];
  readonly who: number | string;
  readonly day: number;
  readonly comments: number | undefined;
}

const word = fc.stringMatching(/^[A-Z][a-z]{2,9}$/);
const sentence = fc
  .array(fc.stringMatching(/^[a-z]{2,9}$/), { minLength: 4, maxLength: 9 })
  .map((words) => `We ${words.join(' ')}.`);

const anyPaper: fc.Arbitrary<Paper> = fc.record({
  submitter: fc.option(fc.stringMatching(/^[a-z][a-z0-9-]{1,9}[a-z]$/), { nil: undefined }),
  votes: fc.nat(2000),
  title: fc
    .array(word, { minLength: 1, maxLength: 8 })
    .map((words) => ['A Study', ...words].join(' ')),
  abstract: fc.array(sentence, { minLength: 1, maxLength: 4 }),
  who: fc.oneof(fc.integer({ min: 1, max: 700 }), word),
  day: fc.integer({ min: 1, max: 28 }),
  comments: fc.option(fc.nat(99), { nil: undefined }),
});

const anyPapers = fc.uniqueArray(anyPaper, {
  ...{ minLength: 2, maxLength: 7, selector: ({ title }) => title },
});

/** How a text browser prints a page. */
interface Form {
  readonly isNumbered: boolean;
  readonly indent: string;
  readonly box: string;
  readonly bullet: string;
}

const anyForm: fc.Arbitrary<Form> = fc.record({
  isNumbered: fc.boolean(),
  indent: fc.constantFrom('', '   ', '\t'),
  box: fc.constantFrom('[ ]', '[\u00A0]', '[X]'),
  bullet: fc.constantFrom('* ', '• ', '+ '),
});

function textOf(papers: readonly Paper[], { isNumbered, indent, box, bullet }: Form): string {
  const addresses: string[] = [];
  const link = (address: string, words: string): string =>
    isNumbered ? `[${String(addresses.push(address))}]${words}` : words;
  const entries = papers.flatMap((paper, index) => {
    const { submitter, votes, title, abstract, who, day, comments } = paper;
    const address = `https://hub.example.org/papers/2511.0000${String(index)}`;
    const [first = '', ...others] = abstract;
    const date = `·Nov ${String(day)}`;
    const lines = [
      ...(submitter === undefined ? [] : [`Submitted by ${submitter}`]),
      ...[box, String(votes), '', link(address, title), '', link(address, first), ...others],
      ...(typeof who === 'number'
        ? [bullet.trim(), `${bullet}${String(who)} authors`, '', date]
        : [link('https://hub.example.org/org', `org ${who}${date}`)]),
    ];
    const spoken = comments === undefined ? '' : link(`${address}#community`, String(comments));
    const last = lines.pop() ?? '';
    const between = isNumbered || spoken === '' ? '' : ' ';
    return [...lines, last + between + spoken, ''].map((line) => indent + line);
  });
  const head = ['Daily Papers', '', `by ${link('/ak', 'AK')} and the research community`];
  const table = addresses.map((address, index) => `  ${String(index + 1)}. ${address}`);
  // The byline is linked last here, where the pages have it first.
  return [...(isNumbered ? ['Daily Papers', 'by AK and the research community'] : head)]
    .concat('', 'Nov 29', '', entries, 'Company TOS Privacy', '')
    .concat(isNumbered ? ['References', '', ...table] : [])
    .join('\n');
}

describe('a page as a text browser prints it without Markdown', () => {
  it('is read whole, with the numbers of its links or without', () => {
    fc.assert(
      fc.property(anyPapers, anyForm, (papers, form) => {
        const text = textOf(papers, form);
        expect(detectDump(text)).toEqual({ dialect: 'terminal' });
        const dump = parseDump(text);
        expect(saidOfEntries(dump)).toEqual(
          papers.map(({ day, abstract, ...paper }) => ({
            ...paper,
            abstract: abstract.join(' '),
            published: { month: 11, day },
          })),
        );
        expect(dump.problems).toEqual([]);
        expect(dump.listed).toEqual({ month: 11, day: 29 });
        expect(flawsOf(text, dump)).toEqual([]);
        expect(dump.entries.map(({ arxivId }) => arxivId)).toEqual(
          papers.map((_, index) => (form.isNumbered ? `2511.0000${String(index)}` : undefined)),
        );
      }),
    );
  });

  it('has numbers in its abstracts that are none of links, and lines that nobody knows', () => {
    const { entries, problems } = parseDump(readFixture('boxes/numbered.txt'));
    expect(entries[0]?.abstract).toContain('as others did before us [3], and publish');
    expect(entries[1]?.title).toMatch(/Small Bakeries and Homes$/);
    expect(entries[2]).toMatchObject({ comments: 1385, published: { month: 11, day: 11 } });
    expect(problems.map(({ code, message }) => [code, message])).toEqual([
      ['unknown-line', expect.stringContaining('Sponsored by nobody')],
    ]);
  });

  it('does not guess where a date and its comments are one number', () => {
    const { entries, problems } = parseDump(readFixture('boxes/plain-boxes.txt'));
    expect(entries[1]).not.toHaveProperty('published');
    expect(problems.map(({ code }) => code)).toEqual([
      'missing-date',
      'unknown-line',
      'torn-entry',
    ]);
  });

  it('may be that of a day, without abstracts and dates of papers', () => {
    const { entries, problems } = parseDump(readFixture('boxes/day.txt'));
    expect(
      entries.map(({ submitter, authorCount, organization, comments }) => ({
        ...{ submitter, authorCount, name: organization?.name, comments },
      })),
    ).toEqual([
      { submitter: 'miraorr', authorCount: 8, name: undefined, comments: 3 },
      { submitter: 'bo-reyburn', authorCount: undefined, name: 'Orchard Institute', comments: 0 },
      { submitter: 'bo-reyburn', authorCount: undefined, name: 'Orchard Institute', comments: 2 },
    ]);
    expect(problems).toEqual([]);
  });

  it.each(fixtureNames('boxes'))(
    '%s keeps the entries above wherever it is cut off, and never breaks',
    (name) => {
      const text = readFixture(`boxes/${name}`);
      const whole = parseDump(text).entries;
      for (let at = 0; at < text.length; at += 7) {
        const cut = text.slice(0, at);
        const dump = parseDump(cut, { dialect: 'terminal' });
        expect(flawsOf(cut, dump), `cut at ${String(at)}`).toEqual([]);
        const titles = whole.filter(({ end }) => end < at - 60).map(({ title }) => title);
        const kept = dump.entries.map(({ title }) => title);
        expect(kept.slice(0, titles.length), `cut at ${String(at)}`).toEqual(
          titles.length > 0 ? titles : kept.slice(0, 0),
        );
      }
    },
  );

  it('takes no time to speak of, however many entries or numbers it has', () => {
    const entry = ['[ ]', '1', '', 'A Title', '', 'We count.', '* 2 authors', '·Nov 3', ''];
    const head = 'by AK and the research community\nNov 14\n';
    const many = head + Array.from({ length: 20_000 }, () => entry.join('\n')).join('\n');
    expect(parseDump(many).entries).toHaveLength(20_000);
    const numbers = Array.from({ length: 50_000 }, (_, index) => `[${String(index + 1)}]`);
    const numbered = `${head}${numbers.join(' a')}\n${entry.join('\n')}`;
    expect(parseDump(numbered, { dialect: 'terminal' }).entries).toHaveLength(1);
  });
});

describe('a page with numbered links that is no digest', () => {
  it('is refused, not as JSON', () => {
    const { because } = detectDump(readFixture('not-dumps/numbered-links.txt'));
    expect(because).toMatch(/No banner of a digest page/);
  });
});
