import type { Topic, TopicShare } from '../../model';
import { decidingSentences, type DecidingSentence } from '../decidingSentences';
import type { TopicModel } from '../topicModel';
import type { TopicPaper } from '../topicPaper';
import { FiledPapers } from './filedPapers';
import { wordMatcher } from './matchWords';
import { OwnTopicTest, type PaperMatcher } from './ownTopics';
import type { UserTopics } from './userTopics';

export type { PaperMatcher } from './ownTopics';

/** A topic as the user has it. */
export interface CuratedTopic extends Topic {
  readonly isPinned?: true;
  readonly isOwn?: true;
}

/** What may be other than usual. */
export interface CuratedOptions {
  readonly matcher?: PaperMatcher;
  readonly found?: Pick<TopicModel, 'assign'>;
}

const mostShares = 3;
const mostReasons = 4;

/** A paper of a topic of the user's own, or that the user put into one, is less of all others. */
const besideOwn = 0.5;

/** More than any share can be: the user's word goes before everything else. */
const filedWeight = 2;

/**
 * A model as the user wants it: with topics renamed, merged, split, hidden and pinned, and topics of
 * the user's own before those found. The model stays as it is, so that all of it can be taken back.
 */
export class CuratedTopics {
  /** Pinned ones first, then the user's own, then the others; parts after their wholes. */
  readonly topics: readonly CuratedTopic[];
  /** What the user does not want to see. */
  readonly hidden: readonly CuratedTopic[];
  readonly #model: TopicModel;
  readonly #found: Pick<TopicModel, 'assign'>;
  readonly #hidden: ReadonlySet<string>;
  readonly #split: ReadonlySet<string>;
  readonly #merged: ReadonlyMap<string, string>;
  readonly #parents = new Map<string, string | undefined>();
  readonly #own: readonly (readonly [id: string, test: OwnTopicTest])[];
  readonly #filed: FiledPapers;

