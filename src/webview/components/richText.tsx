import type { Segment } from '../../shared/segment';
import { Formula } from './formula';
import { WebLink } from './webLink';

export interface RichTextProps {
  readonly segments: readonly Segment[];
  readonly onOpenLink: (url: string) => void;
  /** Whether the Tab key stops at links. */
  readonly reachable?: boolean;
}

/** Running text with its links and marks. Everything in it is text, nothing is markup. */
export function RichText({ segments, onOpenLink, reachable = true }: RichTextProps) {
  return (
    <>
      {segments.map((segment) => {
        switch (segment.kind) {
          case 'text':
            return segment.text;
          case 'mark':
            return <mark>{segment.text}</mark>;
          case 'math':
            return <Formula segment={segment} />;
          case 'link':
            return (
              <WebLink url={segment.url} onOpen={onOpenLink} reachable={reachable}>
                {segment.text}
              </WebLink>
            );
        }
      })}
    </>
  );
}
