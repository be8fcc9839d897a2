import type { QuickPickItem } from 'vscode';
import { CancellationTokenSource, ThemeIcon, env, l10n, window } from 'vscode';
import type { Paper } from '../core';
import { escapeThemeIcons, readableTitle, visibleText } from '../core';
import { fileNameOf } from '../host/fileName';
import type { LibraryService } from '../host/library/libraryService';
import type { ReadingLog } from '../host/readingLog/readingLog';
import { iconOf } from '../host/readingLog/statusIcon';
import type { PaperSearch } from '../host/search/paperSearch';
import { isText, matchesFor, type PaperMatch } from '../host/subject/paperMatches';
import { factsLine } from '../shared/factsText';
import { reasonsText } from '../shared/reasonsText';
import type { Command } from './command';
import type { PaperOpener } from './paperOpener';

/** What finding papers for a file works with. */
export interface FileServices {
  readonly library: LibraryService;
  readonly search: PaperSearch;
  readonly readingLog: ReadingLog;
  readonly opener: PaperOpener;
}

interface MatchItem extends QuickPickItem {
  readonly paper: Paper;
}

/** Shows the papers that fit what the file in the active editor is about, with the shared words. */
export function papersForFile({ library, search, readingLog, opener }: FileServices): Command {
  const itemOf = ({ paper, reasons }: PaperMatch): MatchItem => ({
    label: escapeThemeIcons(visibleText(readableTitle(paper.title))),
    description: escapeThemeIcons(factsLine(paper, env.language, l10n.t)),
    detail: escapeThemeIcons(reasonsText(reasons, l10n.t)),
    iconPath: new ThemeIcon(iconOf(readingLog.statusOf(paper))),
    paper,
  });
  return {
    id: 'paperDigests.papersForFile',
    execute: async () => {
      const document = window.activeTextEditor?.document;
      if (!document || !isText(document)) {
        await window.showInformationMessage(l10n.t('Open a file in the editor first.'));
        return;
      }
      const source = new CancellationTokenSource();
      const find = async (): Promise<readonly MatchItem[]> => {
        await library.start();
        return ((await matchesFor(document, search, source.token)) ?? []).map(itemOf);
      };
      const chosen = await window.showQuickPick(find(), {
        title: l10n.t('Papers for {0}', fileNameOf(document.uri)),
        placeHolder: l10n.t('Papers that share words with the file, best first'),
        matchOnDescription: true,
        matchOnDetail: true,
      });
      source.cancel();
      source.dispose();
      if (chosen) {
        opener.open(chosen.paper);
      }
    },
  };
}
