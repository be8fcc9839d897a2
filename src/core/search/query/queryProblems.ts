import type { Message, Range } from '../../model';
import { message } from '../../text/message';
import type { QueryProblem, QueryProblemCode } from './queryTree';

/** What a problem says; `{0}` is the field, `{1}` the value. */
const templates: Readonly<Record<QueryProblemCode, { readonly template: string }>> = {
  'unknown-value': { template: '“{0}:” has no value “{1}”. It is searched as words.' },
  'unfinished-value': { template: '“{1}” is the beginning of a value of “{0}:”.' },
  'empty-field': { template: 'A value is missing after “{0}:”.' },
  'misplaced-field': {
    template: '“{0}:” has no effect beside “OR” or in an exclusion.',
  },
  'unclosed-quote': { template: 'Nothing closes this quotation mark.' },
  'unclosed-parenthesis': { template: 'Nothing closes this parenthesis.' },
};

/** A problem at a place of a query's text, with the field and the value that it is about. */
export function queryProblem(
  code: QueryProblemCode,
  { start, end }: Range,
  ...values: readonly string[]
): QueryProblem {
  const text: Message = message(templates[code].template, ...values);
  return { code, text, start, end };
}
