import { env } from 'vscode';
import type { Citations } from '../host/cite/citations';
import type { Command } from './command';
import type { PaperArguments } from './paperArguments';

/** Copies BibTeX entries. */
export function copyBibTeX(papers: PaperArguments, citations: Citations): Command {
  return {
    id: 'paperDigests.copyBibTeX',
    execute: async (...args) => {
      const text = await citations.written(papers.papers(args), 'bibtex');
      if (text !== undefined && text !== '') {
        await env.clipboard.writeText(text);
      }
    },
  };
}
