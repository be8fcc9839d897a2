import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import manifest from '../../../package.json';
import nls from '../../../package.nls.json';

export { manifest };

/** The texts of `package.nls.json`, by their key. */
export const texts: ReadonlyMap<string, string> = new Map(Object.entries(nls));

/** Absolute path of a file of the project. */
export function projectPath(path: string): string {
  return fileURLToPath(new URL(`../../../${path}`, import.meta.url));
}

/** Whether the project has a file at a path as the manifest writes it. */
export function exists(path: string): boolean {
  return existsSync(projectPath(path));
}

/** Every string of the manifest, keys left out. */
export function stringsOf(value: unknown): string[] {
  if (typeof value === 'string') {
    return [value];
  }
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsOf) : [];
}

/** Every `when` and `enablement` clause of the manifest. */
export function clausesOf(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) {
    return [];
  }
  return Object.entries(value).flatMap(([key, item]: [string, unknown]) =>
    (key === 'when' || key === 'enablement') && typeof item === 'string' ? [item] : clausesOf(item),
  );
}
