/** An invented digest of many papers. */
export function largeDump(count: number): string {
  const entries = Array.from({ length: count }, (_, index) =>
    [
      `Estimating the Moisture of Wall ${index} from Sound`,
      `We tap on wall ${index} and listen. A model of $n_{${index}}$ bricks tells moisture from mortar, and agrees with loggers to within three percent. The walls of one town were tapped on for a year, by day and by night, and recordings of all of them are given away.`,
      `  • ${(index % 9) + 2} authors\n·\nDec ${(index % 28) + 1}`,
    ].join('\n\n'),
  );
  return ['Daily Papers', 'byAK and the research community', 'Dec 12', ...entries, ''].join('\n\n');
}

/** The same papers as a page of Markdown that is no digest. */
export function largeMarkdown(count: number): string {
  return Array.from(
    { length: count },
    (_, index) =>
      `## On the Moisture of Wall ${index}\n\nWe tap on wall ${index} and listen. A model of $n_{${index}}$ bricks tells moisture from mortar, and agrees with loggers to within three percent. The walls of one town were tapped on for a year, by day and by night, and recordings of all of them are given away.\n`,
  ).join('\n');
}
