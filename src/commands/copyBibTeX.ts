import { env } from 'vscode';
import { toBibTeX } from '../core';
import type { Command } from './command';
import type { PaperArguments } from './paperArguments';

/** Copies BibTeX entries. */
export function copyBibTeX(papers: PaperArguments): Command {
  return {
    id: 'paperDigests.copyBibTeX',
    execute: (...args) => env.clipboard.writeText(papers.papers(args).map(toBibTeX).join('\n\n')),
  };
}
