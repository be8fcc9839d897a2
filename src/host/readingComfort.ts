import type { ConfigurationChangeEvent } from 'vscode';
import type { ComfortView } from '../shared/panelView';
import { affects, isBoolean, isPositive, read } from './settings';

/** How the user wants abstracts to be set. */
export function readingComfort(): ComfortView {
  return {
    measure: within(read('readingMeasure', isPositive, 68), 30, 160),
    size: size(read('readingSize', isSize, 0)),
    serif: read('readingSerif', isBoolean, false),
    roles: read('sentenceRoles', isBoolean, false),
  };
}

/** Whether a change of configuration touches how abstracts are set. */
export function affectsReading(event: ConfigurationChangeEvent): boolean {
  return affects(event, 'readingMeasure', 'readingSize', 'readingSerif', 'sentenceRoles');
}

function size(pixels: number): number {
  return pixels > 0 ? within(pixels, 8, 40) : 0;
}

function within(value: number, least: number, most: number): number {
  return Math.round(Math.min(Math.max(value, least), most));
}

function isSize(value: unknown): value is number {
  return typeof value === 'number' && value >= 0;
}
