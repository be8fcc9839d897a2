/** Entry point of the webview that previews a digest. */
import { render } from 'preact';
import type { FromPreview, PreviewPanelState } from '../../shared/previewMessages';
import { isToPreview } from '../../shared/previewMessages';
import type { Host } from '../host';
import { listen } from '../host';
import { PreviewApp } from './previewApp';
import { initialContent, withMessage } from './previewContent';

const host: Host<FromPreview, PreviewPanelState> = acquireVsCodeApi();
const root = document.body;
let content = initialContent;

const send = (message: FromPreview) => {
  host.postMessage(message);
};

/** Messages that come in one frame are shown together. */
let frame: number | undefined;
const renderSoon = () => {
  frame ??= requestAnimationFrame(() => {
    frame = undefined;
    render(<PreviewApp content={content} send={send} />, root);
  });
};

listen(isToPreview, (message) => {
  if (message.type === 'start') {
    host.setState({ uri: message.uri });
  }
  content = withMessage(content, message);
  renderSoon();
});
send({ type: 'ready' });
