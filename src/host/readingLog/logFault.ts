/** Why a log cannot be read or written. */
export type LogFault = 'missing' | 'full' | 'readOnly' | 'other';

/** By the codes of Node's errors and of VS Code's. */
const faults: Readonly<Record<string, LogFault>> = {
  ENOENT: 'missing',
  ENOTDIR: 'missing',
  FileNotFound: 'missing',
  Unavailable: 'missing',
  ENOSPC: 'full',
  EDQUOT: 'full',
  EROFS: 'readOnly',
  EACCES: 'readOnly',
  EPERM: 'readOnly',
  NoPermissions: 'readOnly',
};

/** What is wrong, from what was thrown. */
export function faultOf(error: unknown): LogFault {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return Object.hasOwn(faults, code) ? (faults[code] ?? 'other') : 'other';
}
