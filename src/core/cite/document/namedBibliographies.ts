import type { CiteLanguage } from './citeLanguage';

const mostNamed = 20;

/**
 * The paths of the .bib files that a document names, as it writes them, relative to it: in
 * `\bibliography` and `\addbibresource`, the `bibliography` of a YAML head, or `#bibliography`.
 */
export function namedBibliographies(language: CiteLanguage, text: string): readonly string[] {
  return [...new Set(named(language, text))]
    .filter((path) => /\.bib$/i.test(path) && isFile(path))
    .slice(0, mostNamed);
}

/** The path of the document that a part of it names as the whole: `% !TEX root = ../main.tex`. */
export function rootDocument(text: string): string | undefined {
  const path = /^%\s{0,5}!\s{0,5}TE?X\s{1,5}root\s{0,5}=\s{0,5}([^\r\n]{1,300}?)\s*$/im.exec(
    text.slice(0, 2000),
  )?.[1];
  return path !== undefined && isFile(path) ? path : undefined;
}

/** Two slashes name another machine: to look there would send something to it. */
function isFile(path: string): boolean {
  return !/^[\\/]{2}/.test(path);
}

function named(language: CiteLanguage, text: string): string[] {
  switch (language) {
    case 'latex':
      return latex(withoutComments(text));
    case 'markdown':
      return yaml(text);
    case 'typst':
      return [...text.matchAll(/#?bibliography\(([^)]{0,1000})/g)].flatMap(([, inner = '']) =>
        [...inner.matchAll(/"([^"\n]{1,300})"/g)].map(([, path = '']) => path),
      );
  }
}

function withoutComments(text: string): string {
  return text.replace(/(^|[^\\])%.*$/gm, '$1');
}

function latex(text: string): string[] {
  const resources = [
    ...text.matchAll(
      /\\(?:addbibresource|addglobalbib|addsectionbib)(?:\[[^\]]{0,200}\])?\{([^{}\n]{1,300})\}/g,
    ),
  ].map(([, path = '']) => path.trim());
  const lists = [...text.matchAll(/\\(?:no)?bibliography\{([^{}]{1,1000})\}/g)];
  const bases = lists.flatMap(([, list = '']) => list.split(',').map((path) => path.trim()));
  return [...resources, ...bases.map((path) => (/\.bib$/i.test(path) ? path : `${path}.bib`))];
}

/** The head of a document of pandoc or Quarto: one path, a list in brackets, or one on lines below. */
function yaml(text: string): string[] {
  const head = /^---\r?\n([\s\S]{0,20000}?)\r?\n(?:---|\.\.\.)\s*$/m.exec(
    text.startsWith('---') ? text.slice(0, 20_100) : '',
  )?.[1];
  const [, inline = '', below = ''] =
    /^bibliography:[ \t]*([^\r\n]*)((?:\r?\n[ \t]*-[ \t]+[^\r\n]+)*)/m.exec(head ?? '') ?? [];
  const items = [
    ...inline.replace(/^\[|\]$/g, '').split(','),
    ...below.split('\n').map((line) => line.replace(/^[ \t]*-[ \t]+/, '')),
  ];
  return items
    .map((item) => item.trim().replace(/^(["'])(.*)\1$/, '$2'))
    .filter((item) => item !== '');
}
