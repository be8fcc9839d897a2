import type { QuickPickItem, Uri } from 'vscode';
import { QuickPickItemKind, l10n, window, workspace } from 'vscode';
import { escapeThemeIcons, parseTimeOfDay, visibleText } from '../../core';
import type { AgreedSource } from '../../host/subscription/digestSource';
import {
  defaultHour,
  subscriptionDays,
  subscriptionHour,
  weekdayNames,
  workdays,
  type WeekdayName,
} from '../../host/subscription/subscriptionSettings';

/** What the user wants: when, and into which folder. */
export interface ChosenSchedule {
  readonly days: readonly WeekdayName[];
  readonly hour: string;
  readonly folder: Uri;
}

interface ScheduleItem extends QuickPickItem {
  readonly choice?: Omit<ChosenSchedule, 'folder'> | 'other' | 'folder';
}

/** Asks when digests are to be fetched, and names the host and the folder by that. */
export async function askSchedule(
  title: string,
  source: AgreedSource,
): Promise<ChosenSchedule | undefined> {
  let { folder } = source;
  for (;;) {
    const chosen = await window.showQuickPick(itemsFor(folder), {
      title,
      placeHolder: l10n.t('Select when to fetch from {0}, while VS Code is open', source.host),
    });
    if (chosen?.choice === 'folder') {
      folder = (await askFolder(folder)) ?? folder;
    } else if (chosen?.choice === 'other') {
      const other = await askDaysAndHour(title);
      return other && { ...other, folder };
    } else {
      return chosen?.choice && { ...chosen.choice, folder };
    }
  }
}

function itemsFor(folder: Uri): ScheduleItem[] {
  const hour = subscriptionHour();
  return [
    {
      label: `$(calendar) ${l10n.t('Monday to Friday at {0}', hour)}`,
      choice: { days: workdays, hour },
    },
    {
      label: `$(calendar) ${l10n.t('Every day at {0}', hour)}`,
      choice: { days: weekdayNames, hour },
    },
    { label: `$(edit) ${l10n.t('Other days and hour…')}`, choice: 'other' },
    { label: l10n.t('Folder'), kind: QuickPickItemKind.Separator },
    {
      label: `$(folder) ${l10n.t('Keep digests in another folder…')}`,
      detail: escapeThemeIcons(visibleText(workspace.asRelativePath(folder))),
      choice: 'folder',
    },
  ];
}

async function askFolder(folder: Uri): Promise<Uri | undefined> {
  const chosen = await window.showOpenDialog({
    title: l10n.t('Folder of Fetched Digests'),
    openLabel: l10n.t('Select'),
    defaultUri: folder,
    canSelectFiles: false,
    canSelectFolders: true,
  });
  return chosen?.[0];
}

async function askDaysAndHour(title: string): Promise<Omit<ChosenSchedule, 'folder'> | undefined> {
  const wanted = subscriptionDays();
  const days = await window.showQuickPick(
    weekdayNames.map((day) => ({ label: labelOf(day), picked: wanted.includes(day), day })),
    { title, placeHolder: l10n.t('Select the days of the week'), canPickMany: true },
  );
  if (!days || days.length === 0) {
    return undefined;
  }
  const hour = await window.showInputBox({
    title,
    prompt: l10n.t('At which hour, from 00:00 to 23:59'),
    value: subscriptionHour(),
    placeHolder: defaultHour,
    validateInput: (text) =>
      parseTimeOfDay(text) === undefined
        ? l10n.t('Enter an hour such as {0}.', defaultHour)
        : undefined,
  });
  return hour === undefined ? undefined : { days: days.map(({ day }) => day), hour: hour.trim() };
}

function labelOf(day: WeekdayName): string {
  switch (day) {
    case 'monday':
      return l10n.t('Monday');
    case 'tuesday':
      return l10n.t('Tuesday');
    case 'wednesday':
      return l10n.t('Wednesday');
    case 'thursday':
      return l10n.t('Thursday');
    case 'friday':
      return l10n.t('Friday');
    case 'saturday':
      return l10n.t('Saturday');
    case 'sunday':
      return l10n.t('Sunday');
  }
}
