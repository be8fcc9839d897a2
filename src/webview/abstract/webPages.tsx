import type { LinkView } from '../../shared/facts';
import { Icon } from '../components/icon';
import { WebLink } from '../components/webLink';

export interface WebPagesProps {
  readonly links: readonly LinkView[];
  readonly searches: readonly LinkView[];
  readonly onOpenLink: (url: string) => void;
}

/** The web pages of a paper with their addresses, and searches for one whose page is not known. */
export function WebPages({ links, searches, onOpenLink }: WebPagesProps) {
  return (
    <ul class="rows">
      {links.map(({ url, label }) => (
        <li key={url}>
          <span class="link-label">{label}</span>{' '}
          <WebLink url={url} onOpen={onOpenLink}>
            {url}
          </WebLink>
        </li>
      ))}
      {searches.map(({ url, label }) => (
        <li key={url}>
          <WebLink url={url} onOpen={onOpenLink}>
            <Icon name="search" />
            {label}
          </WebLink>
        </li>
      ))}
    </ul>
  );
}
