import { describe, expect, it } from 'vitest';
import { localVoice } from '../../../src/webview/abstract/speech';

function voice(name: string, lang: string, localService: boolean, isDefault = false) {
  return { name, lang, localService, default: isDefault, voiceURI: name };
}

describe('the voice that reads aloud', () => {
  it('speaks on this machine: the text goes nowhere', () => {
    expect(localVoice([voice('far', 'en-US', false, true)])).toBeUndefined();
    expect(localVoice([])).toBeUndefined();
  });

  it('speaks English where there is such a voice, the usual one first', () => {
    const voices = [
      voice('German', 'de-DE', true, true),
      voice('far', 'en-US', false),
      voice('British', 'en-GB', true),
    ];
    expect(localVoice(voices)?.name).toBe('British');
    expect(localVoice([...voices, voice('usual', 'en', true, true)])?.name).toBe('usual');
    expect(localVoice(voices.slice(0, 2))?.name).toBe('German');
  });
});
