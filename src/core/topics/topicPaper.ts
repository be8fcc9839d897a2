/** What topics are made from; every `Paper` is one. */
export interface TopicPaper {
  readonly id: string;
  /** Other ids by which it is known. */
  readonly aliases?: readonly string[];
  readonly title: string;
  readonly abstract?: string | undefined;
}
