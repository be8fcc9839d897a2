import { useEffect, useRef, useState } from 'preact/hooks';

/** The browser's speech, as far as reading aloud needs it. */
export type Synthesizer = Pick<
  SpeechSynthesis,
  'speak' | 'cancel' | 'getVoices' | 'addEventListener' | 'removeEventListener'
>;

/** Reads texts aloud. */
export interface Speech {
  /** Whether there is a voice for it. */
  readonly isPossible: boolean;
  /** Which of the texts is read now, from 0; undefined while none is. */
  readonly current: number | undefined;
  /** Begins to read, or stops. */
  readonly toggle: () => void;
}

/**
 * A voice that speaks on this machine, in the language of the page where there is one: others would
 * send the text elsewhere.
 */
export function localVoice(
  voices: readonly SpeechSynthesisVoice[],
): SpeechSynthesisVoice | undefined {
  const local = voices.filter(({ localService }) => localService);
  const english = local.filter(({ lang }) => /^en\b/i.test(lang));
  return english.find((voice) => voice.default) ?? english[0] ?? local[0];
}

/**
 * Reads `texts` one after the other by the browser's own voice; stops when they change.
 *
 * @param key other texts have another
 */
export function useSpeech(key: string, texts: readonly string[]): Speech {
  const synthesizer: Synthesizer | undefined =
    'speechSynthesis' in globalThis ? globalThis.speechSynthesis : undefined;
  const voice = useVoice(synthesizer);
  const [current, setCurrent] = useState<number>();
  const isReading = useRef(false);

  const stop = () => {
    isReading.current = false;
    synthesizer?.cancel();
    setCurrent(undefined);
  };
  const readFrom = (index: number) => {
    const text = texts[index];
    if (!synthesizer || !voice || text === undefined) {
      stop();
      return;
    }
    setCurrent(index);
    const utterance = new SpeechSynthesisUtterance(text);
    utterance.voice = voice;
    utterance.lang = voice.lang;
    utterance.onend = () => {
      if (isReading.current) {
        readFrom(index + 1);
      }
    };
    utterance.onerror = stop;
    synthesizer.speak(utterance);
  };
  useEffect(() => stop, [key]);

  return {
    isPossible: voice !== undefined && texts.length > 0,
    current,
    toggle: () => {
      if (current === undefined) {
        isReading.current = true;
        readFrom(0);
      } else {
        stop();
      }
    },
  };
}

/** Voices may come some time after the page. */
function useVoice(synthesizer: Synthesizer | undefined): SpeechSynthesisVoice | undefined {
  const [voice, setVoice] = useState(() => localVoice(synthesizer?.getVoices() ?? []));
  useEffect(() => {
    const update = () => {
      setVoice(localVoice(synthesizer?.getVoices() ?? []));
    };
    synthesizer?.addEventListener('voiceschanged', update);
    return () => {
      synthesizer?.removeEventListener('voiceschanged', update);
    };
  }, [synthesizer]);
  return voice;
}
