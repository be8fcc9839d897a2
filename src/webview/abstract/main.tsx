/** Entry point of the abstract panel's webview. */
import { render } from 'preact';
import type { AbstractPanelState, FromAbstract, ShowAbstract } from '../../shared/abstractMessages';
import { isAbstractPanelState, isToAbstract } from '../../shared/abstractMessages';
import type { RelatedPapersView } from '../../shared/relatedView';
import type { Host } from '../host';
import { listen } from '../host';
import { AbstractApp } from './abstractApp';
import { applyComfort } from './comfort';
import { ReadingPlace } from './readingPlace';

const host: Host<FromAbstract, AbstractPanelState> = acquireVsCodeApi();
const kept: unknown = host.getState();
/** What was shown when the page was taken down. */
const former = isAbstractPanelState(kept) ? kept : undefined;
const place = new ReadingPlace(former?.scroll);
let content: ShowAbstract | undefined;
let related: RelatedPapersView | undefined;

const send = (message: FromAbstract) => {
  host.postMessage(message);
};

const remember = () => {
  if (content?.state.kind === 'paper') {
    const { pinned } = content.panel;
    host.setState({
      paperId: content.state.view.paperId,
      scroll: place.position,
      ...(pinned !== undefined && { pinned }),
    });
  }
};

listen(isToAbstract, (message) => {
  if (message.type === 'show') {
    content = message;
    applyComfort(message.comfort, message.panel);
    if (message.state.kind === 'paper' && message.state.view.paperId !== former?.paperId) {
      place.leave();
    }
  } else {
    related = message.related;
  }
  if (content) {
    render(<AbstractApp content={content} related={related} send={send} />, document.body);
    place.restore();
    remember();
  }
});
window.addEventListener(
  'scroll',
  () => {
    place.scrolled();
    remember();
  },
  { passive: true },
);
send({ type: 'ready' });
