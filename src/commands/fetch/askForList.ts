import type { QuickPickItem } from 'vscode';
import { QuickPickItemKind, env, l10n, window } from 'vscode';
import {
  dayAfter,
  daysBetween,
  escapeThemeIcons,
  readTypedRequest,
  startOf,
  visibleText,
  weekOf,
  type TypedRequest,
} from '../../core';
import { dayText, requestText } from './requestText';

interface ListItem extends QuickPickItem {
  /** Absent of what only parts the list. */
  readonly typed?: TypedRequest;
}

/** How many days back can be picked without being typed. */
const pickedDays = 14;

/** Asks for a list, and says while it is typed how that is understood. */
export function askForList(today: string): Promise<TypedRequest | undefined> {
  return new Promise((resolve) => {
    const picker = window.createQuickPick<ListItem>();
    let chosen: TypedRequest | undefined;
    picker.title = l10n.t('Fetch Digest');
    picker.placeholder = l10n.t(
      'Type a day, such as “last friday” or “2025-03-04”, a range, or a search',
    );
    picker.items = usualItems(today);
    picker.onDidChangeValue((value) => {
      picker.items = value.trim() === '' ? usualItems(today) : typedItems(value.trim(), today);
    });
    picker.onDidAccept(() => {
      chosen = picker.activeItems[0]?.typed;
      picker.hide();
    });
    picker.onDidHide(() => {
      picker.dispose();
      resolve(chosen);
    });
    picker.show();
  });
}

function usualItems(today: string): ListItem[] {
  const yesterday = dayAfter(today, -1);
  const week = weekOf(today);
  const month = today.slice(0, 7);
  return [
    item(l10n.t('Today'), dayText(today), { kind: 'day', day: today }),
    item(l10n.t('Yesterday'), dayText(yesterday), { kind: 'day', day: yesterday }),
    item(l10n.t('This week'), week, { kind: 'week', week }),
    item(l10n.t('This month'), month, { kind: 'month', month }),
    item(l10n.t('Trending'), '', { kind: 'trending' }),
    {
      label: l10n.t('Last 30 days'),
      description: l10n.t('the days that are missing'),
      typed: { kind: 'range', first: dayAfter(today, -29), last: today },
    },
    { label: l10n.t('Earlier days'), kind: QuickPickItemKind.Separator },
    ...daysBetween(dayAfter(today, -pickedDays), dayAfter(yesterday, -1))
      .reverse()
      .map((day) => item(dayText(day), weekdayText(day), { kind: 'day', day })),
  ];
}

/**
 * The editor puts rows first whose label has what was typed. That of the search must therefore not
 * have it: what reads as a day is meant as one.
 */
function typedItems(value: string, today: string): ListItem[] {
  const dated = readTypedRequest(value, today);
  const query = escapeThemeIcons(visibleText(value));
  return [
    ...(dated ? [{ label: labelOf(dated), alwaysShow: true, typed: dated }] : []),
    {
      label: l10n.t('Search the site'),
      description: l10n.t('for “{0}”', query),
      alwaysShow: true,
      typed: { kind: 'one', request: { kind: 'search', query: value } },
    },
  ];
}

function weekdayText(day: string): string {
  return new Date(startOf(day)).toLocaleDateString(env.language, {
    weekday: 'long',
    timeZone: 'UTC',
  });
}

function labelOf(typed: TypedRequest): string {
  return typed.kind === 'range'
    ? l10n.t('Fetch missing days from {0} to {1}', dayText(typed.first), dayText(typed.last))
    : l10n.t('Fetch {0}', requestText(typed.request));
}

function item(
  label: string,
  description: string,
  request: Extract<TypedRequest, { kind: 'one' }>['request'],
): ListItem {
  return { label, description, typed: { kind: 'one', request } };
}
