import { Uri, l10n, window } from 'vscode';
import type { Occurrence, Paper } from '../core';
import { readableTitle, visibleText } from '../core';
import { fileNameOf } from '../host/fileName';
import type { DumpDocuments } from '../host/dumpDocuments';
import type { Command } from './command';
import type { PaperArguments } from './paperArguments';

/** Shows a paper's line in its dump; asks for the dump where it stands in several. */
export function openSource(papers: PaperArguments, documents: DumpDocuments): Command {
  return {
    id: 'paperDigests.openSource',
    execute: async (...args) => {
      const paper = papers.paper(args);
      const occurrence = paper && (await chooseOccurrence(paper));
      if (paper && occurrence) {
        await documents.show(Uri.parse(occurrence.uri), paper, occurrence.entry);
      }
    },
  };
}

async function chooseOccurrence(paper: Paper): Promise<Occurrence | undefined> {
  if (paper.occurrences.length < 2) {
    return paper.occurrences[0];
  }
  const items = paper.occurrences.map((occurrence) => ({
    label: fileNameOf(Uri.parse(occurrence.uri)),
    occurrence,
  }));
  const chosen = await window.showQuickPick(items, {
    title: visibleText(readableTitle(paper.title)),
    placeHolder: l10n.t('Select the digest to open'),
  });
  return chosen?.occurrence;
}
