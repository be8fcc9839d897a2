/** The names of members: objects of one list have the same ones, in the same order. */
import type { JsonString, JsonText } from './reader';
import { stringValue } from './strings';

/** The name of a member, as it is written with its quotes, and the two that came after it lately. */
export interface Key {
  /** Undefined where nobody asks for such a member. */
  readonly name: MemberName | undefined;
  readonly written: string;
  next: Key | undefined;
  nextBefore: Key | undefined;
}

const askedNames = [
  ...['paper', 'id', 'title', 'summary', 'ai_summary', 'upvotes', 'numComments'],
  ...['publishedAt', 'submittedOnDailyAt', 'submittedOnDailyBy', 'submittedBy', 'user'],
  ...['authors', 'organization', 'name', 'fullname', 'githubRepo', 'githubStars'],
] as const;

/** A name of an object that is looked at: members can be asked for by no other. */
export type MemberName = (typeof askedNames)[number];

/** Each name once, so that those of members are the same strings, which are compared at once. */
const names = new Map<string, MemberName>(askedNames.map((name) => [name, name]));

/** A name as it is asked for; undefined where nobody does. */
export function askedName(name: string): MemberName | undefined {
  return names.get(name);
}

/** The keys of a text in the order in which they are read. */
export class Keys {
  readonly #source: JsonText;
  readonly #keys = new Map<string, Key>();
  #last: Key | undefined;

  constructor(source: JsonText) {
    this.#source = source;
  }

  /** The key at a place, if it is one of those that followed the last one before. */
  knownAt(at: number): Key | undefined {
    const last = this.#last;
    const known = this.#ifAt(last?.next, at) ?? this.#ifAt(last?.nextBefore, at);
    this.#last = known ?? last;
    return known;
  }

  #ifAt(key: Key | undefined, at: number): Key | undefined {
    return key && this.#source.text.startsWith(key.written, at) ? key : undefined;
  }

  /** The key of a string, which none of those was. */
  read(node: JsonString, written: string): Key {
    const key = this.#keys.get(written) ?? this.#add(node, written);
    if (this.#last) {
      this.#last.nextBefore = this.#last.next;
      this.#last.next = key;
    }
    this.#last = key;
    return key;
  }

  #add(node: JsonString, written: string): Key {
    const name = askedName(stringValue(this.#source, node));
    const key = { name, written, next: undefined, nextBefore: undefined };
    this.#keys.set(written, key);
    return key;
  }
}
