import type { Uri } from 'vscode';
import type { LookupRecord } from '../../core';
import type { DigestChoices } from '../digestChoices';
import type { PaperDecisions } from '../paperDecisions';

/** What the user decided by hand. */
export interface UserDecisions {
  readonly choices: DigestChoices;
  readonly decisions: PaperDecisions;
}

/** Folders. */
export interface LibraryPlaces {
  /** Where the extension is installed. */
  readonly extensionUri: Uri;
  /** For what is kept of the library over sessions. */
  readonly storage: Uri;
}

/** Answers of services that came, and that went. */
export interface LearntChange {
  readonly added: readonly LookupRecord[];
  readonly removed: readonly LookupRecord[];
}

/** How far looking for dumps has come. */
export interface LoadStatus {
  readonly loading: boolean;
  /** Files looked at so far, and to be looked at in all. */
  readonly done: number;
  readonly total: number;
  /** Files left out because they are too large. */
  readonly tooLarge: readonly Uri[];
}
