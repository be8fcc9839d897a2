import { env } from 'vscode';

/** A day in the reader's language: `May 3, 2026`. @param time milliseconds since 1970 */
export function dateLabel(time: number): string {
  return new Intl.DateTimeFormat(env.language, { dateStyle: 'medium' }).format(time);
}
