/** A BibTeX entry as BibTeX itself takes it apart. */
export interface BibTeXEntry {
  readonly type: string;
  readonly key: string;
  /** Values without their outer braces. */
  readonly fields: Readonly<Record<string, string>>;
}

/**
 * Reads one entry as BibTeX does: a field ends with the brace that balances its first one, and a
 * backslash before a brace changes nothing about that. Throws where BibTeX would complain.
 */
export function readBibTeX(text: string): BibTeXEntry {
  const [head = '', type = '', key = ''] = /^@([a-z]+)\{([^\s,{}]+),/.exec(text) ?? [];
  const fields: Record<string, string> = {};
  let rest = text.slice(head.length);
  for (;;) {
    const [start, name] = /^\s*([A-Za-z]+) = /.exec(rest) ?? [];
    if (start === undefined || name === undefined) {
      break;
    }
    rest = rest.slice(start.length);
    const value = rest.startsWith('{') ? balanced(rest) : (/^[a-z]+/.exec(rest)?.[0] ?? '');
    fields[name] = value.replace(/^\{([\s\S]*)\}$/, '$1');
    rest = rest.slice(value.length).replace(/^,/, '');
  }
  if (type === '' || !/^\s*\}\s*$/.test(rest)) {
    throw new Error(`not one entry of BibTeX: ${text}`);
  }
  return { type, key, fields };
}

function balanced(text: string): string {
  let depth = 0;
  for (let index = 0; index < text.length; index++) {
    depth += text[index] === '{' ? 1 : text[index] === '}' ? -1 : 0;
    if (depth === 0) {
      return text.slice(0, index + 1);
    }
  }
  throw new Error(`braces are not balanced: ${text}`);
}
