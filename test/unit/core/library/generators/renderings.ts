import type { Entry } from '../../../../../src/core/model';
import { entry } from '../builders';
import { capital, inventSentence, type Dice, type Subject } from './inventedTexts';

/** A paper as it is, before captures make something of it. */
export interface WholePaper {
  readonly subject: Subject;
  readonly title: string;
  readonly abstract: string;
  readonly summary: string;
  readonly arxivId: string;
  /** Whether another paper bears the same title, or one that begins so. */
  readonly hasDouble: boolean;
}

/** What captures make of a paper. */
export const messKinds = [
  'case',
  'punctuation',
  'unicode',
  'strippedTex',
  'symbols',
  'wrapped',
  'hyphenated',
  'decorated',
  'misprint',
  'noSubtitle',
  'renamed',
  'cutTitle',
  'cutBareTitle',
  'cutAbstract',
  'snippet',
  'revisedAbstract',
  'summary',
  'bare',
] as const;

/** A way in which an entry departs from its paper. */
export type MessKind = (typeof messKinds)[number];

/** Those that leave what the entry says as it is; they come on top of others. */
const harmlessKinds = [
  'case',
  'punctuation',
  'unicode',
  'strippedTex',
  'symbols',
  'wrapped',
] as const satisfies readonly MessKind[];

type Text = Pick<Entry, 'title' | 'abstract' | 'abstractKind'>;

const stripTex = (text: string): string =>
  text.replace(/\$|\\textit|[{}]/g, '').replace(/\\(?=[a-z])/g, '');

const wrap = (text: string): string =>
  text.replace(/ /g, (blank, at: number) => (at % 3 === 0 ? '\n  ' : blank));

/** Words broken at the ends of lines, as texts have them that were copied out of a PDF. */
const hyphenate = (text: string, every: number): string =>
  text.replace(/(?<=[a-z]{4})(?=[a-z]{4})/g, (_, at: number) => (at % every < 4 ? '-\n' : ''));

/** TeX as the signs that it stands for. */
const asSigns = (text: string): string =>
  stripTex(
    text.replace(/\\alpha/g, 'α').replace(/\\ell(?:_(\d))?/g, (_, digit = '') => `ℓ${digit}`),
  );

/** An entry of a paper without any mess. */
export function cleanEntry({ title, abstract }: WholePaper): Entry {
  return entry(title, { abstract, abstractKind: 'abstract' });
}

/**
 * An entry of a paper with mess of some kind, some of them with a harmless mess on top. Where nobody
 * could tell two papers apart by what would be left, the mess is a harmless one.
 */
export function messyEntry(dice: Dice, paper: WholePaper, kind: MessKind): Entry {
  const isTelling = !paper.hasDouble || !['bare', 'cutBareTitle'].includes(kind);
  const first = { ...cleanEntry(paper), ...messes[isTelling ? kind : 'case'](dice, paper) };
  const { title, abstract = '' } = first;
  const second = dice.chance(0.2)
    ? messes[dice.pick(harmlessKinds)](dice, { ...paper, title, abstract })
    : {};
  const { title: printed, ...fields } = { ...first, ...second };
  return entry(printed, fields.abstract === '' ? {} : fields);
}

const messes: Readonly<Record<MessKind, (dice: Dice, paper: WholePaper) => Partial<Text>>> = {
  case: (dice, { title }) => ({
    title: dice.chance(0.5)
      ? title.toUpperCase().replace(/\\[A-Z]+/g, (command) => command.toLowerCase())
      : title.toLowerCase(),
  }),
  punctuation: (_, { title, abstract }) => ({
    title: title
      .replace(/: /g, ' -- ')
      .replace(/-(?=[A-Z])/g, '\u2013')
      .replace(/\?/g, ' ?'),
    abstract: abstract.replace(/, /g, ' , ').replace(/%/g, ' %'),
  }),
  unicode: (_, { title, abstract }) => ({
    title: title.replace(/fi/g, '\uFB01').replace(/ /g, '\u00A0').normalize('NFD'),
    abstract: abstract.replace(/fi/g, '\uFB01').replace(/ff/g, '\uFB00').replace(/\. /g, '.\u2009'),
  }),
  strippedTex: (_, { title, abstract }) => ({
    title: stripTex(title),
    abstract: stripTex(abstract),
  }),
  symbols: (_, { title, abstract }) => ({ title: asSigns(title), abstract: asSigns(abstract) }),
  wrapped: (_, { title, abstract }) => ({ title: wrap(title), abstract: wrap(abstract) }),
  hyphenated: (_, { title, abstract }) => ({
    title: hyphenate(title, 60),
    abstract: hyphenate(abstract, 90),
  }),
  decorated: (dice, { title, abstract }) => ({
    title: dice.pick([`[ICLR 2025] ${title}`, `${title} (Oral)`, `${title}.`, `★ ${title} [PDF]`]),
    abstract: `Abstract: ${abstract} Project page: https://example.org/${dice.below(999)}`,
  }),
  misprint: (dice, { title }) => ({ title: misprint(dice, title) }),
  noSubtitle: (_, { title }) => ({ title: /^[^:?]{4,}(?=[:?])/.exec(title)?.[0] ?? title }),
  renamed: (dice, { subject: { name, task, thing } }) => ({
    title: dice.pick([
      `${capital(thing)} Revisited: ${name} and the Problem of ${task}`,
      `${name}-v${2 + dice.below(3)}: Rethinking ${task}`,
      `How ${name} Solves ${task}`,
    ]),
  }),
  cutTitle: (dice, { title }) => ({ title: cut(dice, title, 0.6) }),
  cutBareTitle: (dice, { title }) => ({ title: cut(dice, title, 0.75), abstract: '' }),
  cutAbstract: (dice, { abstract }) => ({ abstract: cut(dice, abstract, 0.3) }),
  snippet: (dice, { abstract }) => {
    const start = Math.floor(abstract.length * dice.random() * 0.5);
    const length = Math.floor(abstract.length * (0.3 + dice.random() * 0.2));
    return { abstract: `… ${abstract.slice(start, start + length)} …` };
  },
  revisedAbstract: (dice, { abstract, subject }) => ({
    abstract: abstract
      .split(/(?<=\.) /)
      .map((sentence) => (dice.chance(0.25) ? inventSentence(dice, subject) : sentence))
      .join(' '),
  }),
  summary: (dice, { summary }) => ({
    abstract: dice.chance(0.3) ? cut(dice, summary, 0.7) : summary,
    abstractKind: 'summary',
  }),
  bare: () => ({ abstract: '' }),
};

/** A letter doubled, dropped or swapped in one of the longer words. */
function misprint(dice: Dice, title: string): string {
  const places = [...title.matchAll(/(?<![\\{\w])[A-Za-z]{6,}/g)];
  const place = places[dice.below(places.length)];
  if (!place) {
    return title;
  }
  const at = place.index + 2;
  const [before, one = '', two = '', after] = [
    title.slice(0, at),
    title[at],
    title[at + 1],
    title.slice(at + 2),
  ];
  return before + dice.pick([one + one + two, two, two + one]) + after;
}

/** A text cut after about a share of it, with dots, perhaps within a word. */
function cut(dice: Dice, text: string, share: number): string {
  const length = Math.floor(text.length * (share + dice.random() * 0.2));
  return text.slice(0, length).trimEnd() + dice.pick(['…', '...', ' ...']);
}
