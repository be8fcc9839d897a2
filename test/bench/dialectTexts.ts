import type { Entry } from '../../src/core/model';
import { dialects } from '../../src/core/dump/registry';
import { fixtureNames, readFixture } from '../unit/core/dump/fixtureFiles';
import { generatePapers } from '../unit/core/search/generatedPapers';

/** About how many UTF-16 code units a bench text has: a large dump of a day. */
const length = 200_000;

/** Texts of abstracts as long as real ones, to put in place of the short ones of fixtures. */
const abstracts = generatePapers(40).map(({ abstract = '' }) => asSentences(abstract));

/** About 1,400 characters of an invented abstract, its sentences printed as those of real ones. */
function asSentences(abstract: string): string {
  const opening = abstract.slice(0, 1400).replace(/[\s.,]*$/, '');
  const text = opening.replace(/(?<=^|\. )\p{Ll}/gu, (letter) => letter.toUpperCase());
  return `${text}.`;
}

/**
 * For each dialect a text of about {@link length}: its richest fixture, whose entries are printed
 * again and again under other titles and ids, with abstracts of about 1,400 characters where the
 * dialect has any. A saved page holds the list of dialect `json`.
 */
export function dialectTexts(): Map<string, string> {
  return new Map(
    dialects.map(({ name }) => [name, name === 'html' ? pageOf(textOf('json')) : textOf(name)]),
  );
}

/**
 * A list of titles and abstracts in ASCII alone, of dialect `plain`. Such a text is decoded by copying
 * it, so that its floor is a tenth of that of any other; whatever prints authors prints a `·`, too.
 */
export function asciiText(characters = length): string {
  const papers = generatePapers(characters / 1500).map(
    ({ title, abstract = '' }) => `${title}\n\n${asSentences(abstract)}\n\n`,
  );
  const text = `byAK and the research community\n\nNov 14\n\n${papers.join('')}`;
  return text.replace(/[^\0-\x7f]/g, '-');
}

function pageOf(list: string): string {
  const props = `{"dailyPapers":${list}}`
    .replaceAll('&', '&amp;')
    .replaceAll('"', '&quot;')
    .replaceAll('<', '&lt;');
  const page = `<div data-target="DailyPapers" data-props="${props}"></div>`;
  return `<!doctype html>\n<html><head></head><body>\n${page}\n</body></html>\n`;
}

function textOf(dialect: string): string {
  const [text = ''] = fixtureNames(dialect)
    .filter((name) => !name.includes('.expected.'))
    .map((name) => readFixture(`${dialect}/${name}`))
    .sort((a, b) => b.length - a.length);
  const entries = dialects.find(({ name }) => name === dialect)?.parse(text).entries ?? [];
  const start = entries[0]?.start ?? 0;
  const end = entries.at(-1)?.end ?? text.length;
  const copies: string[] = [];
  for (let made = 0; made < length; made += copies.at(-1)?.length ?? length) {
    copies.push(copyOf(text, { start, end }, entries, copies.length));
  }
  const between = dialect === 'json' ? ',\n' : '\n\n';
  return text.slice(0, start) + copies.join(between) + text.slice(end);
}

/** The entries once more: a number behind each title, ids of their own, long abstracts. */
function copyOf(
  text: string,
  { start, end }: Pick<Entry, 'start' | 'end'>,
  entries: readonly Entry[],
  number: number,
): string {
  const changes = entries
    .flatMap(({ titleRange, abstractRange }, index) => [
      { start: titleRange.end, end: titleRange.end, content: ` ${number}` },
      ...(abstractRange
        ? [{ ...abstractRange, content: abstracts[index % abstracts.length] ?? '' }]
        : []),
    ])
    .sort((a, b) => a.start - b.start);
  let made = '';
  let at = start;
  for (const change of changes) {
    made += text.slice(at, change.start) + change.content;
    at = change.end;
  }
  return (made + text.slice(at, end)).replace(/\b\d{4}(?=\.\d{4,5}\b)/g, `${1000 + number}`);
}
