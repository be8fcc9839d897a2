/** Entry point of the webview that previews a digest. */
import { render } from 'preact';
import type { FromPreview, PreviewPanelState, PreviewPlace } from '../../shared/previewMessages';
import { isPreviewPanelState, isToPreview } from '../../shared/previewMessages';
import type { Host } from '../host';
import { listen } from '../host';
import { PreviewApp } from './previewApp';
import { initialContent, withMessage } from './previewContent';
import { alignTo, entryAtTop, watchScrolling } from './scrolling';

const host: Host<FromPreview, PreviewPanelState> = acquireVsCodeApi();
let content = initialContent;

const send = (message: FromPreview) => {
  host.postMessage(message);
};

/** Where the reader was when the page was taken down; undefined once it is there again. */
const former: unknown = host.getState();
let toRestore: PreviewPlace | undefined;
let place: PreviewPlace | undefined;

const remember = () => {
  const { uri, locked } = content;
  const kept = toRestore ?? place;
  if (uri !== undefined) {
    host.setState({ uri, locked, ...(kept && { place: kept }) });
  }
};

const restorePlace = () => {
  const entry = toRestore && content.entries[toRestore.index];
  if (toRestore && entry) {
    alignTo(entry.key, toRestore.fraction);
    toRestore = undefined;
  }
};

/** Messages that come in one frame are shown together. */
let frame: number | undefined;
const renderSoon = () => {
  frame ??= requestAnimationFrame(() => {
    frame = undefined;
    render(<PreviewApp content={content} send={send} />, document.body);
    restorePlace();
  });
};

watchScrolling((byReader) => {
  place = entryAtTop();
  if (byReader) {
    toRestore = undefined;
    const key = place && content.entries[place.index]?.key;
    send({ type: 'scroll', ...(key !== undefined && { key }), fraction: place?.fraction ?? 0 });
  }
  remember();
});

listen(isToPreview, (message) => {
  const { uri } = content;
  content = withMessage(content, message);
  if (message.type === 'start' && message.uri !== uri) {
    const state = uri === undefined && isPreviewPanelState(former) ? former : undefined;
    toRestore = state?.uri === message.uri ? state.place : undefined;
    place = undefined;
    window.scrollTo(0, 0);
  }
  remember();
  renderSoon();
});
send({ type: 'ready' });
