import { commands } from 'vscode';
import { readableTitle } from '../core';
import type { Command } from './command';
import type { PaperArguments } from './paperArguments';

/** Searches for papers like the ones that it is called for. */
export function moreLikeThis(papers: PaperArguments): Command {
  return {
    id: 'paperDigests.moreLikeThis',
    execute: async (...args) => {
      const terms = papers.papers(args).map(({ title }) => `like:${quoted(readableTitle(title))}`);
      if (terms.length > 0) {
        await commands.executeCommand('paperDigests.search', terms.join(' '));
      }
    },
  };
}

/** A title as a value of the query language, in which quotes have no meaning of their own. */
function quoted(title: string): string {
  return `"${title.replaceAll(/["“”]/g, ' ')}"`;
}
