/** Prints what a tree of 100,000 papers takes: time in all, the longest step, and memory. */
import { runToEnd, type Paper, type Steps } from '../../src/core';
import { filterPapersInSteps, type FilterContext } from '../../src/core/library/filterPapers';
import type { GroupKey } from '../../src/core/library/grouping';
import { sortPapersInSteps } from '../../src/core/library/sortPapers';
import { MarkedPapers } from '../../src/core/library/markedPapers';
import { RememberedStates } from '../../src/core/library/rememberedStates';
import { KnownPapers } from '../../src/core/library/ledger/knownPapers';
import { ReadingStates } from '../../src/core/readingLog/readingStates';
import { paperStateOf } from '../../src/core/readingLog/readingStatus';
import { PapersModel, type Arrangement } from '../../src/views/papersModel';
import type { GroupRow } from '../../src/views/rows';
import { collectGarbage } from './collectGarbage';
import { stepTimes } from './processorTime';

const count = 100_000;
const runs = 5;

const papers = Array.from({ length: count }, (_, index): Paper => ({
  id: `arxiv:${String(index)}`,
  aliases: [`title:${String(index)}`],
  title: `Paper about tides ${String((index * 7919) % count)}`,
  topics: [`t${String(index % 20)}`, `t${String((index + 3) % 20)}`],
  occurrences: [],
  ...(index % 50 > 0 && { comments: index % 50 }),
  ...(index % 3 === 0 && { organization: { name: `Lab ${String(index % 500)}` } }),
  published: {
    year: 2025 - Math.floor((index / count) * 10),
    month: 1 + (index % 12),
    day: 1 + (index % 28),
    certainty: 'printed',
    because: '',
    reason: { template: '', values: [] },
  },
}));

const states = new ReadingStates();
for (let index = 0; index < count; index += 5) {
  states.add({ at: 1, count: 0, by: '', paper: `arxiv:${String(index)}`, read: true });
}
const known = runToEnd(KnownPapers.inSteps(papers));
const knownText = runToEnd(known.toText());
const stateOf = (paper: Paper) => paperStateOf(states.statusOf(paper, 0), !known.has(paper));

const filterContext: FilterContext = {
  stateOf,
  find: () => new Set(),
  ledgerOf: () => 'new',
};

interface Figures {
  readonly what: string;
  readonly 'CPU ms': string;
  readonly steps: number;
  readonly 'longest step ms': string;
}

function measure(what: string, work: () => Steps<unknown>): Figures {
  const { total, steps, longest } = stepTimes(work, runs);
  return { what, 'CPU ms': total.toFixed(2), steps, 'longest step ms': longest.toFixed(2) };
}

function arrangementOf(by: readonly GroupKey[], allTopics = false): Arrangement {
  return { by, sortBy: 'date', context: { stateOf, allTopics }, shown: new Map() };
}

function modelOf(by: readonly GroupKey[], allTopics = false): Steps<PapersModel> {
  return PapersModel.inSteps(papers, arrangementOf(by, allTopics));
}

function largest(model: PapersModel): GroupRow | undefined {
  const groups = (model.children() ?? []).flatMap((row) => (row.kind === 'group' ? [row] : []));
  return groups.toSorted((a, b) => b.group.count - a.group.count)[0];
}

const groupings: readonly (readonly GroupKey[])[] = [
  ['date', 'topic'],
  ['topic', 'date'],
  ['date'],
  ['topic'],
  ['digest'],
  ['organization'],
  ['state'],
  [],
];

/** All that is done until the papers view shows its first rows. */
function* firstPaint(by: readonly GroupKey[]): Steps<unknown> {
  const states = yield* RememberedStates.inSteps(papers, stateOf);
  const remembered = (paper: Paper) => states.of(paper);
  yield* MarkedPapers.inSteps(papers, (paper) => remembered(paper).state === 'unread');
  const shown = yield* filterPapersInSteps(papers, {}, { ...filterContext, stateOf: remembered });
  const arrangement = arrangementOf(by);
  return yield* PapersModel.inSteps(shown, {
    ...arrangement,
    context: { ...arrangement.context, stateOf: remembered },
  });
}

/** All that is kept of a visit, whenever papers have come. */
function* keepVisit(): Steps<string> {
  return yield* (yield* KnownPapers.inSteps(papers)).toText();
}

let at = 1;
function* markRead(model: PapersModel, paper: Paper): Steps<unknown> {
  at++;
  const read = !states.statusOf(paper, 0).read;
  states.add({ at, count: 0, by: '', paper: paper.id, read });
  yield;
  return model.recount([paper]);
}

const [some] = papers.slice(7);
const open = runToEnd(modelOf(['topic', 'date']));
runToEnd(open.open(largest(open)));

console.log(`A tree of ${String(count)} papers`);
console.table([
  measure('first paint by date, topic', () => firstPaint(['date', 'topic'])),
  ...groupings.map((by) => measure(`roots by ${by.join(', ') || 'nothing'}`, () => modelOf(by))),
  measure('roots by all topics', () => modelOf(['topic'], true)),
  ...(['comments', 'title'] as const).flatMap((key) => [
    measure(`5,000 papers by ${key}`, () => sortPapersInSteps(papers.slice(0, 5000), key, 'en')),
    measure(`all papers by ${key}`, () => sortPapersInSteps(papers, key, 'en')),
  ]),
  measure('unread papers alone', () =>
    filterPapersInSteps(papers, { state: 'unread' }, filterContext),
  ),
  measure('papers known from now on', keepVisit),
  measure('papers known before', () => KnownPapers.fromText(knownText)),
  ...(some ? [measure('one paper read', () => markRead(open, some))] : []),
]);

console.log('Its largest group opened');
console.table(
  groupings
    .filter((by) => by.length > 0)
    .map((by) => {
      const model = runToEnd(modelOf(by));
      const count = largest(model)?.group.count ?? 0;
      return measure(`${by.join(', ')}: ${String(count)} papers`, () => {
        const fresh = runToEnd(modelOf(by));
        return fresh.open(largest(fresh));
      });
    }),
);

/** Megabytes that are in use. */
function heap(): number {
  collectGarbage();
  return process.memoryUsage().heapUsed / 1024 / 1024;
}

const before = heap();
const closed = runToEnd(modelOf(['topic', 'date']));
const whenClosed = heap();
const topic = largest(closed);
const [month] = topic ? runToEnd(closed.open(topic)) : [];
closed.children(month);
const whenOpened = heap();
console.log(
  `Memory: ${(whenClosed - before).toFixed(1)} MB closed, ` +
    `${(whenOpened - whenClosed).toFixed(1)} MB more with a topic and a month of it open`,
);
