import type { CancellationToken, LogOutputChannel } from 'vscode';
import { retryAfterOf } from '../../core';
import { systemClock, type Clock } from './clock';
import { connectionDetail, connectionFault } from './connectionFault';
import { Deadline } from './deadline';
import { NetworkError, type NetworkFault } from './networkError';
import { readBody } from './readBody';
import { isSecure } from './secureAddress';

/** What is asked for. */
export interface NetworkRequest {
  readonly address: URL;
  /** Media types that are understood, as the header has them. */
  readonly accept: string;
  /** The most that is read of an answer, unpacked; 20 million where it is left out. */
  readonly maximumBytes?: number;
  /** Of an answer that is known: where it still holds, the status is 304 and the text empty. */
  readonly entityTag?: string;
  /** Likewise, as the server wrote it. */
  readonly lastModified?: string;
  readonly token?: CancellationToken;
}

/** What came back, whatever its status. */
export interface NetworkAnswer {
  readonly status: number;
  readonly text: string;
  readonly contentType?: string;
  readonly entityTag?: string;
  readonly lastModified?: string;
  /** Milliseconds that the server wants to be left alone. */
  readonly retryAfter?: number;
}

/** What the network needs to know of its surroundings. */
export interface NetworkSurroundings {
  readonly hosts: {
    has(host: string): boolean;
    ask(host: string, purpose: string): Promise<boolean>;
  };
  /** Whether the user lets anything be asked at all. */
  isEnabled(): boolean;
  readonly platform: {
    /** Whether a browser sends the requests, which follows rules of its own. */
    readonly isBrowser: boolean;
    /** Whether the machine says that it is connected; true where it says nothing. */
    isConnected(): boolean;
  };
  readonly log: Pick<LogOutputChannel, 'info'>;
  /** What the extension calls itself to servers, where it may. */
  readonly userAgent: string;
  readonly fetch?: typeof fetch;
  readonly clock?: Pick<Clock, 'now'>;
  /** Milliseconds that one request may take from its beginning to the end of its answer. */
  readonly patience?: number;
}

const defaultPatience = 60_000;
const defaultMaximum = 20_000_000;
const maximumRedirects = 5;

/** The only place that asks anything of a network. */
export class Network {
  readonly #surroundings: NetworkSurroundings;

  constructor(surroundings: NetworkSurroundings) {
    this.#surroundings = surroundings;
  }

  /**
   * Asks the user once for each host, before its first use; true when it may be asked. Only explicit
   * acts of the user call this. Rejects with a `NetworkError` where no answer would make it so: the
   * network is off, or the address not secure.
   * @param purpose a sentence that says what the host is asked for and when
   */
  async allow(address: URL, purpose: string): Promise<boolean> {
    this.#checkRules(address);
    return this.#surroundings.hosts.ask(address.host, purpose);
  }

  /**
   * One request, one answer, whatever its status; redirects are followed on the same host alone.
   * Rejects with a `NetworkError` only. Never sent to a host that was not allowed.
   */
  async get(request: NetworkRequest): Promise<NetworkAnswer> {
    const { patience = defaultPatience, log } = this.#surroundings;
    const { host, pathname } = request.address;
    const started = performance.now();
    const told = (outcome: string | number): void => {
      const milliseconds = Math.round(performance.now() - started);
      log.info(`Network: ${host}${pathname} ${outcome} ${milliseconds} ms`);
    };
    const deadline = new Deadline(patience, request.token);
    try {
      const answer = await this.#follow(request, deadline);
      told(answer.status);
      return answer;
    } catch (error) {
      const refused =
        error instanceof NetworkError ? error : this.#errorOf(error, host, deadline, false);
      told(`${refused.kind}: ${refused.message}`);
      throw refused;
    } finally {
      deadline.dispose();
    }
  }

  async #follow(request: NetworkRequest, deadline: Deadline): Promise<NetworkAnswer> {
    let { address } = request;
    for (let redirects = 0; redirects <= maximumRedirects; redirects++) {
      this.#checkRules(address);
      if (!this.#surroundings.hosts.has(address.host)) {
        throw new NetworkError('hostNotAllowed', address.host);
      }
      const response = await this.#send(address, request, deadline);
      const next = redirectOf(response, address);
      if (!next) {
        return await this.#answerOf(response, address, request, deadline);
      }
      await response.body?.cancel();
      if (next.host !== address.host) {
        break;
      }
      address = next;
    }
    throw new NetworkError('redirected', request.address.host);
  }

  async #send(address: URL, request: NetworkRequest, deadline: Deadline): Promise<Response> {
    const { platform, userAgent } = this.#surroundings;
    const send = this.#surroundings.fetch ?? fetch;
    const { accept, entityTag, lastModified } = request;
    // A browser asks with conditions by itself, and any header of ours would need a leave of its own.
    const headers = platform.isBrowser
      ? { accept }
      : {
          accept,
          'user-agent': userAgent,
          ...(entityTag !== undefined && { 'if-none-match': entityTag }),
          ...(lastModified !== undefined && { 'if-modified-since': lastModified }),
        };
    try {
      return await send(address, {
        headers,
        redirect: 'manual',
        credentials: 'omit',
        referrerPolicy: 'no-referrer',
        signal: deadline.signal,
      });
    } catch (error) {
      throw this.#errorOf(error, address.host, deadline, false);
    }
  }

  async #answerOf(
    response: Response,
    { host }: URL,
    { maximumBytes = defaultMaximum }: NetworkRequest,
    deadline: Deadline,
  ): Promise<NetworkAnswer> {
    if (response.type === 'opaqueredirect') {
      throw new NetworkError('redirected', host);
    }
    let text: string | undefined;
    try {
      text = await readBody(response, maximumBytes);
    } catch (error) {
      throw this.#errorOf(error, host, deadline, true);
    }
    if (text === undefined) {
      throw new NetworkError('tooLarge', host);
    }
    const header = (name: string): string | undefined => response.headers.get(name) ?? undefined;
    const contentType = header('content-type');
    const entityTag = header('etag');
    const lastModified = header('last-modified');
    const retryAfter = retryAfterOf(
      header('retry-after'),
      (this.#surroundings.clock ?? systemClock).now(),
    );
    return {
      status: response.status,
      text,
      ...(contentType !== undefined && { contentType }),
      ...(entityTag !== undefined && { entityTag }),
      ...(lastModified !== undefined && { lastModified }),
      ...(retryAfter !== undefined && { retryAfter }),
    };
  }

  #checkRules(address: URL): void {
    if (!this.#surroundings.isEnabled()) {
      throw new NetworkError('off', address.host);
    }
    if (!isSecure(address)) {
      throw new NetworkError('insecure', address.host);
    }
  }

  #errorOf(error: unknown, host: string, deadline: Deadline, hasBegun: boolean): NetworkError {
    return new NetworkError(
      deadline.fault ?? this.#faultOf(error, hasBegun),
      host,
      connectionDetail(error),
    );
  }

  #faultOf(error: unknown, hasBegun: boolean): NetworkFault {
    const { platform } = this.#surroundings;
    if (platform.isBrowser && !hasBegun) {
      // A browser does not tell scripts why.
      return platform.isConnected() ? 'forbiddenByBrowser' : 'offline';
    }
    return connectionFault(error, hasBegun);
  }
}

/** Where an answer leads; undefined where it is the answer. */
function redirectOf({ status, headers }: Response, address: URL): URL | undefined {
  const location = headers.get('location');
  const isRedirect = [301, 302, 303, 307, 308].includes(status);
  return isRedirect && location !== null && URL.canParse(location, address.href)
    ? new URL(location, address)
    : undefined;
}
