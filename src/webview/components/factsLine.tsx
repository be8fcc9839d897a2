import type { FactsView } from '../../shared/facts';
import { DateText } from './dateText';
import { Icon } from './icon';
import { WebLink } from './webLink';

export interface FactsLineProps {
  readonly facts: FactsView;
  readonly onOpenLink: (url: string) => void;
  /** Whether the Tab key stops inside. */
  readonly reachable?: boolean;
}

/** Who, when, comments, upvotes and web pages, in one line that wraps between facts. */
export function FactsLine({ facts, onOpenLink, reachable = true }: FactsLineProps) {
  const { who, published, comments, upvotes, links } = facts;
  if (!(who ?? published ?? comments ?? upvotes) && links.length === 0) {
    return null;
  }
  return (
    <ul class="facts">
      {who !== undefined && <li dir="auto">{who}</li>}
      {published && (
        <li>
          <DateText date={published} reachable={reachable} />
        </li>
      )}
      {comments !== undefined && <li>{comments}</li>}
      {upvotes !== undefined && <li>{upvotes}</li>}
      {links.map(({ url, label }) => (
        <li key={url}>
          <WebLink url={url} onOpen={onOpenLink} reachable={reachable}>
            <Icon name="link-external" />
            {label}
          </WebLink>
        </li>
      ))}
    </ul>
  );
}

/** The same facts as text alone, which costs next to nothing to build. */
export function PlainFacts({ facts }: Pick<FactsLineProps, 'facts'>) {
  const { who, published, comments, upvotes, links } = facts;
  const all = [who, published?.text, comments, upvotes, ...links.map(({ label }) => label)];
  const told = all.filter((fact) => fact !== undefined);
  return told.length === 0 ? null : (
    <div class="facts">
      <span>{told.join(' · ')}</span>
    </div>
  );
}
