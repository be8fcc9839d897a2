import { l10n } from 'vscode';
import { readableTitle } from '../core';
import type { KeptDecision, PaperDecisions } from '../host/paperDecisions';
import type { Command } from './command';
import type { PaperArguments } from './paperArguments';

/** Makes one paper of those that are selected, whatever their titles and abstracts say. */
export function mergePapers(papers: PaperArguments, decisions: PaperDecisions): Command {
  return {
    id: 'paperDigests.mergePapers',
    execute: async (...args) => {
      const [first, ...others] = papers.papers(args);
      if (!first || others.length === 0) {
        throw new Error(l10n.t('Select two papers or more that are the same.'));
      }
      const titles = [first, ...others].map(({ title }) => readableTitle(title));
      const merges = others.map(({ id }): KeptDecision => ({
        decision: { merge: [first.id, id] },
        titles,
      }));
      await decisions.add(...merges);
    },
  };
}
