import { Uri, l10n, window } from 'vscode';
import type { Paper } from '../core';
import { dumpEntry, readableTitle, renderingId } from '../core';
import { fileNameOf } from '../host/fileName';
import type { LibraryService } from '../host/library/libraryService';
import type { PaperDecisions } from '../host/paperDecisions';
import type { Command } from './command';
import type { PaperArguments } from './paperArguments';

/** Asks which of a paper's entries is another paper, and sets it apart. */
export function splitPaper(
  papers: PaperArguments,
  decisions: PaperDecisions,
  library: LibraryService,
): Command {
  return {
    id: 'paperDigests.splitPaper',
    execute: async (...args) => {
      const paper = papers.paper(args);
      if (!paper) {
        return;
      }
      const items = entriesOf(paper, library);
      if (items.length < 2) {
        throw new Error(l10n.t('This paper stands in one digest only: there is nothing to split.'));
      }
      const chosen = await window.showQuickPick(items, {
        title: l10n.t('Split Paper'),
        placeHolder: l10n.t('Select the entry that is another paper'),
        matchOnDescription: true,
      });
      if (chosen) {
        const { split, uri, label } = chosen;
        await decisions.add({ decision: { split, uri }, titles: [label] });
      }
    },
  };
}

function entriesOf({ occurrences }: Paper, library: LibraryService) {
  return occurrences.flatMap(({ uri, entry: index }) => {
    const file = Uri.parse(uri);
    const entry = dumpEntry(library.dump(file)?.dump, index);
    return entry
      ? [
          {
            label: readableTitle(entry.title),
            description: fileNameOf(file),
            detail: (entry.abstract ?? '').slice(0, 200),
            split: renderingId(entry),
            uri,
          },
        ]
      : [];
  });
}
