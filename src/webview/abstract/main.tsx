/** Entry point of the abstract panel's webview. */
import { render } from 'preact';
import type { AbstractPanelState, FromAbstract } from '../../shared/abstractMessages';
import { isToAbstract } from '../../shared/abstractMessages';
import type { Host } from '../host';
import { listen } from '../host';
import { AbstractApp } from './abstractApp';

const host: Host<FromAbstract, AbstractPanelState> = acquireVsCodeApi();

listen(isToAbstract, (message) => {
  if (message.state.kind === 'paper') {
    host.setState({ paperId: message.state.view.paperId });
  }
  render(
    <AbstractApp
      content={message}
      send={(answer) => {
        host.postMessage(answer);
      }}
    />,
    document.body,
  );
});
host.postMessage({ type: 'ready' });
