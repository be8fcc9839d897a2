import { dialects } from '../../src/core/dump/registry';
import { fixtureNames, readFixture } from '../unit/core/dump/fixtureFiles';
import { generatePapers } from '../unit/core/search/generatedPapers';

/** About how many UTF-16 code units a bench text has: a large dump of a day. */
const length = 200_000;

/** Texts of abstracts as long as real ones, to put in place of the short ones of fixtures. */
const abstracts = generatePapers(40).map(({ abstract = '' }) => abstract.slice(0, 1400));

/**
 * For each dialect a text of about {@link length}: its richest fixture, whose entries are printed
 * again and again, with abstracts of about 1,400 characters where the dialect has any.
 */
export function dialectTexts(): Map<string, string> {
  return new Map(dialects.map(({ name }) => [name, textOf(name)]));
}

function textOf(dialect: string): string {
  const [text = ''] = fixtureNames(dialect)
    .filter((name) => !name.includes('.expected.'))
    .map((name) => readFixture(`${dialect}/${name}`))
    .sort((a, b) => b.length - a.length);
  const dump = dialects.find(({ name }) => name === dialect)?.parse(text);
  const first = dump?.entries[0]?.start ?? 0;
  const last = dump?.entries.at(-1)?.end ?? text.length;
  const body = withLongAbstracts(text, first, last, dump?.entries ?? []);
  if (dialect === 'html' || body === '') {
    return text.padEnd(length, ' ');
  }
  const parts = Math.max(1, Math.ceil(length / body.length));
  const between = dialect === 'json' ? ',\n' : '\n\n';
  return text.slice(0, first) + Array<string>(parts).fill(body).join(between) + text.slice(last);
}

function withLongAbstracts(
  text: string,
  start: number,
  end: number,
  entries: readonly { readonly abstractRange?: { readonly start: number; readonly end: number } }[],
): string {
  let made = '';
  let at = start;
  entries.forEach(({ abstractRange }, index) => {
    if (abstractRange) {
      made += text.slice(at, abstractRange.start) + (abstracts[index % abstracts.length] ?? '');
      at = abstractRange.end;
    }
  });
  return made + text.slice(at, end);
}
