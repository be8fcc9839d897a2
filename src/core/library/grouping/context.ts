import type { Paper, ReadingState } from '../../model';
import type { CuratedTopic } from '../../topics/user/curatedTopics';

/** Where a reader stands with a paper. */
export interface PaperState {
  readonly state: ReadingState;
  readonly starred: boolean;
  /** Whether the paper has come since the last visit. */
  readonly isNew?: boolean;
  /** Whether the reader wants to read it later. */
  readonly isLater?: boolean;
  /** Whether the reader does not want to see it now. */
  readonly isHidden?: boolean;
  /** The reader's own. */
  readonly tags?: readonly string[];
  /** The reader's own, Markdown. */
  readonly note?: string;
}

/** The words of groups that no text gives a name. English unless the context says otherwise. */
export interface GroupLabels {
  readonly undated: string;
  readonly unknownYear: string;
  readonly otherTopic: string;
  readonly noDigest: string;
  readonly noOrganization: string;
  readonly starred: string;
  readonly later: string;
  readonly new: string;
  readonly unread: string;
  readonly read: string;
  readonly hidden: string;
}

/** What grouping has to know besides the papers. */
export interface GroupContext {
  /**
   * Gives topics their labels, and those pinned their order; without it they are labelled by their
   * ids.
   */
  readonly topics?: { readonly topics: readonly CuratedTopic[] } | undefined;
  /** Whether a paper stands under each of its topics and not under the strongest alone. */
  readonly allTopics?: boolean | undefined;
  /** Gives groups their unread counts; without it every paper is unread and nothing is counted. */
  readonly stateOf?: ((paper: Paper) => PaperState) | undefined;
  /** Names a dump; without it by its file name. */
  readonly dumpLabel?: ((uri: string) => string) | undefined;
  /** BCP 47 language tag for the names of months and for sorting by name. */
  readonly locale?: string | undefined;
  readonly labels?: Partial<GroupLabels> | undefined;
}

const englishLabels: GroupLabels = {
  undated: 'Undated',
  unknownYear: 'Year unknown',
  otherTopic: 'Other',
  noDigest: 'No digest',
  noOrganization: 'No organization',
  starred: 'Starred',
  later: 'Later',
  new: 'New since last visit',
  unread: 'Unread',
  read: 'Read',
  hidden: 'Hidden',
};

export function labelsOf({ labels }: GroupContext): GroupLabels {
  return { ...englishLabels, ...labels };
}

/** The context's language, or English where there is none or it is no language tag. */
export function localeOf({ locale = 'en' }: GroupContext): string {
  try {
    return Intl.getCanonicalLocales(locale)[0] ?? 'en';
  } catch {
    return 'en';
  }
}
