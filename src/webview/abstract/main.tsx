/** Entry point of the abstract panel's webview. */
import { render } from 'preact';
import type { AbstractPanelState, FromAbstract, ShowAbstract } from '../../shared/abstractMessages';
import { isAbstractPanelState, isToAbstract } from '../../shared/abstractMessages';
import type { RelatedPapersView } from '../../shared/relatedView';
import type { Host } from '../host';
import { listen } from '../host';
import { AbstractApp } from './abstractApp';
import { applyComfort } from './comfort';

const host: Host<FromAbstract, AbstractPanelState> = acquireVsCodeApi();
const former: unknown = host.getState();
/** How far down the reader was when the page was taken down; undefined once it is there again. */
let toRestore = isAbstractPanelState(former) ? former : undefined;
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
      scroll: Math.round(Math.max(toRestore?.scroll ?? window.scrollY, 0)),
      ...(pinned !== undefined && { pinned }),
    });
  }
};

/** Goes to where the reader was in this paper, unless another one has come. */
const restorePlace = () => {
  if (toRestore && content?.state.kind === 'paper') {
    if (content.state.view.paperId === toRestore.paperId) {
      window.scrollTo(0, toRestore.scroll ?? 0);
    }
    toRestore = undefined;
  }
};

listen(isToAbstract, (message) => {
  if (message.type === 'show') {
    content = message;
    applyComfort(message.comfort, message.panel);
  } else {
    related = message.related;
  }
  if (content) {
    render(<AbstractApp content={content} related={related} send={send} />, document.body);
    restorePlace();
    remember();
  }
});
window.addEventListener('scroll', remember, { passive: true });
send({ type: 'ready' });
