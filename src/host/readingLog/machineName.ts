import type { Memento } from 'vscode';
import { uniqueName } from './logNames';

const memoryKey = 'paperDigests.machine';

/**
 * A name for this machine, which no other has. VS Code's own is left alone: it may be the same on
 * several machines, and is not meant for files that are shared.
 *
 * @param memory of the machine, not synchronised
 */
export function machineName(memory: Memento): string {
  const known = memory.get<unknown>(memoryKey);
  if (typeof known === 'string' && /^\w+$/.test(known)) {
    return known;
  }
  const name = uniqueName();
  void memory.update(memoryKey, name);
  return name;
}
