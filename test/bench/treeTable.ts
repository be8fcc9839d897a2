/** Prints what a tree of 100,000 papers takes: time in all, the longest step, and memory. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { runToEnd, type Paper, type Steps } from '../../src/core';
import { filterPapersInSteps, type FilterContext } from '../../src/core/library/filterPapers';
import type { GroupKey } from '../../src/core/library/grouping';
import { sortPapersInSteps } from '../../src/core/library/sortPapers';
import { Tally } from '../../src/core/library/tally';
import { ReadingStates } from '../../src/core/readingLog/readingStates';
import { PapersModel, type Arrangement } from '../../src/views/papersModel';
import type { GroupRow } from '../../src/views/rows';

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
const stateOf = (paper: Paper) => {
  const { read, starred } = states.statusOf(paper, 0);
  return { state: read ? ('read' as const) : ('unread' as const), starred };
};

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

/**
 * The median of what several runs took, and the longest step of the run where that was shortest: in
 * the others something else on the machine came between.
 */
function measure(what: string, work: () => Steps<unknown>): Figures {
  const totals: number[] = [];
  const longest: number[] = [];
  let steps = 0;
  for (let run = 0; run < runs; run++) {
    const task = work();
    const before = process.cpuUsage();
    let most = 0;
    steps = 0;
    for (let isDone = false; !isDone; steps++) {
      const started = performance.now();
      isDone = task.next().done === true;
      most = Math.max(most, performance.now() - started);
    }
    const { user, system } = process.cpuUsage(before);
    totals.push((user + system) / 1000);
    longest.push(most);
  }
  return {
    what,
    'CPU ms': median(totals).toFixed(2),
    steps,
    'longest step ms': Math.min(...longest).toFixed(2),
  };
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? NaN;
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
  const unread = new Tally((paper) => stateOf(paper).state === 'unread');
  yield* unread.lookInSteps(papers);
  const shown = yield* filterPapersInSteps(papers, {}, filterContext);
  return yield* PapersModel.inSteps(shown, arrangementOf(by));
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

setFlagsFromString('--expose-gc');
const collect: unknown = runInNewContext('gc');

/** Megabytes that are in use. */
function heap(): number {
  if (typeof collect === 'function') {
    collect.call(undefined);
  }
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
