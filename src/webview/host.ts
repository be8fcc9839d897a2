import type { Guard } from '../shared/guards';

/** The extension as a webview's script sees it. */
export interface Host<Message, State> {
  postMessage(message: Message): void;
  getState(): unknown;
  /** Kept by the editor over restarts, and given back when the panel is restored. */
  setState(state: State): void;
}

declare global {
  /** Given to every webview by VS Code; may be called once. */
  function acquireVsCodeApi(): Host<unknown, unknown>;
}

/** Passes on the extension's messages. What does not pass the guard is not for us. */
export function listen<Message>(
  isMessage: Guard<Message>,
  receive: (message: Message) => void,
): void {
  window.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (isMessage(data)) {
      receive(data);
    }
  });
}
