/** What kind of text a document holds, as far as it matters for what it is about. */
export type TextKind = 'code' | 'latex' | 'markdown' | 'bibliography' | 'prose';

const kinds: Readonly<Record<string, TextKind>> = {
  latex: 'latex',
  tex: 'latex',
  rsweave: 'latex',
  typst: 'markdown',
  markdown: 'markdown',
  quarto: 'markdown',
  rmd: 'markdown',
  restructuredtext: 'markdown',
  plaintext: 'prose',
  bibtex: 'bibliography',
};

const kindsByEnd: Readonly<Record<string, TextKind>> = {
  tex: 'latex',
  typ: 'markdown',
  md: 'markdown',
  bib: 'bibliography',
  txt: 'prose',
};

/** The kind of a document by its language and the end of its path; of what is unknown, code. */
export function textKindOf(languageId: string, path: string): TextKind {
  const end = /\.([A-Za-z]+)$/.exec(path)?.[1]?.toLowerCase() ?? '';
  const byLanguage = kinds[languageId];
  return byLanguage !== undefined && byLanguage !== 'prose'
    ? byLanguage
    : (kindsByEnd[end] ?? byLanguage ?? 'code');
}

/** A piece of a text, with how much its words count. */
export interface WeightedText {
  readonly text: string;
  readonly weight: number;
}

const headingWeight = 3;
const commentWeight = 2;

/**
 * What a piece of a document says, without its markup: headings and comments count more than the
 * rest. Meant for some lines at a time. Total.
 */
export function proseOf(text: string, kind: TextKind): readonly WeightedText[] {
  switch (kind) {
    case 'prose':
      return [{ text: withoutAddresses(text), weight: 1 }];
    case 'latex':
      return latex(text);
    case 'markdown':
      return markdown(text);
    case 'bibliography':
      return bibliography(text);
    case 'code':
      return code(text);
  }
}

function withoutAddresses(text: string): string {
  return text.replace(/\b(?:https?|ftp):\/\/\S{1,2000}/g, ' ');
}

function latex(text: string): WeightedText[] {
  const plain = withoutAddresses(text)
    .replace(/(^|[^\\])%.*$/gm, '$1')
    .replace(
      /\\(?:\w{0,12}cite\w{0,12}|\w{0,8}ref|label|usepackage|documentclass|bibliography(?:style)?|addbibresource|include\w{0,12}|input|begin|end|newcommand|def|url|href)\*?(?:\[[^\]]{0,200}\]){0,2}\s?\{[^{}]{0,500}\}/gi,
      ' ',
    );
  const headings = [
    ...plain.matchAll(
      /\\(?:title|chapter|(?:sub){0,2}section|caption|paragraph)\*?\{([^{}]{0,500})\}/g,
    ),
  ].map(([, heading = '']) => heading);
  const rest = plain.replace(/\\[A-Za-z]{1,40}\*?|\$[^$]{0,500}\$|[{}[\]&~^_\\]/g, ' ');
  return [
    { text: headings.join(' '), weight: headingWeight },
    { text: rest, weight: 1 },
  ];
}

function markdown(text: string): WeightedText[] {
  const plain = withoutAddresses(text)
    .replace(/\]\([^()\s]{0,1000}\)/g, '] ')
    .replace(/<[^<>]{1,300}>/g, ' ')
    .replace(/(?:^|[\s[])@[\w:.-]{1,100}/g, ' ');
  const headings = [...plain.matchAll(/^(?:#{1,6}|=+)[ \t]+(.{1,500})$|^title:(.{1,500})$/gm)].map(
    ([, heading = '', title = '']) => heading + title,
  );
  return [
    { text: headings.join(' '), weight: headingWeight },
    { text: plain, weight: 1 },
  ];
}

/** Titles, keywords and abstracts; names and publishers say nothing of what papers are about. */
function bibliography(text: string): WeightedText[] {
  const fields = [
    ...text.matchAll(/\b(title|keywords|abstract)\s{0,10}=\s{0,10}["{](.{1,1500}?)["}],?\s*$/gim),
  ];
  return fields.map(([, name = '', value = '']) => ({
    text: value.replace(/[{}\\$"]/g, ''),
    weight: name.toLowerCase() === 'abstract' ? 1 : commentWeight,
  }));
}

/** Comments and texts of several words as they are; names taken apart into their words. */
function code(text: string): WeightedText[] {
  const comments = [
    ...text.matchAll(
      /\/\*([\s\S]{0,1500}?)\*\/|"""([\s\S]{0,1500}?)"""|'''([\s\S]{0,1500}?)'''|(?:^|\s)(?:\/\/+|#+|--|;;|%)[ \t](.{0,500})$/gm,
    ),
  ].map(([, ...groups]) => groups.join(' '));
  const names = withoutAddresses(text)
    .replace(/([\p{Ll}\p{N}])(?=\p{Lu})/gu, '$1 ')
    .replace(/(\p{Lu})(?=\p{Lu}\p{Ll})/gu, '$1 ')
    .replaceAll('_', ' ');
  return [
    { text: comments.join('\n'), weight: commentWeight },
    { text: names, weight: 1 },
  ];
}
