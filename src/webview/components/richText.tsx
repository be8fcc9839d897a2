import type { Segment } from '../../shared/segment';
import { Formula } from './formula';
import { WebLink } from './webLink';

export interface RichTextProps {
  readonly segments: readonly Segment[];
  readonly onOpenLink: (url: string) => void;
  /** Whether the Tab key stops at links. */
  readonly reachable?: boolean;
  /**
   * Whether links and formulas are text like the rest, which costs next to nothing to build. The
   * text around them stays the same in the page, and with it what is selected there, when this
   * changes.
   */
  readonly plain?: boolean;
}

/** Running text with its links and marks. Everything in it is text, nothing is markup. */
export function RichText({ segments, onOpenLink, reachable = true, plain = false }: RichTextProps) {
  return (
    <>
      {segments.map((segment) => {
        if (plain && segment.kind !== 'text') {
          return <span>{segment.text}</span>;
        }
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
