import { env } from 'vscode';
import { readableText, visibleText } from '../core';
import type { Command } from './command';
import type { PaperArguments } from './paperArguments';

/** Copies abstracts as they are read. */
export function copyAbstract(papers: PaperArguments): Command {
  return {
    id: 'paperDigests.copyAbstract',
    execute: (...args) =>
      env.clipboard.writeText(
        papers
          .papers(args)
          .flatMap(({ abstract }) =>
            abstract === undefined ? [] : [visibleText(readableText(abstract))],
          )
          .join('\n\n'),
      ),
  };
}
