import type { ComponentChildren, TargetedEvent } from 'preact';
import { isWebUrl } from '../../shared/segment';

export interface WebLinkProps {
  readonly url: string;
  /** Asks the extension to open the page. */
  readonly onOpen: (url: string) => void;
  /** Whether the Tab key stops here. */
  readonly reachable?: boolean;
  readonly children: ComponentChildren;
}

/** A link to a web page that opens in the reader's browser; plain text for any other address. */
export function WebLink({ url, onOpen, reachable = true, children }: WebLinkProps) {
  if (!isWebUrl(url)) {
    return <>{children}</>;
  }
  return (
    <a
      href={url}
      tabIndex={reachable ? 0 : -1}
      onClick={(event: TargetedEvent<HTMLAnchorElement, MouseEvent>) => {
        // The editor listens on the document and would open the link a second time.
        event.preventDefault();
        event.stopPropagation();
        onOpen(url);
      }}
    >
      {children}
    </a>
  );
}
