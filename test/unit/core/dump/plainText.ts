import type { PartialDate } from '../../../../src/core/model';

/** What a dump of dialect plain says, as its writer knows it. */
export interface PlainList {
  /** Whether the banner has its line “Daily Papers”. */
  readonly dailyPapers: boolean;
  readonly listed: PartialDate;
  readonly entries: readonly PlainEntry[];
}

export interface PlainEntry {
  readonly title: string;
  readonly abstract: string;
  readonly meta?: PlainMeta | undefined;
}

export interface PlainMeta {
  readonly authorCount?: number | undefined;
  /** Stands where there is no number of authors. */
  readonly organization?: { readonly handle: string; readonly name: string } | undefined;
  readonly published: PartialDate;
  readonly comments?: number | undefined;
}

/** The lines of a list as its page is copied, blank ones among them. */
export function plainLines({ dailyPapers, listed, entries }: PlainList): string[] {
  return [
    'new',
    '',
    'Get trending papers in your email inbox!',
    '',
    'Subscribe',
    '',
    ...(dailyPapers ? ['Daily Papers', ''] : []),
    'byAK and the research community',
    '',
    printDate(listed),
    ...entries.flatMap(({ title, abstract, meta }) => [
      '',
      title,
      '',
      abstract,
      ...(meta ? ['', ...metaLines(meta)] : []),
    ]),
  ];
}

function metaLines({ authorCount = 1, organization, published, comments }: PlainMeta): string[] {
  return [
    organization ? `${organization.handle} ${organization.name}` : `  • ${authorCount} authors`,
    '·',
    comments === undefined ? printDate(published) : `${printDate(published)} ${comments}`,
  ];
}

const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

function printDate({ year, month, day }: PartialDate): string {
  const monthAndDay = `${months[month - 1] ?? ''} ${day}`;
  return year === undefined ? monthAndDay : `${monthAndDay}, ${year}`;
}
