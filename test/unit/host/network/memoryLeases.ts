import type { LeaseFolder } from '../../../../src/host/network/leaseFolder';

/** Called before each act of a folder; the act is done once it resolves. */
export type Gate = (act: string) => Promise<void>;

/** The files of a folder that several hands reach, each at its own speed. */
export class MemoryLeases {
  readonly files = new Map<string, Uint8Array>();

  /** The folder as one of them reaches it. */
  through(gate: Gate): LeaseFolder {
    const act = async <T>(name: string, work: () => T): Promise<T> => {
      await gate(name);
      return work();
    };
    return {
      make: () => gate('make'),
      names: () => act('names', () => [...this.files.keys()]),
      read: (name) => act(`read ${name}`, () => this.files.get(name)),
      delete: (name) => act(`delete ${name}`, () => void this.files.delete(name)),
      claim: (name, bytes) =>
        act(`claim ${name}`, () => {
          const isThere = this.files.has(name);
          if (!isThere) {
            this.files.set(name, bytes);
          }
          return !isThere;
        }),
      overwrite: (name, bytes) =>
        act(`overwrite ${name}`, () => {
          const isThere = this.files.has(name);
          if (isThere) {
            this.files.set(name, bytes);
          }
          return isThere;
        }),
    };
  }
}

/** A gate that is always open. */
export const open: Gate = () => Promise.resolve();
