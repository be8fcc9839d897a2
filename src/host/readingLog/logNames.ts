/**
 * The names of the files of a log: `reading-log.MACHINE.PART.jsonl`. A part is written by one window
 * of the machine as long as it is open, or holds what others held; no name is used twice. Of before
 * there were machines there may be `reading-log.jsonl` and `reading-log.WINDOW.jsonl`.
 */

/** Whether a file is one of a log, also one of another machine, or a copy that a sync has made. */
export function isLogName(name: string): boolean {
  return /^reading-log.*\.jsonl$/.test(name);
}

/** Whether a file was written before there were names of machines. */
export function isOldLogName(name: string): boolean {
  return /^reading-log(?:\.[\w-]+)?\.jsonl$/.test(name);
}

/** Whether a file is of a machine. */
export function isOfMachine(name: string, machine: string): boolean {
  return isLogName(name) && name.startsWith(`reading-log.${machine}.`) && !isOldLogName(name);
}

/** The name of a part. */
export function partName(machine: string, part: string): string {
  return `reading-log.${machine}.${part}.jsonl`;
}

/** Where lines of a machine are kept aside that are no records. */
export function damagedName(machine: string): string {
  return `reading-log.${machine}.damaged.txt`;
}

/** What a file is called that was copied before it was rewritten in another format. */
export function backupName(name: string): string {
  return `${name}.${uniqueName()}.backup`;
}

/** Letters and digits that were never given before, here or elsewhere. */
export function uniqueName(): string {
  const chance = Math.random().toString(36).slice(2, 8).padEnd(6, '0');
  return Date.now().toString(36) + chance;
}
