import type { Memento } from 'vscode';
import { ProgressLocation, Uri, l10n, window, workspace } from 'vscode';
import type { CitationFormatId, Paper } from '../core';
import { citationFormats } from '../core';
import type { Citations } from '../host/cite/citations';
import { fileNameOf } from '../host/fileName';
import type { LibraryService } from '../host/library/libraryService';
import { askPapers, type ShownPapers } from './cite/exportChoices';
import { askFormat, formatIn, formatName } from './cite/formatItems';
import type { Command } from './command';
import type { PaperArguments } from './paperArguments';

/** Milliseconds that the status bar tells what was exported. */
const noticeTime = 6000;

/** What exporting works with. */
export interface ExportServices {
  readonly papers: PaperArguments;
  readonly citations: Citations;
  readonly library: LibraryService;
  readonly tree: ShownPapers;
  /** Remembers the format. */
  readonly memory: Memento;
}

/**
 * Writes papers to a file: those that it is called for, or all, or those of the filter. Asks for the
 * format and the file, unless they are given as the third and fourth argument.
 */
export function exportPapers(services: ExportServices): Command {
  const { papers, citations, library, tree, memory } = services;
  const title = l10n.t('Export Papers');
  return {
    id: 'paperDigests.exportPapers',
    execute: async (clicked, selected, format, target) => {
      await library.start();
      const isForSome = clicked !== undefined || selected !== undefined;
      const meant = isForSome
        ? papers.papers([clicked, selected])
        : await askPapers(library.papers(), tree.papers, title);
      if (!meant || meant.length === 0) {
        return;
      }
      const chosen = formatIn(format) ?? (await askFormat(title, memory));
      const uri = target instanceof Uri ? target : chosen && (await askFile(chosen));
      if (chosen && uri) {
        await write(meant, chosen, uri, citations);
      }
    },
  };
}

async function askFile(format: CitationFormatId): Promise<Uri | undefined> {
  const extension = citationFormats.find(({ id }) => id === format)?.extension ?? 'txt';
  const folder = workspace.workspaceFolders?.[0]?.uri;
  return window.showSaveDialog({
    title: l10n.t('Export Papers'),
    saveLabel: l10n.t('Export'),
    filters: { [formatName(format)]: [extension] },
    ...(folder && { defaultUri: Uri.joinPath(folder, `papers.${extension}`) }),
  });
}

async function write(
  papers: readonly Paper[],
  format: CitationFormatId,
  uri: Uri,
  citations: Citations,
): Promise<void> {
  await window.withProgress({ location: ProgressLocation.Window }, async (progress) => {
    progress.report({ message: l10n.t('Exporting {0} papers', papers.length) });
    const text = await citations.written(papers, format);
    if (text !== undefined) {
      await workspace.fs.writeFile(uri, new TextEncoder().encode(text));
    }
  });
  const notice = l10n.t('{0} papers exported to {1}', papers.length, fileNameOf(uri));
  window.setStatusBarMessage(notice, noticeTime);
}
