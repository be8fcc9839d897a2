import type { Dump, Entry, Range } from '../../../../../src/core/model';

/** A dump without its offsets, as the expectations of fixtures have it. */
export function outline({ page, query, listed, entries, problems }: Dump): unknown {
  return {
    page,
    query,
    listed,
    entries: entries.map(toldBy),
    problems: problems.map(({ code }) => code),
  };
}

/** What an entry says, without its offsets. */
export function toldBy(entry: Entry): object {
  const { title, abstract, arxivId, upvotes, authorCount, organization, published, comments } =
    entry;
  return { title, abstract, arxivId, upvotes, authorCount, organization, published, comments };
}

/** Offsets that are outside of the text or of what holds them, or out of order. */
export function misplaced(text: string, dump: Dump): string[] {
  const whole = { start: 0, end: text.length };
  return [
    ...unordered('entries', dump.entries, whole),
    ...unordered('furniture', dump.furniture, whole),
    ...dump.problems.flatMap((problem) => unordered(problem.code, [problem], whole)),
    ...(dump.listedRange ? unordered('listed date', [dump.listedRange], whole) : []),
    ...dump.entries.flatMap((entry) =>
      unordered(
        `parts of “${entry.title}”`,
        [
          entry.titleRange,
          entry.abstractRange,
          entry.parts.authors ?? entry.parts.organization,
          entry.parts.published,
          entry.parts.comments,
        ].filter((range) => range !== undefined),
        entry,
      ),
    ),
    ...dump.entries.filter(({ title }) => title === '').map(() => 'empty title'),
  ];
}

function unordered(name: string, ranges: readonly Range[], within: Range): string[] {
  return ranges.flatMap(({ start, end }, index) => {
    const from = ranges[index - 1]?.end ?? within.start;
    return from <= start && start <= end && end <= within.end
      ? []
      : [`${name}: ${start}–${end} after ${from} in ${within.start}–${within.end}`];
  });
}

/** Every text that a dump places, as it is printed there. */
export function printedParts(text: string, { entries }: Dump): (string | undefined)[][] {
  const at = (range: Range | undefined): string | undefined =>
    range && text.slice(range.start, range.end);
  return entries.map(({ titleRange, abstractRange, parts }) => [
    at(titleRange),
    at(abstractRange)?.slice(0, 20),
    at(abstractRange)?.slice(-20),
    at(parts.authors),
    at(parts.organization),
    at(parts.published),
    at(parts.comments),
  ]);
}
