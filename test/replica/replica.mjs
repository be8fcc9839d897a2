// @ts-check
// A replica, on loopback, of the services that the extension may ask. It answers with invented
// papers, counts what it is asked, and misbehaves on demand; as a proxy, it leads nowhere. Tests in
// this process use the object; those inside VS Code ask under `/replica/`:
//
//   /replica/misbehave?faults=cut,503   faults of the next answers, one each; see faults.mjs
//   /replica/requests                   what was asked since the last reset, as JSON
//   /replica/today?day=2025-06-30       the last day whose list has opened
//   /replica/revise?day=2025-06-30      changes the list of a day
//   /replica/reset                      forgets all of this
import { createServer } from 'node:http';
import { loopPath, misbehave } from './faults.mjs';
import { Lists } from './lists.mjs';

/**
 * @typedef {object} Reply
 * @property {number} status
 * @property {string} body
 * @property {Record<string, string>} [headers]
 *
 * @typedef {object} Service one of the services
 * @property {(url: URL, headers: import('node:http').IncomingHttpHeaders) => Reply | undefined} reply
 * undefined where a request is not for it
 *
 * @typedef {object} Asked a request that came
 * @property {string} path with its query
 * @property {number} at milliseconds since 1970
 * @property {string} agent what the other side calls itself
 */

export class Replica {
  lists = new Lists();
  /** @type {Asked[]} */
  requests = [];
  /** @type {string[]} faults of the next answers, one each */
  faults = [];
  /** The most requests that were under way at once. */
  atOnce = 0;
  #underWay = 0;
  /** @type {Service[]} */
  #services;
  #server = createServer((request, response) => void this.#answer(request, response)).on(
    'connect',
    ({ url, headers }, socket) => {
      const agent = headers['user-agent'] ?? '';
      this.requests.push({ path: `CONNECT ${url ?? ''}`, at: Date.now(), agent });
      socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
    },
  );

  /** @param {Service[]} [others] services beside the lists */
  constructor(others = []) {
    this.#services = [{ reply: (url, headers) => this.lists.reply(url, headers) }, ...others];
  }

  /** Where it listens, without a slash at the end. */
  get url() {
    const address = this.#server.address();
    return `http://127.0.0.1:${address !== null && typeof address === 'object' ? address.port : 0}`;
  }

  async start() {
    await new Promise((resolve, reject) => {
      this.#server.once('error', reject);
      this.#server.listen(0, '127.0.0.1', () => {
        resolve(undefined);
      });
    });
    return this;
  }

  async stop() {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  reset() {
    this.lists = new Lists();
    this.requests = [];
    this.faults = [];
    this.atOnce = 0;
  }

  /** @param {string} day whose list changes */
  revise(day) {
    this.lists.revisions.set(day, (this.lists.revisions.get(day) ?? 0) + 1);
  }

  /**
   * @param {import('node:http').IncomingMessage} request
   * @param {import('node:http').ServerResponse} response
   */
  async #answer(request, response) {
    const url = new URL(request.url ?? '/', this.url);
    response.setHeader('access-control-allow-origin', '*');
    if (url.pathname.startsWith('/replica/')) {
      response.end(JSON.stringify(this.#control(url)));
      return;
    }
    const agent = request.headers['user-agent'] ?? '';
    this.requests.push({ path: `${url.pathname}${url.search}`, at: Date.now(), agent });
    this.#underWay++;
    this.atOnce = Math.max(this.atOnce, this.#underWay);
    response.once('close', () => {
      this.#underWay--;
    });
    if (url.pathname === loopPath) {
      response.writeHead(302, { location: loopPath }).end();
      return;
    }
    const reply = this.#reply(url, request.headers);
    const fault = this.faults.shift();
    if (fault !== undefined && fault !== 'none') {
      await misbehave(fault, reply, response, url);
      return;
    }
    response.writeHead(reply.status, { 'content-type': 'application/json', ...reply.headers });
    response.end(reply.body);
  }

  /**
   * @param {URL} url
   * @param {import('node:http').IncomingHttpHeaders} headers
   * @returns {Reply}
   */
  #reply(url, headers) {
    for (const service of this.#services) {
      const reply = service.reply(url, headers);
      if (reply) {
        return reply;
      }
    }
    return { status: 404, body: JSON.stringify({ error: 'Not found' }) };
  }

  /** @param {URL} url */
  #control(url) {
    const day = url.searchParams.get('day') ?? '';
    switch (url.pathname) {
      case '/replica/misbehave':
        this.faults.push(...(url.searchParams.get('faults') ?? '').split(',').filter(Boolean));
        break;
      case '/replica/today':
        this.lists.today = day;
        break;
      case '/replica/revise':
        this.revise(day);
        break;
      case '/replica/reset':
        this.reset();
        break;
    }
    return { requests: this.requests, atOnce: this.atOnce };
  }
}
