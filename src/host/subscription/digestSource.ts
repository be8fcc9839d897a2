import type { CancellationToken, Uri } from 'vscode';

/** What became of fetching the list of a day. */
export type DayOutcome<File = Uri> =
  | {
      readonly kind: 'new' | 'changed' | 'unchanged';
      readonly uri: File;
      readonly entries: number;
      /** The arXiv numbers of the entries that the file did not have before. */
      readonly added: readonly string[];
    }
  | { readonly kind: 'notOpenYet' | 'empty' }
  | { readonly kind: 'failed'; readonly error: Error };

/** Where a subscription has its digests from. */
export interface DigestSource<File = Uri> {
  /**
   * Why this window may ask nothing at the moment, as far as it knows; undefined where it may. What the
   * user allows in one window is known in the others a moment later.
   */
  refusal(): Error | undefined;
  /** Fetches the list of a day, `YYYY-MM-DD`, into its file. Never rejects. */
  fetchDay(day: string, token?: CancellationToken): Promise<DayOutcome<File>>;
}

/** What the user agrees to by subscribing, and what follows from it. */
export interface AgreedSource extends DigestSource {
  /** The host that is asked. */
  readonly host: string;
  /** The folder that the user has chosen for digests, or the one that is used otherwise. */
  readonly folder: Uri;
  /**
   * Keeps what the user has agreed to, so that the host may be asked and the folder be written to.
   * Rejects with the reason where that cannot be.
   */
  agree(folder: Uri): Promise<void>;
}

/** Whether a day could not be fetched as there was no network, which is as it should be at times. */
export function isOffline(error: Error): boolean {
  return kindOf(error) === 'offline';
}

/** Whether nothing went wrong, but it was no longer wanted. */
export function isCancelled(error: Error): boolean {
  return kindOf(error) === 'cancelled';
}

function kindOf(error: Error): unknown {
  return 'kind' in error ? error.kind : undefined;
}
