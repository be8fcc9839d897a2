/** A topic that the user made: the papers that a query finds or that are like some examples. */
export interface OwnTopic {
  /** The user's own; no other topic has it. */
  readonly id: string;
  readonly label: string;
  readonly query?: string;
  /** Ids of papers. */
  readonly examples?: readonly string[];
}

/**
 * What a user has decided of topics, by topic id. Plain data, as it is stored in settings; ids that
 * no topic has are ignored, since the topic may come back.
 */
export interface UserTopics {
  readonly renamed?: Readonly<Record<string, string>>;
  /** The topic that each of these became a part of. */
  readonly merged?: Readonly<Record<string, string>>;
  /** Topics in whose place their parts stand. */
  readonly split?: readonly string[];
  readonly hidden?: readonly string[];
  /** Shown before all others, in this order. */
  readonly pinned?: readonly string[];
  readonly own?: readonly OwnTopic[];
  /** Ids of the papers that the user put into topics by hand, by topic: there they stay. */
  readonly filed?: Readonly<Record<string, readonly string[]>>;
}

/** The topics that the user has said something of: these are never given up. */
export function topicsOfUser(user: UserTopics): Set<string> {
  const { renamed = {}, merged = {}, split = [], hidden = [], pinned = [], filed = {} } = user;
  return new Set([
    ...Object.keys(renamed),
    ...Object.keys(merged),
    ...Object.values(merged),
    ...split,
    ...hidden,
    ...pinned,
    ...Object.keys(filed),
  ]);
}
