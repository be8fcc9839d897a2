import type { LogFolder } from '../readingLog/logFolder';

/** A folder that all windows of a machine see. All of it rejects where it cannot be done. */
export interface LeaseFolder extends Pick<LogFolder, 'make' | 'names' | 'read' | 'delete'> {
  /** Creates a file that is not there; of several that try at once, one is told true. */
  claim(name: string, bytes: Uint8Array): Promise<boolean>;

  /** Writes over a file with as many bytes as it has; false, and nothing written, where it is gone. */
  overwrite(name: string, bytes: Uint8Array): Promise<boolean>;
}
