import type { Range } from '../../model';
import {
  isTextField,
  readValue,
  type FilterField,
  type QueryField,
  type TextField,
} from './fields';
import { lastTerm } from './lastTerm';
import { settleFields } from './misplaced';
import { queryProblem } from './queryProblems';
import { QueryScanner } from './queryScanner';
import type { AllOf, Query, QueryNode, QueryProblem } from './queryTree';
import { asValue, withoutQuotes } from './quotes';
import { joinWords, makePhrase, makeWords } from './words';

/**
 * Reads a query as people type it. Never throws: what is none of the language is searched as words,
 * as it is without the language. Linear in the length of the text.
 *
 * What stands side by side is wanted together; `OR` joins the two parts beside it, so that
 * `a b OR c` wants `a` and one of `b` and `c`.
 */
export function parseQuery(text: string): Query {
  const parser = new QueryParser(text);
  const { root, problems } = settleFields(parser.parse());
  const last = lastTerm(root);
  return {
    text,
    root,
    ...(last && { lastTerm: last }),
    problems: [...parser.problems, ...problems].sort((a, b) => a.start - b.start || a.end - b.end),
  };
}

class QueryParser {
  readonly #scanner: QueryScanner;
  readonly #problems: QueryProblem[] = [];
  /** Whether what is read is text of one field, where there are no other fields. */
  #isInField = false;

  constructor(text: string) {
    this.#scanner = new QueryScanner(text);
  }

  get problems(): readonly QueryProblem[] {
    const { unclosed } = this.#scanner;
    return [...this.#problems, ...unclosed.map((range) => queryProblem('unclosed-quote', range))];
  }

  parse(): AllOf {
    const items = this.#sequence();
    return { kind: 'all', items, start: 0, end: this.#scanner.text.length };
  }

  /** What stands side by side up to the end or the closing parenthesis. */
  #sequence(): QueryNode[] {
    const scanner = this.#scanner;
    const slots: QueryNode[][] = [];
    scanner.skipBlanks();
    while (!scanner.isAtEnd()) {
      const slot = slots.at(-1);
      const isJoined = slot !== undefined && this.#joins();
      const found = this.#part();
      if (isJoined) {
        slot.push(...found);
      } else {
        slots.push(found);
      }
      scanner.skipBlanks();
    }
    return joinWords(slots.flatMap((slot) => alternatives(slot)));
  }

  /** Takes an `OR` between two parts. */
  #joins(): boolean {
    const scanner = this.#scanner;
    if (!scanner.isAtOr()) {
      return false;
    }
    const { at } = scanner;
    const skipped = scanner.unclosed.length;
    scanner.at += 2;
    scanner.skipBlanks();
    if (!scanner.isAtEnd() && !scanner.isAtOr()) {
      return true;
    }
    scanner.at = at;
    scanner.unclosed.length = skipped;
    return false;
  }

  /** One part, with its hyphen; nothing where it asks for nothing. */
  #part(): QueryNode[] {
    const scanner = this.#scanner;
    const start = scanner.at;
    if (!scanner.excludes()) {
      return this.#operand();
    }
    scanner.at++;
    const [item] = joinWords(this.#operand());
    return item ? [{ kind: 'not', item, start, end: scanner.at }] : [];
  }

  #operand(): QueryNode[] {
    const scanner = this.#scanner;
    const { at } = scanner;
    if (scanner.open()) {
      return this.#group(at);
    }
    const inner = scanner.quoted();
    if (inner) {
      return this.#phrase(inner);
    }
    const field = this.#isInField ? undefined : scanner.field();
    if (field) {
      return isTextField(field.field)
        ? this.#fieldText(field.field, field.range)
        : this.#filter(field.field, field.range);
    }
    return [this.#words(scanner.piece())];
  }

  /** What stands in parentheses, the first of which is at `start`. */
  #group(start: number): QueryNode[] {
    const scanner = this.#scanner;
    const items = this.#sequence();
    if (!scanner.close()) {
      this.#problems.push(queryProblem('unclosed-parenthesis', { start, end: start + 1 }));
    }
    const [first] = items;
    return first && items.length > 1 ? [{ kind: 'all', items, start, end: scanner.at }] : items;
  }

  #phrase({ start, end }: Range): QueryNode[] {
    const text = withoutQuotes(this.#scanner.text.slice(start, end));
    const phrase = makePhrase({ text, start, end }, { start: start - 1, end: end + 1 });
    return phrase.terms.length > 0 ? [phrase] : [];
  }

  #words({ start, end }: Range, typed = this.#scanner.text.slice(start, end)): QueryNode {
    // As a word it must not come to join others where it is printed.
    const text = typed.replace(/^OR(?=$|\()/, 'or');
    return makeWords([{ text, start, end }]);
  }

  #fieldText(field: TextField, fieldRange: Range): QueryNode[] {
    const scanner = this.#scanner;
    const valueStart = scanner.at;
    scanner.skipSigns();
    this.#isInField = true;
    const [item] = joinWords(scanner.isAt('(') ? this.#fieldGroup() : this.#operand());
    this.#isInField = false;
    const range = { start: fieldRange.start, end: scanner.at };
    return item
      ? [{ kind: 'field', field, fieldRange, item, ...range }]
      : [this.#unfinished(field, fieldRange, '', { start: valueStart, end: scanner.at })];
  }

  #fieldGroup(): QueryNode[] {
    const { at } = this.#scanner;
    return this.#scanner.open() ? this.#group(at) : [];
  }

  #filter(field: FilterField, fieldRange: Range): QueryNode[] {
    const scanner = this.#scanner;
    const valueStart = scanner.at;
    scanner.skipUnclosed();
    const inner = scanner.quoted() ?? scanner.piece();
    const valueRange = { start: valueStart, end: scanner.at };
    const typed = scanner.text.slice(inner.start, inner.end);
    const { state, value } = readValue(field, typed);
    const range = { start: fieldRange.start, end: scanner.at };
    switch (state) {
      case 'known':
        return [{ kind: 'filter', field, fieldRange, value, valueRange, ...range }];
      case 'unknown': {
        this.#problems.push(queryProblem('unknown-value', range, field, value));
        const name = scanner.text.slice(fieldRange.start, fieldRange.end + 1);
        return [this.#words(range, name + asValue(typed))];
      }
      case 'empty':
      case 'beginning':
        return [this.#unfinished(field, fieldRange, value, valueRange)];
    }
  }

  #unfinished(field: QueryField, fieldRange: Range, value: string, valueRange: Range): QueryNode {
    const range = { start: fieldRange.start, end: valueRange.end };
    const code = value === '' ? 'empty-field' : 'unfinished-value';
    this.#problems.push(queryProblem(code, range, field, value));
    return { kind: 'unfinished', field, fieldRange, value, valueRange, ...range };
  }
}

/** The parts that `OR` joins as one; without it, what stands side by side in one part. */
function alternatives(slot: readonly QueryNode[]): readonly QueryNode[] {
  const asking = slot.length > 1 ? slot.flatMap((node) => joinWords([node])) : slot;
  const [first, ...others] = asking;
  if (!first || others.length === 0) {
    return first?.kind === 'all' ? first.items : asking;
  }
  const items = asking.flatMap((node) => (node.kind === 'any' ? node.items : [node]));
  return [{ kind: 'any', items, start: first.start, end: others.at(-1)?.end ?? first.end }];
}