  /**
   * @param papers where examples of the user's own topics are looked up
   * @param options.matcher how their queries are understood; as plain words unless told otherwise
   * @param options.found tells the model's topics of a paper; the model itself unless told otherwise
   */
  constructor(
    model: TopicModel,
    user: UserTopics,
    papers: readonly TopicPaper[],
    { matcher = wordMatcher, found = model }: CuratedOptions = {},
  ) {
    this.#model = model;
    this.#found = found;
    const ids = new Set(model.topics.map(({ id }) => id));
    const own = (user.own ?? []).filter(({ id }) => !ids.has(id));
    const wanted = new Set(own.flatMap(({ examples = [] }) => examples));
    const examples = wanted.size > 0 ? papers.filter(({ id }) => wanted.has(id)) : [];
    const byId = new Map(examples.map((paper) => [paper.id, paper]));
    this.#own = own.map((topic) => {
      const examples = (topic.examples ?? []).flatMap((id) => byId.get(id) ?? []);
      return [topic.id, new OwnTopicTest(topic, model, matcher, examples)];
    });
    this.#hidden = new Set(user.hidden);
    const wholes = new Set(model.topics.map(({ parent }) => parent));
    this.#split = new Set((user.split ?? []).filter((id) => wholes.has(id)));
    const targets = new Set(own.map(({ id }) => id));
    for (const { id, parent } of model.topics) {
      // What is merged into a part would be a part of itself, or of a topic that it is not of.
      if (!this.#split.has(id) && (parent === undefined || this.#split.has(parent))) {
        targets.add(id);
      }
    }
    this.#merged = new Map(
      Object.entries(user.merged ?? {}).filter(([, into]) => targets.has(into)),
    );
    for (const { id, parent } of model.topics) {
      const isFreed = parent === undefined || this.#split.has(parent);
      this.#parents.set(id, isFreed ? undefined : this.#idOf(parent));
    }
    const known = new Set([...ids, ...own.map(({ id }) => id)]);
    this.#filed = new FiledPapers(user, (id) => known.has(id));
    const all = this.#curated(user, own);
    this.topics = all.filter(
      ({ id, parent }) => this.#isShown(id) && (parent === undefined || this.#isShown(parent)),
    );
    this.hidden = all.filter(({ id }) => this.#hidden.has(id));
  }

  /** Whether the user put a paper into a topic by hand. */
  isFiled(paper: TopicPaper): boolean {
    return this.#filed.topicsOf(paper).length > 0;
  }

  /** The topics of a paper as {@link TopicModel.assign} gives them, as the user wants them. */
  assign(paper: TopicPaper): TopicShare[] {
    const found: TopicShare[] = [];
    let factor = 1;
    for (const id of this.#filed.topicsOf(paper).map((topic) => this.#idOf(topic))) {
      const share = this.#shareOf(id, filedWeight, []);
      if (this.#isShown(id) && this.#isShown(share.topic)) {
        found.push(share);
        factor = besideOwn;
      }
    }
    for (const [id, test] of this.#own) {
      const fit = test.fitOf(paper);
      if (fit && this.#isShown(this.#idOf(id))) {
        found.push(this.#shareOf(this.#idOf(id), fit.fit, fit.because));
        factor = besideOwn;
      }
    }
    for (const share of this.#found.assign(paper)) {
      const curated = this.#curatedShare(share, factor);
      if (curated) {
        found.push(curated);
      }
    }
    return joined(found)
      .slice(0, mostShares)
      .map((share) => (share.weight > 1 ? { ...share, weight: 1 } : share));
  }

  /** The sentences of a paper's abstract that decided a topic of it; none for one of the user's own. */
  decidingSentences(paper: TopicPaper, topic: string): DecidingSentence[] {
    const shares = this.#model.assign(paper);
    const share = shares.find((found) => this.#curatedShare(found, 1)?.topic === topic);
    return share ? decidingSentences(this.#model, paper, share.topic) : [];
  }

  /** The topic that a topic became by being merged. */
  #idOf(id: string): string {
    const seen = new Set<string>();
    let at = id;
    for (let into = this.#merged.get(at); into !== undefined; into = this.#merged.get(at)) {
      if (seen.has(into)) {
        return id;
      }
      seen.add(into);
      at = into;
    }
    return at;
  }

  /** A share of the model's; `undefined` where its topic is hidden. */
  #curatedShare(
    { topic, subtopic, weight, because }: TopicShare,
    factor: number,
  ): TopicShare | undefined {
    const whole = this.#idOf(topic);
    const part = subtopic === undefined ? undefined : this.#idOf(subtopic);
    const isOfWhole = part !== undefined && this.#parents.get(part) === whole;
    const isMoved = part !== undefined && !isOfWhole;
    const stands = isMoved ? part : whole;
    if (!this.#isShown(stands)) {
      return undefined;
    }
    const share = this.#shareOf(stands, factor * weight, because);
    return isOfWhole && this.#isShown(part) ? { ...share, subtopic: part } : share;
  }

  #isShown(id: string): boolean {
    return !this.#hidden.has(id) && !this.#split.has(id);
  }

  /** A share of a topic or, for a part that is shown as such, of its whole. */
  #shareOf(id: string, weight: number, because: readonly string[]): TopicShare {
    const whole = this.#parents.get(id);
    return whole === undefined
      ? { topic: id, weight, because }
      : { topic: whole, subtopic: id, weight, because };
  }

  #curated(user: UserTopics, own: NonNullable<UserTopics['own']>): CuratedTopic[] {
    const { renamed = {}, pinned = [] } = user;
    const pins = new Map(pinned.map((id, at) => [id, at]));
    const made = own.map(({ id, label }): CuratedTopic => ({ id, label, terms: [], isOwn: true }));
    const labels = new Map(this.#model.records.map(({ id, label }) => [id, label]));
    const found = this.#model.topics.map(({ id, label, terms }): CuratedTopic => {
      const parent = this.#parents.get(id);
      // The model's own label may be a name that the user has taken back since.
      const name = (Object.hasOwn(renamed, id) ? renamed[id] : labels.get(id)) ?? label;
      return { id, label: name, ...(parent === undefined ? {} : { parent }), terms };
    });
    const standing = [...made, ...found].filter(({ id }) => this.#idOf(id) === id);
    const place = ({ id, parent }: CuratedTopic): number =>
      pins.get(id) ?? (parent === undefined ? pins.size : pins.size + 1);
    return standing
      .map((topic) => (pins.has(topic.id) ? { ...topic, isPinned: true as const } : topic))
      .sort((one, other) => place(one) - place(other));
  }
}

/** Shares with those of one topic made one, the greatest first. */
function joined(shares: readonly TopicShare[]): TopicShare[] {
  const byTopic = new Map<string, TopicShare>();
  for (const share of shares) {
    const known = byTopic.get(share.topic);
    byTopic.set(
      share.topic,
      known === undefined
        ? share
        : {
            ...share,
            ...known,
            weight: Math.min(Math.max(1, known.weight), known.weight + share.weight),
            because: [...new Set([...known.because, ...share.because])].slice(0, mostReasons),
          },
    );
  }
  return [...byTopic.values()].sort((one, other) => other.weight - one.weight);
}
