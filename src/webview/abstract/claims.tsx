import type { ClaimView } from '../../shared/abstractText';
import type { abstractWords, Words } from '../../shared/words';

export interface ClaimsProps {
  readonly claims: readonly ClaimView[];
  readonly words: Words<typeof abstractWords>;
  /** Asks to be led to a sentence, from 0. */
  readonly onPoint: (sentence: number) => void;
}

/** The figures and benchmarks of an abstract; pressing one leads to its sentence. */
export function Claims({ claims, words, onPoint }: ClaimsProps) {
  return claims.length === 0 ? null : (
    <ul class="facts claims" aria-label={words.claims}>
      {claims.map(({ text, sentence }) => (
        <li key={text}>
          <button
            type="button"
            class="claim"
            onClick={() => {
              onPoint(sentence);
            }}
          >
            {text}
          </button>
        </li>
      ))}
    </ul>
  );
}
