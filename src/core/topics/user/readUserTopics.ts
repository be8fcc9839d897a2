import type { Message } from '../../model';
import { message } from '../../text/message';
import type { OwnTopic, UserTopics } from './userTopics';

/** Longest label or query that is read, in UTF-16 units, and entries of one list at most. */
const longestText = 500;
const mostEntries = 1_000;
/** Papers that are read of one topic into which they were put by hand. */
const mostFiled = 20_000;

/** An entry of a user's topics that cannot be used. */
export interface UserTopicsProblem {
  /** Where it stands: `own[2].query`, `renamed["ab12"]`. */
  readonly path: string;
  readonly text: Message;
}

/** What of a user's topics can be used, and what is wrong with the rest. */
export interface ReadUserTopics {
  readonly user: UserTopics;
  readonly problems: readonly UserTopicsProblem[];
}

/**
 * Reads a user's topics from settings, which may hold anything: entries that are wrong are left out
 * and told of, the others count. Never throws.
 */
export function readUserTopics(json: unknown): ReadUserTopics {
  const reader = new Reader();
  if (json === undefined || json === null) {
    return { user: {}, problems: [] };
  }
  const fields = reader.fields(json, '');
  const renamed = reader.texts(fields['renamed'], 'renamed');
  const merged = reader.merges(fields['merged'], 'merged');
  const split = reader.ids(fields['split'], 'split');
  const hidden = reader.ids(fields['hidden'], 'hidden');
  const pinned = reader.ids(fields['pinned'], 'pinned');
  const own = reader.own(fields['own'], 'own');
  const filed = reader.lists(fields['filed'], 'filed');
  const known = ['renamed', 'merged', 'split', 'hidden', 'pinned', 'own', 'filed'];
  for (const name of Object.keys(fields).filter((field) => !known.includes(field))) {
    reader.tell(name.slice(0, longestText), message('There is no such setting of topics.'));
  }
  const user: UserTopics = {
    ...(renamed && { renamed }),
    ...(merged && { merged }),
    ...(split && { split }),
    ...(hidden && { hidden }),
    ...(pinned && { pinned }),
    ...(own && { own }),
    ...(filed && { filed }),
  };
  return { user, problems: reader.problems };
}

class Reader {
  readonly problems: UserTopicsProblem[] = [];

  tell(path: string, text: Message): void {
    this.problems.push({ path, text });
  }

  fields(value: unknown, path: string): Readonly<Record<string, unknown>> {
    if (isRecord(value)) {
      return value;
    }
    this.tell(path, message('An object is needed here.'));
    return {};
  }

  text(value: unknown, path: string): string | undefined {
    const text = typeof value === 'string' ? value.trim().slice(0, longestText) : '';
    if (text === '') {
      this.tell(path, message('A text is needed here.'));
      return undefined;
    }
    return text;
  }

  texts(value: unknown, path: string): Record<string, string> | undefined {
    if (value === undefined) {
      return undefined;
    }
    const entries = Object.entries(this.fields(value, path)).slice(0, mostEntries);
    return Object.fromEntries(
      entries.flatMap(([id, label]) => {
        const text = this.text(label, `${path}[${JSON.stringify(id)}]`);
        return text === undefined ? [] : [[id, text]];
      }),
    );
  }

  merges(value: unknown, path: string): Record<string, string> | undefined {
    const merged = this.texts(value, path);
    const into = new Map(Object.entries(merged ?? {}));
    const endless = [...into.keys()].filter((id) => leadsTo(into, id));
    for (const id of endless) {
      this.tell(`${path}[${JSON.stringify(id)}]`, message('A topic is merged into itself.'));
    }
    return merged && Object.fromEntries([...into].filter(([id]) => !endless.includes(id)));
  }

  lists(value: unknown, path: string): Record<string, string[]> | undefined {
    if (value === undefined) {
      return undefined;
    }
    const entries = Object.entries(this.fields(value, path)).slice(0, mostEntries);
    return Object.fromEntries(
      entries.flatMap(([id, list]) => {
        const ids = this.ids(list, `${path}[${JSON.stringify(id)}]`, mostFiled) ?? [];
        return ids.length > 0 ? [[id, ids]] : [];
      }),
    );
  }

  ids(value: unknown, path: string, most = mostEntries): string[] | undefined {
    if (value === undefined) {
      return undefined;
    }
    const ids = this.#list(value, path, most).flatMap(
      (id, at) => this.text(id, `${path}[${at}]`) ?? [],
    );
    return [...new Set(ids)];
  }

  own(value: unknown, path: string): OwnTopic[] | undefined {
    if (value === undefined) {
      return undefined;
    }
    const topics: OwnTopic[] = [];
    for (const [at, entry] of this.#list(value, path).entries()) {
      const topic = this.#ownTopic(entry, `${path}[${at}]`);
      if (topic && topics.some(({ id }) => id === topic.id)) {
        this.tell(`${path}[${at}].id`, message('Another topic has the same id.'));
      } else if (topic) {
        topics.push(topic);
      }
    }
    return topics;
  }

  #ownTopic(entry: unknown, path: string): OwnTopic | undefined {
    if (!isRecord(entry)) {
      this.tell(path, message('An object is needed here.'));
      return undefined;
    }
    const id = this.text(entry['id'], `${path}.id`);
    const label = this.text(entry['label'], `${path}.label`);
    const query =
      entry['query'] === undefined ? undefined : this.text(entry['query'], `${path}.query`);
    const examples = this.ids(entry['examples'], `${path}.examples`) ?? [];
    if (id === undefined || label === undefined) {
      return undefined;
    }
    if (query === undefined && examples.length === 0) {
      this.tell(path, message('A topic needs a query or examples.'));
      return undefined;
    }
    return {
      id,
      label,
      ...(query === undefined ? {} : { query }),
      ...(examples.length > 0 && { examples }),
    };
  }

  #list(value: unknown, path: string, most = mostEntries): readonly unknown[] {
    if (Array.isArray(value)) {
      return value.slice(0, most);
    }
    this.tell(path, message('A list is needed here.'));
    return [];
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether a topic is merged into itself in the end. */
function leadsTo(into: ReadonlyMap<string, string>, id: string): boolean {
  const seen = new Set<string>();
  let at = into.get(id);
  while (at !== undefined && at !== id && !seen.has(at)) {
    seen.add(at);
    at = into.get(at);
  }
  return at === id;
}
