import { l10n, window } from 'vscode';
import type { PaperDecisions } from '../host/paperDecisions';
import type { Command } from './command';

/** Asks which merge or split of papers is to be undone. */
export function undoPaperDecision(decisions: PaperDecisions): Command {
  return {
    id: 'paperDigests.undoPaperDecision',
    execute: async () => {
      const items = decisions
        .all()
        .toReversed()
        .map((kept) => ({
          kept,
          label: kept.titles.join(' · '),
          description: 'merge' in kept.decision ? l10n.t('merged') : l10n.t('split off'),
        }));
      if (items.length === 0) {
        await window.showInformationMessage(l10n.t('No papers were merged or split by hand.'));
        return;
      }
      const chosen = await window.showQuickPick(items, {
        title: l10n.t('Undo Merge or Split'),
        placeHolder: l10n.t('Select what is to be undone'),
      });
      if (chosen) {
        await decisions.remove(chosen.kept);
      }
    },
  };
}
