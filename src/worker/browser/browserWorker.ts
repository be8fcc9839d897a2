import { TextPool } from '../../core';
import { serveRequests } from '../serveRequests';

declare const self: DedicatedWorkerGlobalScope;

const { port1, port2 } = new MessageChannel();
let waiting: (() => void)[] = [];
port1.onmessage = () => {
  const resumed = waiting;
  waiting = [];
  resumed.forEach((resume) => {
    resume();
  });
};

const receive = serveRequests({
  texts: new TextPool(),
  post: (message, buffers) => {
    self.postMessage(message, [...buffers]);
  },
  // A timer would wait four milliseconds or more.
  pause: () =>
    new Promise((resolve) => {
      waiting.push(resolve);
      port2.postMessage(undefined);
    }),
});
self.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
  receive(data);
});
