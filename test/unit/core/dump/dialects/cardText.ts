import fc from 'fast-check';
import type { Organization, PartialDate } from '../../../../../src/core/model';
import { monthNames } from '../../../../../src/core/text/monthNames';

/** A paper as generated pages of cards print it. */
export interface CardPaper {
  readonly title: string;
  readonly abstract: string;
  readonly arxivId: string;
  readonly upvotes: number;
  readonly comments: number;
  readonly who: { readonly authorCount: number } | { readonly organization: Organization };
  readonly published: PartialDate & { readonly year: number };
  readonly submitter: string | undefined;
  readonly stars: number;
}

const words =
  'loom tides of in with sparse kites and the for rust learned on (V1) 4D A·B -- [3] e_1'
    .split(' ')
    .concat(['https://example.org/a(b)', String.raw`$\alpha$`, '“Quoted”', '深度学习']);
const phrase = fc
  .tuple(fc.constantFrom('Kites', 'Dough', 'We', 'Orchards'), fc.array(fc.constantFrom(...words)))
  .map(([first, rest]) => [first, ...rest].join(' '));
const handle = fc.stringMatching(/^[A-Za-z][A-Za-z0-9_-]{0,12}$/);

/** Papers of different ids and titles. */
export const arbitraryPapers: fc.Arbitrary<readonly CardPaper[]> = fc
  .array(
    fc.record({
      title: phrase,
      abstract: phrase.map((text) => `${text}.`),
      upvotes: fc.nat(1200),
      comments: fc.nat(90),
      who: fc.oneof(
        fc.record({ authorCount: fc.integer({ min: 1, max: 900 }) }),
        fc.record({ organization: fc.record({ handle, name: phrase }) }),
      ),
      published: fc.record({
        year: fc.integer({ min: 2015, max: 2031 }),
        month: fc.integer({ min: 1, max: 12 }),
        day: fc.integer({ min: 1, max: 28 }),
      }),
      submitter: fc.option(handle, { nil: undefined }),
      stars: fc.nat(999),
    }),
    { minLength: 1, maxLength: 8 },
  )
  .map((papers) =>
    papers.map((paper, index) => ({
      ...paper,
      title: `${paper.title} no. ${index}`,
      arxivId: `2501.0000${index}`,
    })),
  );

const site = 'https://huggingface.co';

/** The lines of a clipped page that lists these papers. */
export function clipperText(papers: readonly CardPaper[]): string {
  const head = ['---', `source: "${site}/papers/date/2025-01-07"`, '---'];
  return [
    ...head,
    ...papers.flatMap(({ title, arxivId, who, upvotes, comments, submitter }) => {
      const url = `${site}/papers/${arxivId}`;
      const people =
        'authorCount' in who
          ? `[\n- ·\n\t ${who.authorCount} authors\n](${url})`
          : `[\n\n${who.organization.name}\n\n](${site}/${who.organization.handle ?? ''})`;
      return [
        ...(submitter === undefined ? [] : [`[](${url})\n\nSubmitted by ${submitter}`]),
        `### ${title}`,
        people,
        `${upvotes > 0 ? `[${upvotes}](${url}) ` : ''}[${comments}](${url}#community)`,
      ];
    }),
  ].join('\n\n');
}

/** A page of trending papers with links, every one printed twice. */
export function linkedText(papers: readonly CardPaper[]): string {
  const printing = (paper: CardPaper): string => {
    const url = `${site}/papers/${paper.arxivId}`;
    const { year, month, day } = paper.published;
    const date = `Published on ${monthNames[month - 1] ?? ''} ${day}, ${year}`;
    const who =
      'authorCount' in paper.who
        ? `- ${paper.who.authorCount} authors\n\n· ${date}`
        : `[${paper.who.organization.name}](${site}/${paper.who.organization.handle ?? ''}) · ${date}`;
    return [
      ...(paper.submitter === undefined
        ? []
        : [`Submitted by\n\n![Аватар](${site}/avatar.png)\n\n${paper.submitter}`]),
      `### [${paper.title}](${url})`,
      paper.abstract,
      who,
      `[Upvote\n\n${paper.upvotes}](${site}/login?next=%2Fpapers%2F${paper.arxivId})`,
      `[GitHub ${paper.stars}](https://github.com/a/b) [arXiv Page](https://arxiv.org/abs/${paper.arxivId})`,
    ].join('\n\n');
  };
  return [
    '# Trending Papers',
    ...papers.flatMap((paper) => [printing(paper), printing(paper)]),
  ].join('\n\n');
}

/** The same page by the tool that lists links apart. */
export function plainText(papers: readonly CardPaper[]): string {
  const printing = ({ title, abstract, who, stars }: CardPaper): string =>
    [
      `### ${title.replace(' no. ', '\n  no. ')}\n`,
      abstract,
      ...('authorCount' in who ? [`- ${who.authorCount} authors`] : []),
      `[LINK: GitHub ${stars}](https://github.com/a/b)`,
    ].join('\n');
  return [
    '**Page Title:** Trending Papers - Hugging Face',
    ...papers.flatMap((paper) => [printing(paper), printing(paper)]),
  ].join('\n\n');
}
