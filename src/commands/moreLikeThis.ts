import { commands } from 'vscode';
import { asValue, readableTitle } from '../core';
import type { Command } from './command';
import type { PaperArguments } from './paperArguments';

/** Searches for papers like the ones that it is called for. */
export function moreLikeThis(papers: PaperArguments): Command {
  return {
    id: 'paperDigests.moreLikeThis',
    execute: async (...args) => {
      const terms = papers.papers(args).map(({ title }) => `like:${asValue(readableTitle(title))}`);
      if (terms.length > 0) {
        await commands.executeCommand('paperDigests.search', terms.join(' '));
      }
    },
  };
}
