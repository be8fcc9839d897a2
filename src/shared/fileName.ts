import { visibleText } from '../core';

/** The last part of a URI's path, as it is shown. Total: takes any text for a URI. */
export function fileName(uri: string): string {
  const path = uri.split(/[?#]/, 1)[0] ?? '';
  const name = path.slice(path.lastIndexOf('/') + 1);
  try {
    return visibleText(decodeURIComponent(name));
  } catch {
    return visibleText(name);
  }
}
