import type { Problem, ProblemSeverity, Range } from '../model';
import { formatMessage, message } from '../text/message';

interface ProblemKind {
  readonly template: string;
  readonly severity: ProblemSeverity;
}

/** Every problem that parsing can report. `{0}` is what the caller passes as detail. */
export const problemKinds = {
  'torn-entry': {
    template: 'The capture ends in the middle of this entry. What is there is kept.',
    severity: 'hint',
  },
  'missing-abstract': {
    template: 'This entry has no abstract.',
    severity: 'hint',
  },
  'missing-date': {
    template: 'This entry has no date.',
    severity: 'hint',
  },
  'unknown-line': {
    template: 'This line fits no part of an entry: “{0}”. It is left out of the paper.',
    severity: 'hint',
  },
  'broken-url': {
    template: 'A line break may go through this address.',
    severity: 'hint',
  },
  'no-listed-date': {
    template: 'The digest carries no date, so the years of its papers rest on other dumps.',
    severity: 'information',
  },
  'no-entries': {
    template: 'The digest holds no papers.',
    severity: 'warning',
  },
  'repeated-paper': {
    template: 'This paper stands further up in this digest already.',
    severity: 'hint',
  },
  'second-digest': {
    template: 'A second digest starts here. Its papers are read as part of this one.',
    severity: 'information',
  },
} as const satisfies Record<string, ProblemKind>;

export type ProblemCode = keyof typeof problemKinds;

/** How much of a detail a message shows, in UTF-16 code units. */
const longestDetail = 80;

/** Makes a problem of a known kind at a place in the text; `detail` fills `{0}`, cut when long. */
export function problem(code: ProblemCode, { start, end }: Range, detail = ''): Problem {
  const { template, severity } = problemKinds[code];
  const text = detail === '' ? message(template) : message(template, shorten(detail));
  return { code, message: formatMessage(text), text, start, end, severity };
}

function shorten(detail: string): string {
  if (detail.length <= longestDetail) {
    return detail;
  }
  const head = detail.slice(0, longestDetail).replace(/[\uD800-\uDBFF]$/, '');
  return `${head.trimEnd()}…`;
}
