/** Languages that cite by keys. */
export type CiteLanguage = 'latex' | 'markdown' | 'typst';

const byId: Readonly<Record<string, CiteLanguage>> = {
  latex: 'latex',
  tex: 'latex',
  'latex-expl3': 'latex',
  rsweave: 'latex',
  markdown: 'markdown',
  quarto: 'markdown',
  rmd: 'markdown',
  typst: 'typst',
};

/** Languages by the ends of files, for where no extension gives a file its own. */
const byEnd: Readonly<Record<string, CiteLanguage>> = {
  tex: 'latex',
  md: 'markdown',
  qmd: 'markdown',
  rmd: 'markdown',
  typ: 'typst',
};

/**
 * How a document cites; undefined where it does not.
 *
 * @param languageId as VS Code names it
 * @param path of the document
 */
export function citeLanguageOf(languageId: string, path: string): CiteLanguage | undefined {
  return byId[languageId] ?? byEnd[/\.([A-Za-z]+)$/.exec(path)?.[1]?.toLowerCase() ?? ''];
}
