/** A part of a template: text as it stands, a placeholder, or parts that stand or fall together. */
export type TemplatePart =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'value'; readonly name: string; readonly count?: number }
  | { readonly kind: 'optional'; readonly parts: readonly TemplatePart[] };

/** Gives the value of a placeholder; undefined or empty where there is none. */
export type ValueOf = (name: string, count: number | undefined) => string | undefined;

const placeholder = /\{([A-Za-z]+)(?::(\d{1,3}))?\}/y;

/**
 * Reads a template. `{name}` stands for a value and `{name:2}` for so much of it; `{?` and the `}`
 * that belongs to it hold parts that are left out where one of their values is not known. All else
 * is text, also a brace that belongs to nothing. Total.
 */
export function parseTemplate(template: string): readonly TemplatePart[] {
  return parseParts(template, 0, false).parts;
}

/** Fills a template. */
export function fillTemplate(parts: readonly TemplatePart[], valueOf: ValueOf): string {
  return fill(parts, valueOf).text;
}

/** The names of all placeholders of a template, those of optional parts as well. */
export function placeholdersIn(parts: readonly TemplatePart[]): string[] {
  return parts.flatMap((part) =>
    part.kind === 'value'
      ? [part.name]
      : part.kind === 'optional'
        ? placeholdersIn(part.parts)
        : [],
  );
}

interface Parsed {
  readonly parts: readonly TemplatePart[];
  readonly end: number;
  readonly isClosed: boolean;
}

function parseParts(template: string, start: number, isInner: boolean): Parsed {
  const parts: TemplatePart[] = [];
  let index = start;
  let text = '';
  const endText = (): void => {
    if (text !== '') {
      parts.push({ kind: 'text', text });
      text = '';
    }
  };
  while (index < template.length) {
    placeholder.lastIndex = index;
    const [whole, name, count] = placeholder.exec(template) ?? [];
    // Only one level: an optional part within another would never be the last to be left out.
    const inner =
      !isInner && template.startsWith('{?', index) ? parseParts(template, index + 2, true) : null;
    if (whole !== undefined && name !== undefined) {
      endText();
      parts.push({ kind: 'value', name, ...(count !== undefined && { count: Number(count) }) });
      index += whole.length;
    } else if (inner?.isClosed) {
      endText();
      parts.push({ kind: 'optional', parts: inner.parts });
      index = inner.end;
    } else if (isInner && template[index] === '}') {
      endText();
      return { parts, end: index + 1, isClosed: true };
    } else {
      text += template[index] ?? '';
      index++;
    }
  }
  endText();
  return { parts, end: index, isClosed: false };
}

function fill(
  parts: readonly TemplatePart[],
  valueOf: ValueOf,
): { readonly text: string; readonly isWhole: boolean } {
  let isWhole = true;
  const texts = parts.map((part) => {
    if (part.kind === 'text') {
      return part.text;
    }
    if (part.kind === 'optional') {
      const inner = fill(part.parts, valueOf);
      return inner.isWhole ? inner.text : '';
    }
    const value = valueOf(part.name, part.count) ?? '';
    isWhole &&= value !== '';
    return value;
  });
  return { text: texts.join(''), isWhole };
}
