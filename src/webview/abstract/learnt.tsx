import type { LearntView } from '../../shared/learntView';
import { Icon } from '../components/icon';
import { WebLink } from '../components/webLink';

export interface LearntProps {
  readonly learnt: LearntView;
  readonly onOpenLink: (url: string) => void;
}

/** What a service said of the paper, in one line that ends with who said it and when. */
export function Learnt({ learnt: { facts, links, source }, onOpenLink }: LearntProps) {
  return (
    <ul class="facts">
      {facts.map((fact) => (
        <li key={fact} dir="auto">
          {fact}
        </li>
      ))}
      {links.map(({ url, label }) => (
        <li key={url}>
          <WebLink url={url} onOpen={onOpenLink}>
            <Icon name="link-external" />
            {label}
          </WebLink>
        </li>
      ))}
      <li>{source}</li>
    </ul>
  );
}
