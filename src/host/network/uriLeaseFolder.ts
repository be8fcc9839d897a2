import type { Uri } from 'vscode';
import { UriFolder } from '../readingLog/uriFolder';
import { systemClock } from './clock';
import type { LeaseFolder } from './leaseFolder';

/** Milliseconds in which what one window writes is seen by all others. */
const settleTime = 200;

/** Does work while nobody else does work under the same name. */
export type Exclusively = <T>(name: string, work: () => Promise<T>) => Promise<T>;

/**
 * A folder that VS Code knows how to reach, and in which nothing can be created by one alone. Where
 * there are locks, they decide; windows that do not see one another's locks are told apart by what
 * stands in the file once it has settled.
 */
export class UriLeaseFolder extends UriFolder implements LeaseFolder {
  readonly #key: string;
  readonly #exclusively: Exclusively;

  /** @param exclusively among as many windows as can be reached */
  constructor(uri: Uri, exclusively: Exclusively = (_name, work) => work()) {
    super(uri);
    this.#key = uri.toString();
    this.#exclusively = exclusively;
  }

  claim(name: string, bytes: Uint8Array): Promise<boolean> {
    return this.#exclusively(`${this.#key}/${name}`, async () => {
      if (await this.read(name)) {
        return false;
      }
      await this.write(name, bytes);
      await systemClock.wait(settleTime);
      const settled = await this.read(name);
      return settled?.length === bytes.length && settled.every((byte, at) => byte === bytes[at]);
    });
  }

  async overwrite(name: string, bytes: Uint8Array): Promise<boolean> {
    if (!(await this.read(name))) {
      return false;
    }
    await this.write(name, bytes);
    return true;
  }
}
