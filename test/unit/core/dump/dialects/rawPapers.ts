import fc from 'fast-check';

const piece = fc.constantFrom(
  ...'kites dough a of the -- tide $x_1$ ] [ ( ) {"paper": "title", \\alpha \\" & &quot; <b> </div> 深度 👩‍🔬 ▲ \'s'.split(
    ' ',
  ),
  'https://example.org/kites(v2)',
  '\u2028',
);
const line = fc.array(piece, { minLength: 1, maxLength: 12 }).map((words) => words.join(' '));

/** Words as titles and abstracts have them, with what JSON, HTML and list parsers stumble over. */
export const rawLine = line.map((text) => `Of ${text} x`);
/** The same with soft wraps. */
const wrapped = fc
  .array(rawLine, { minLength: 1, maxLength: 3 })
  .map((lines) => ({ printed: lines.join('\n  '), read: lines.join(' ') }));

const instant = fc
  .date({ min: new Date('2023-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
  .map((date) => ({
    printed: date.toISOString(),
    read: {
      year: date.getUTCFullYear(),
      month: date.getUTCMonth() + 1,
      day: date.getUTCDate(),
    },
  }));
const count = fc.nat(5000);
const handle = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9._-]{0,18}$/);

/** Items of the list API with what a reader should take from each. */
export const arbitraryItem = fc
  .record({
    id: fc.integer({ min: 10000, max: 99999 }).map((number) => `2501.${number}`),
    title: wrapped,
    summary: wrapped,
    names: fc.array(rawLine, { minLength: 1, maxLength: 4 }),
    published: instant,
    listed: fc.option(instant, { nil: undefined }),
    upvotes: count,
    comments: count,
    organization: fc.option(fc.record({ name: handle, fullname: rawLine }), { nil: undefined }),
    github: fc.option(fc.record({ url: fc.webUrl(), stars: count }), { nil: undefined }),
    submitter: handle,
    isOld: fc.boolean(),
  })
  .map((from) => ({ item: printItem(from), read: readItem(from) }));

interface Told {
  readonly id: string;
  readonly title: { readonly printed: string; readonly read: string };
  readonly summary: { readonly printed: string; readonly read: string };
  readonly names: readonly string[];
  readonly published: { readonly printed: string; readonly read: object };
  readonly listed: { readonly printed: string } | undefined;
  readonly upvotes: number;
  readonly comments: number;
  readonly organization: { readonly name: string; readonly fullname: string } | undefined;
  readonly github: { readonly url: string; readonly stars: number } | undefined;
  readonly submitter: string;
  readonly isOld: boolean;
}

function printItem(from: Told): object {
  const organization = from.organization && { _id: 'o', ...from.organization };
  return {
    paper: {
      id: from.id,
      authors: from.names.map((name) => ({ _id: 'a', name, hidden: false })),
      publishedAt: from.published.printed,
      submittedOnDailyAt: from.listed?.printed,
      title: from.title.printed,
      submittedOnDailyBy: from.isOld ? undefined : { user: from.submitter, fullname: 'F' },
      summary: from.summary.printed,
      upvotes: from.upvotes,
      githubRepo: from.github?.url,
      githubStars: from.github?.stars,
      organization: from.isOld ? undefined : organization,
    },
    publishedAt: '2001-01-01T00:00:00.000Z',
    title: from.title.printed,
    numComments: from.comments,
    submittedBy: from.isOld ? { name: from.submitter, fullname: 'F' } : undefined,
    organization: from.isOld ? organization : undefined,
  };
}

function readItem(from: Told): object {
  return {
    title: from.title.read,
    abstract: from.summary.read,
    abstractKind: 'abstract',
    arxivId: from.id,
    upvotes: from.upvotes,
    comments: from.comments,
    authors: from.names,
    authorCount: from.names.length,
    ...(from.organization && {
      organization: { handle: from.organization.name, name: from.organization.fullname },
    }),
    published: from.published.read,
    submitter: from.submitter,
    ...(from.github && { github: from.github }),
  };
}
