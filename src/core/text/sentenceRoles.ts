import type { Range } from '../model';

/** What a sentence does in an abstract. */
export type SentenceRole = 'background' | 'method' | 'result';

/** Words after `we` that tell of no deed. */
const noDeed =
  'know|knew|see|saw|live|can|cannot|could|may|might|must|should|need|often|are|were|do|did|claim|believe|think|' +
  'hope|expect|want|understand|perceive|learn|outperform|improve|reduce|increase|surpass|exceed|reach';

const finding =
  'shows?|finds?|found|demonstrates?|observes?|achieves?|proves?|reveals?|reports?|obtains?|confirms?|' +
  'validated?|suggests?|indicates?|highlights?|discover(?:ed)?|observed|showed|reached?|achieved|obtained|demonstrated';

/** Tells of what came out, wherever in a sentence it stands. */
const outcome = new RegExp(
  [
    String.raw`\b(?:outperform|surpass|exceed)(?:s|ed|ing)?\b`,
    String.raw`\bachieve[sd]\b`,
    String.raw`\bto (?:show|demonstrate) that\b`,
    String.raw`\b(?:experiments?|results|evaluations?|findings|analys[ei]s|studies|ablations)\b[^.]{0,60}\b(?:${finding})\b`,
    String.raw`\b(?:our|these|the) (?:results|findings|experiments)\b`,
    String.raw`\bwe (?:also |further |then |empirically |theoretically )?(?:${finding})\b`,
    String.raw`\b(?:improv|reduc|increas|decreas)\w+\b[^.]{0,60}\b(?:by|of|to) (?:up to )?[~≈]?\d`,
    String.raw`\bstate-of-the-art (?:performance|results|accuracy)\b`,
    String.raw`\d\s?%`,
  ].join('|'),
  'iu',
);

/** Tells of what was done. */
const doings = new RegExp(
  [
    String.raw`\bwe (?:(?:\p{L}+ly|have|also|then|first|thus|therefore|further|here|will) )*(?!(?:${finding}|${noDeed})\b)\p{Ll}+`,
    String.raw`\b(?:this|the|our) (?:paper|work|study|article|survey|report) (?:also )?(?!(?:${finding})\b)\p{Ll}+s\b`,
    String.raw`\bin this (?:paper|work|study|article|survey|report)\b`,
    String.raw`^to (?:address|tackle|overcome|bridge|solve|mitigate|fill|this end)\b`,
    String.raw`^(?:here|our (?:approach|method|framework|model|system|key|core|pipeline|algorithm))\b`,
    String.raw`\b(?:is|are) (?:proposed|introduced|presented)\b`,
  ].join('|'),
  'iu',
);

/** Points at something outside of the text: neither of the three. */
const pointer =
  /\b(?:code|models?|data(?:set)?s?|project page|demo)\b[^.]{0,60}\b(?:(?:publicly|freely|openly) (?:available|released)|available (?:at|on|from)|can be found|accessible (?:at|on)|open-?sourced)\b|https?:\/\//iu;

/**
 * What each sentence of an abstract does, by the words that authors use; undefined where a sentence
 * does none of it. Sentences without such words stand with the one before them, at the beginning for
 * the background.
 *
 * @param sentences of `text`, in order
 */
export function sentenceRoles(
  text: string,
  sentences: readonly Range[],
): (SentenceRole | undefined)[] {
  let last: SentenceRole = 'background';
  return sentences.map(({ start, end }) => {
    const sentence = text.slice(start, end);
    if (pointer.test(sentence)) {
      return undefined;
    }
    const role = roleOf(sentence);
    // Before the authors speak of themselves, results are those of others.
    const isOthers = role === 'result' && last === 'background' && !own.test(sentence);
    last = isOthers ? last : (role ?? last);
    return last;
  });
}

const own = /\b(?:we|our|ours)\b/iu;

function roleOf(sentence: string): SentenceRole | undefined {
  const does = doings.exec(sentence);
  const tells = outcome.exec(sentence);
  if (does && tells) {
    // Which is told first is what the sentence is about.
    return does.index <= tells.index ? 'method' : 'result';
  }
  return does ? 'method' : tells ? 'result' : undefined;
}
