import { ConfigurationTarget, workspace } from 'vscode';
import { parseTimeOfDay, type Schedule } from '../../core';
import { isBoolean, isText, read, section, type SettingName } from '../settings';

/** Days of the week as the settings name them, from Monday. */
export const weekdayNames = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const;

export type WeekdayName = (typeof weekdayNames)[number];

/** From Monday to Friday, when lists of papers come. */
export const workdays: readonly WeekdayName[] = weekdayNames.slice(0, 5);

export const defaultHour = '08:00';

/** What is told of papers that came by a subscription. */
export type ArrivalNotice = 'none' | 'summary' | 'matches';

/** Whether the user has subscribed on this machine. */
export function isSubscribed(): boolean {
  return read('subscription.enabled', isBoolean, false);
}

/** When digests are fetched; what cannot be read is as it is by default. */
export function subscriptionSchedule(): Schedule {
  const minutes = parseTimeOfDay(subscriptionHour()) ?? parseTimeOfDay(defaultHour) ?? 0;
  return { weekdays: subscriptionDays().map((name) => weekdayNames.indexOf(name)), minutes };
}

/** The days of the week whose digests are fetched. */
export function subscriptionDays(): readonly WeekdayName[] {
  return read('subscription.days', isWeekdays, [...workdays]);
}

/** The hour as it was set. */
export function subscriptionHour(): string {
  return read('subscription.hour', isText, defaultHour);
}

export function arrivalNotice(): ArrivalNotice {
  return read('subscription.notify', isArrivalNotice, 'summary');
}

/** Subscribes on this machine, or ends it; days and hour stay as they are where they are left out. */
export async function setSubscribed(
  enabled: boolean,
  choice: { readonly days?: readonly WeekdayName[]; readonly hour?: string } = {},
): Promise<void> {
  const values: readonly (readonly [SettingName, unknown])[] = [
    ['subscription.days', choice.days],
    ['subscription.hour', choice.hour],
  ];
  const configuration = workspace.getConfiguration(section);
  for (const [name, value] of values) {
    if (value !== undefined) {
      await configuration.update(name, value, ConfigurationTarget.Global);
    }
  }
  const setting: SettingName = 'subscription.enabled';
  await configuration.update(setting, enabled ? true : undefined, ConfigurationTarget.Global);
}

function isWeekdays(value: unknown): value is readonly WeekdayName[] {
  return Array.isArray(value) && value.every(isWeekday);
}

function isWeekday(value: unknown): value is WeekdayName {
  return weekdayNames.some((name) => name === value);
}

function isArrivalNotice(value: unknown): value is ArrivalNotice {
  return value === 'none' || value === 'summary' || value === 'matches';
}
