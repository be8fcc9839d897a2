import { env } from 'vscode';
import { readableTitle, visibleText } from '../core';
import type { Command } from './command';
import type { PaperArguments } from './paperArguments';

/** Copies readable titles, one a line. */
export function copyTitle(papers: PaperArguments): Command {
  return {
    id: 'paperDigests.copyTitle',
    execute: (...args) =>
      env.clipboard.writeText(
        papers
          .papers(args)
          .map(({ title }) => visibleText(readableTitle(title)))
          .join('\n'),
      ),
  };
}
