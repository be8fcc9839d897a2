import { isCount, isString } from '../shared/guards';
import type { ToolInput } from './tool';

/** A text that a tool needs. Throws where there is none. */
export function textIn(input: ToolInput, name: string): string {
  const value = input[name];
  if (!isString(value) || value.trim() === '') {
    throw new Error(`Give "${name}", a text that is not empty.`);
  }
  return value;
}

/** A whole number that may be given. Throws where something else is. */
export function countIn(input: ToolInput, name: string): number | undefined {
  const value = input[name];
  if (value === undefined) {
    return undefined;
  }
  if (!isCount(value) || value === 0) {
    throw new Error(`Give "${name}" as a whole number from 1 on, or leave it out.`);
  }
  return value;
}
