import type { FromPreview } from '../../shared/previewMessages';
import { Notice } from '../components/notice';
import { DigestPage } from './digestPage';
import type { PreviewContent } from './previewContent';

export interface PreviewAppProps {
  readonly content: PreviewContent;
  readonly send: (message: FromPreview) => void;
}

/** The preview: a digest, or a sentence why there is none. */
export function PreviewApp({ content, send }: PreviewAppProps) {
  const { uri, words, message, head, entries, count, current, scroll } = content;
  if (message) {
    return <Notice message={message.text} hint={message.hint} />;
  }
  if (!words || !head) {
    return null;
  }
  return (
    <DigestPage
      key={uri}
      head={head}
      entries={entries}
      count={count}
      words={words}
      current={current}
      scroll={scroll}
      send={send}
    />
  );
}
