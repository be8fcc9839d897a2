/** The names of members: objects of one list have the same ones, in the same order. */
import type { JsonString, JsonText } from './reader';
import { stringValue } from './strings';

/** The name of a member, and the ones that came right after it. */
export interface Key {
  /** Undefined where nobody asks for such a member. */
  readonly name: MemberName | undefined;
  /**
   * The code units from behind its first quotation mark up to its value, colon and blanks included: a
   * list of them is far quicker to compare than a string.
   */
  readonly codes: readonly number[];
  readonly followers: Key[];
}

/** How many names are kept of those that came after one: items of one list may lack some members. */
const mostFollowers = 6;

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

  /** The key behind a quotation mark, if it is one of those that followed the last one before. */
  knownAt(at: number): Key | undefined {
    const { text } = this.#source;
    for (const key of this.#last?.followers ?? []) {
      if (standsAt(text, key.codes, at)) {
        this.#last = key;
        return key;
      }
    }
    return undefined;
  }

  /** The key of a string, which none of those was; its value stands at `valueStart`. */
  read(node: JsonString, valueStart: number): Key {
    const written = this.#source.text.slice(node.start, valueStart);
    const key = this.#keys.get(written) ?? this.#add(node, written);
    if (this.#last && this.#last.followers.length < mostFollowers) {
      this.#last.followers.push(key);
    }
    this.#last = key;
    return key;
  }

  #add(node: JsonString, written: string): Key {
    const name = askedName(stringValue(this.#source, node));
    const codes: number[] = [];
    for (let at = 0; at < written.length; at++) {
      codes.push(written.charCodeAt(at));
    }
    const key: Key = { name, codes, followers: [] };
    this.#keys.set(written, key);
    return key;
  }
}

function standsAt(text: string, codes: readonly number[], at: number): boolean {
  if (at + codes.length > text.length) {
    return false;
  }
  for (let place = 0; place < codes.length; place++) {
    if (text.charCodeAt(at + place) !== codes[place]) {
      return false;
    }
  }
  return true;
}
