import type { CancellationToken } from 'vscode';
import type { Candidate, LearntPaper, LookupRecord, Paper } from '../../core';
import { chooseAnswer, dumpEntry, numbersAtOnce, readableTitle, renderingId } from '../../core';
import type { LibraryDump } from '../../core';
import type { ArxivService } from './arxivService';

/** A paper of which several answers may be, best first. */
export interface OpenChoice {
  readonly paper: Paper;
  readonly candidates: readonly Candidate[];
}

/** What came of looking up some papers. */
export interface LookUpOutcome {
  readonly found: number;
  readonly missing: number;
  readonly open: readonly OpenChoice[];
  /** What ended it before its end; what was learnt until then is kept. */
  readonly error?: unknown;
}

/** Gives the entries of papers. */
export interface LookUpLibrary {
  dump(uri: string): Pick<LibraryDump, 'dump'> | undefined;
}

/** Keeps answers. */
export interface Answers {
  all(): readonly LookupRecord[];
  add(records: readonly LookupRecord[]): Promise<void>;
}

/** Looks up papers at arXiv, and keeps what it answers. */
export class LookUp {
  readonly #library: LookUpLibrary;
  readonly #store: Answers;
  readonly #service: ArxivService;
  readonly #now: () => Date;

  constructor(
    library: LookUpLibrary,
    store: Answers,
    service: ArxivService,
    now: () => Date = () => new Date(),
  ) {
    this.#library = library;
    this.#store = store;
    this.#service = service;
    this.#now = now;
  }

  /** Of some papers those of which nothing was asked yet, be it that nothing was found. */
  unasked(papers: readonly Paper[]): Paper[] {
    const asked = new Set(
      this.#store.all().flatMap(({ of, found, asked: text }) => [...of, found?.arxivId ?? text]),
    );
    return papers.filter(
      (paper) =>
        !paper.learnt &&
        !asked.has(paper.arxivId ?? '') &&
        !this.#renderings(paper).some((id) => asked.has(id)),
    );
  }

  /**
   * Looks up papers, those with a number in batches, the others one after another. What is learnt is
   * kept as it comes, so that a run which was cancelled goes on where it ended.
   *
   * @param report tells how many papers more are done
   */
  async run(
    papers: readonly Paper[],
    token: CancellationToken,
    report: (done: number) => void,
  ): Promise<LookUpOutcome> {
    const outcome = { found: 0, missing: 0 };
    const open: OpenChoice[] = [];
    try {
      const numbers = [...new Set(papers.flatMap(({ arxivId }) => arxivId ?? []))];
      for (let first = 0; first < numbers.length; first += numbersAtOnce) {
        const batch = numbers.slice(first, first + numbersAtOnce);
        const found = await this.#byNumbers(batch, token);
        outcome.found += found;
        outcome.missing += batch.length - found;
        report(batch.length);
      }
      for (const paper of papers.filter(({ arxivId }) => arxivId === undefined)) {
        const candidates = await this.#byTitle(paper, token);
        if (candidates === 'found') {
          outcome.found++;
        } else if (candidates === 'missing') {
          outcome.missing++;
        } else {
          open.push({ paper, candidates });
        }
        report(1);
      }
    } catch (error) {
      return { ...outcome, open, error };
    }
    return { ...outcome, open };
  }

  /** Keeps what the user decided of a paper: which of the answers it is, or none. */
  async decide(paper: Paper, candidate: Candidate | undefined): Promise<void> {
    await this.#keep(paper, 'user', candidate);
  }

  async #byNumbers(numbers: readonly string[], token: CancellationToken): Promise<number> {
    const found = new Map(
      (await this.#service.byNumbers(numbers, token)).map((paper) => [paper.arxivId, paper]),
    );
    const known = numbers.filter((number) => found.has(number));
    await this.#store.add(numbers.map((number) => this.#byNumber(number, found.get(number))));
    return known.length;
  }

  #byNumber(number: string, found: LearntPaper | undefined): LookupRecord {
    const time = this.#now().toISOString();
    return {
      ...{ source: 'arXiv', time, asked: number, of: [] },
      ...(found && { found, matchedBy: 'number' }),
    };
  }

  async #byTitle(
    paper: Paper,
    token: CancellationToken,
  ): Promise<'found' | 'missing' | readonly Candidate[]> {
    let open: readonly Candidate[] = [];
    for await (const answers of this.#service.byTitle(paper.title, token)) {
      const choice = chooseAnswer(paper, answers);
      if (choice.kind === 'taken') {
        await this.#keep(paper, 'agreement', choice.candidate);
        return 'found';
      }
      if (choice.kind === 'ambiguous') {
        open = choice.candidates;
        break;
      }
    }
    if (open.length > 0) {
      return open;
    }
    await this.#keep(paper, 'agreement', undefined);
    return 'missing';
  }

  #keep(
    paper: Paper,
    matchedBy: 'agreement' | 'user',
    candidate: Candidate | undefined,
  ): Promise<void> {
    return this.#store.add([
      {
        source: 'arXiv',
        time: this.#now().toISOString(),
        asked: readableTitle(paper.title),
        of: this.#renderings(paper),
        matchedBy,
        ...(candidate && { found: candidate.paper, score: candidate.agreement.score }),
      },
    ]);
  }

  /** What the paper's entries say, by name: what is learnt is of all that say the same. */
  #renderings({ occurrences }: Paper): string[] {
    const ids = occurrences.flatMap(({ uri, entry }) => {
      const found = dumpEntry(this.#library.dump(uri)?.dump, entry);
      return found ? [renderingId(found)] : [];
    });
    return [...new Set(ids)];
  }
}
