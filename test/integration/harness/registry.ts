// A small test harness that runs wherever JavaScript runs: in the Node extension host, in the
// web-worker extension host and in plain Node.

type Body = () => void | Promise<void>;

interface Case {
  readonly name: string;
  readonly body: Body;
  readonly timeout: number;
}

/** A `describe` block: its own steps, and the blocks inside it. */
interface Group {
  readonly name: string;
  readonly before: Body[];
  readonly after: Body[];
  readonly members: (Case | Group)[];
}

export interface Outcome {
  passed: number;
  failed: number;
  /** What failed: a test's full name, and in the lines below it why, as far as it fits. */
  failures: string[];
}

/** How many lines of an explanation are kept of a failed test; all of them are printed. */
const keptLines = 10;

/** One of several parts that are about as large as each other; `index` from 0. */
export interface Part {
  readonly index: number;
  readonly count: number;
}

export interface RunOptions {
  /** Only tests whose full name ("group name test name") contains this text. */
  readonly grep?: string;
  /** Called with each line of the report. */
  readonly print: (line: string) => void;
  /** Called with a test's full name when it failed, before anything is cleaned up. */
  readonly onFailure?: (name: string) => Promise<void>;
  /** Only the outermost groups of one part of all; others run elsewhere. */
  readonly part?: Part;
}

/** How long one test may take unless it says otherwise, in ms: room for a busy machine, no test rests on it. */
const testTimeout = 120_000;

/** How long one `before` or `after` step may take, in ms. */
const stepTimeout = 180_000;

const root: Group = { name: '', before: [], after: [], members: [] };
let open = root;

/** Groups the tests that `body` registers. May be nested. */
export function describe(name: string, body: () => void): void {
  const outer = open;
  const group: Group = { name, before: [], after: [], members: [] };
  outer.members.push(group);
  open = group;
  try {
    body();
  } finally {
    open = outer;
  }
}

/** Registers a test; it fails when `body` throws, rejects or takes longer than `timeout` ms. */
export function test(name: string, body: Body, options: { timeout?: number } = {}): void {
  open.members.push({ name, body, timeout: options.timeout ?? testTimeout });
}

/** Runs once before the tests of the enclosing group; when it fails, they all fail. */
export function before(step: Body): void {
  open.before.push(step);
}

/** Runs once after the tests of the enclosing group, whatever their outcome. */
export function after(step: Body): void {
  open.after.push(step);
}

/** Runs all registered tests, or those of one part, in the order of their registration. */
export async function runTests(options: RunOptions): Promise<Outcome> {
  const outcome: Outcome = { passed: 0, failed: 0, failures: [] };
  await runGroup({ ...root, members: membersOf(options.part) }, '', options, outcome);
  return outcome;
}

/** The outermost members of a part: each, the ones with the most tests first, goes to the smallest part so far. */
function membersOf({ index, count }: Part = { index: 0, count: 1 }): Group['members'] {
  const parts = Array.from({ length: count }, () => ({
    size: 0,
    members: new Set<Case | Group>(),
  }));
  const sized = root.members.map((member) => ({ member, size: countOf(member) }));
  for (const { member, size } of sized.sort((one, other) => other.size - one.size)) {
    const smallest = parts.reduce((least, part) => (part.size < least.size ? part : least));
    smallest.size += size;
    smallest.members.add(member);
  }
  return root.members.filter((member) => parts[index]?.members.has(member));
}

function countOf(member: Case | Group): number {
  return 'members' in member ? member.members.reduce((sum, inner) => sum + countOf(inner), 0) : 1;
}

async function runGroup(
  group: Group,
  prefix: string,
  options: RunOptions,
  outcome: Outcome,
): Promise<void> {
  const path = `${prefix}${group.name}${group.name === '' ? '' : ' '}`;
  if (!hasWanted(group, prefix, options.grep)) {
    return;
  }
  const report = async (name: string, started: number, error?: unknown): Promise<void> => {
    const time = `${Date.now() - started} ms`;
    if (error === undefined) {
      outcome.passed += 1;
      options.print(`  ✓ ${name} (${time})`);
      return;
    }
    outcome.failed += 1;
    options.print(`  ✗ ${name} (${time})`);
    const explanation = indent(explain(error));
    options.print(explanation);
    const kept = explanation.split('\n').slice(0, keptLines);
    outcome.failures.push([`${name} (${time})`, ...kept].join('\n'));
    await options.onFailure?.(name);
  };

  let broken: unknown;
  for (const step of group.before) {
    broken ??= await attempt(step, stepTimeout);
  }
  for (const member of group.members) {
    if ('members' in member) {
      await (broken === undefined
        ? runGroup(member, path, options, outcome)
        : report(`${path}${member.name}`, Date.now(), broken));
    } else if (isWanted(`${path}${member.name}`, options.grep)) {
      const started = Date.now();
      await report(
        `${path}${member.name}`,
        started,
        broken ?? (await attempt(member.body, member.timeout)),
      );
    }
  }
  for (const step of group.after) {
    const started = Date.now();
    const error = await attempt(step, stepTimeout);
    if (error !== undefined) {
      await report(`${path}(after)`, started, error);
    }
  }
}

function hasWanted(group: Group, prefix: string, grep: string | undefined): boolean {
  const path = `${prefix}${group.name}${group.name === '' ? '' : ' '}`;
  return group.members.some((member) =>
    'members' in member ? hasWanted(member, path, grep) : isWanted(`${path}${member.name}`, grep),
  );
}

function isWanted(name: string, grep: string | undefined): boolean {
  return grep === undefined || name.includes(grep);
}

/** The error that `body` ended with, or undefined when it went well within `timeout` ms. */
async function attempt(body: Body, timeout: number): Promise<unknown> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<Error>((resolve) => {
    timer = setTimeout(() => {
      resolve(new Error(`took longer than ${timeout} ms`));
    }, timeout);
  });
  try {
    const running = Promise.resolve(body()).then(() => undefined);
    return await Promise.race([running, late]);
  } catch (error) {
    return error ?? new Error('failed without an error');
  } finally {
    clearTimeout(timer);
  }
}

function explain(error: unknown): string {
  if (!(error instanceof Error)) {
    return String(error);
  }
  const stack = error.stack ?? '';
  return stack.includes(error.message) ? stack : `${error.message}\n${stack}`;
}

function indent(text: string): string {
  return text.replace(/^/gm, '      ');
}
