import type { DocumentSelector } from 'vscode';

/** Documents that cite by keys, by language and, where no extension gives them one, by name. */
export const citingDocuments: DocumentSelector = [
  { language: 'latex' },
  { language: 'tex' },
  { language: 'latex-expl3' },
  { language: 'rsweave' },
  { language: 'markdown' },
  { language: 'quarto' },
  { language: 'rmd' },
  { language: 'typst' },
  { language: 'plaintext', pattern: '**/*.{tex,typ,qmd}' },
];
