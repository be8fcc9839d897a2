/** What topics are made from; every `Paper` is one. */
export interface TopicPaper {
  readonly id: string;
  readonly title: string;
  readonly abstract?: string | undefined;
}
