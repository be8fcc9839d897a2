import type { CancellationToken } from 'vscode';
import type { ArxivQuery, AtomAnswer, LearntPaper } from '../../core';
import { message, numberQuery, readAtomAnswer, titleQueries, visibleText } from '../../core';
import type { NetworkAnswer, NetworkRequest } from '../network/network';
import { runToEndInSlices } from '../slices';
import { ToldError } from '../toldError';

/** Asks, and waits between questions as the service wants it. */
export interface Requests {
  get(request: NetworkRequest): Promise<NetworkAnswer>;
}

/** How often an answer is asked for that is empty or torn although there should be one. */
const attempts = 3;

/** A hundred papers take a twentieth of it. In bytes. */
const longestAnswer = 8_000_000;

/** The query interface of arXiv, or what stands in for it. */
export class ArxivService {
  readonly #requests: Requests;
  readonly #base: () => URL;

  /** @param base address of the query interface */
  constructor(requests: Requests, base: () => URL) {
    this.#requests = requests;
    this.#base = base;
  }

  /**
   * Papers that may bear a title, of each question that is asked for it, so that no more is asked once
   * the right one is there. Rejects with a `NetworkError`, or with an error that says what was wrong.
   */
  async *byTitle(title: string, token?: CancellationToken): AsyncGenerator<readonly LearntPaper[]> {
    for (const query of titleQueries(title)) {
      yield (await this.#ask(query, token)).papers;
    }
  }

  /** Papers by their numbers; those that it does not know are left out. Rejects likewise. */
  async byNumbers(
    numbers: readonly string[],
    token?: CancellationToken,
  ): Promise<readonly LearntPaper[]> {
    return (await this.#ask(numberQuery(numbers), token)).papers;
  }

  async #ask(query: ArxivQuery, token: CancellationToken | undefined): Promise<AtomAnswer> {
    const address = new URL(this.#base());
    for (const [name, value] of Object.entries(query)) {
      address.searchParams.set(name, value);
    }
    let status = 0;
    for (let attempt = 0; attempt < attempts; attempt++) {
      const answer = await this.#requests.get({
        address,
        accept: 'application/atom+xml',
        maximumBytes: longestAnswer,
        ...(token && { token }),
      });
      status = answer.status;
      const read = await runToEndInSlices(readAtomAnswer(answer.text));
      if (read.kind === 'refused') {
        throw new ToldError(
          message('{0} refused: {1}', address.host, visibleText(read.message ?? '').slice(0, 200)),
        );
      }
      // The service sometimes counts papers and sends none.
      if (status === 200 && read.kind === 'papers' && isWhole(read)) {
        return read;
      }
      if (status !== 200) {
        break;
      }
    }
    throw new ToldError(
      status === 200
        ? message(
            '{0} does not answer as arXiv does. Try later, or check paperDigests.lookup.url.',
            address.host,
          )
        : message('{0} answers with status {1}. Try later.', address.host, status),
    );
  }
}

function isWhole({ total = 0, papers }: AtomAnswer): boolean {
  return papers.length > 0 || total === 0;
}
