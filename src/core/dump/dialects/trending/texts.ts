import type { Entry } from '../../../model';
import { isOneSentence } from '../../../text/sentences';

const finished = /(?:[.!?…。！？][)\]}"'”’]*|https?:\/\/\S+)$/;
const usualEnd = '.';
const authorsSpeak = /\b(?:we|our|ours|us|this (?:paper|work|report|study|survey))\b/i;

/** Whether a text ends as texts do: with a sentence or an address. */
export function readsAsFinished(content: string): boolean {
  return content.endsWith(usualEnd) || finished.test(content.slice(-300));
}

/**
 * Whether a text is a paper's abstract or the site's summary of it. A summary is a single whole
 * sentence about the paper, never in its authors' voice; everything else passes for an abstract.
 */
export function kindOfText(content: string): NonNullable<Entry['abstractKind']> {
  return readsAsFinished(content) && isOneSentence(content) && !authorsSpeak.test(content)
    ? 'summary'
    : 'abstract';
}
