import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AbbreviationFinder, writtenOut } from '../../../../src/core/topics/reading/abbreviations';
import { keyOfWord } from '../../../../src/core/topics/reading/lexicon';
import { stem } from '../../../../src/core/topics/reading/stem';
import { kindOfWord } from '../../../../src/core/topics/reading/stopWords';
import { readWords } from '../../../../src/core/topics/reading/words';

const plains = (text: string): (string | undefined)[] => readWords(text).map((word) => word?.plain);

describe('readWords', () => {
  it('closes up prefixes and idioms, and parts other hyphenated words', () => {
    expect(plains('Multi-modal EEG-based end-to-end learning')).toEqual([
      'multimodal',
      'eeg',
      'based',
      'endtoend',
      'learning',
    ]);
  });

  it('keeps the middle of a hyphenated name apart from the same word alone', () => {
    expect(plains('speech-to-text')).toEqual(['speech', '-to-', 'text']);
    expect(plains('speech to text')).toEqual(['speech', 'to', 'text']);
  });

  it('ends phrases at punctuation and not at a genitive', () => {
    expect(plains("Broca's area, (left)")).toEqual(['broca', 'area', undefined, 'left']);
  });

  it('tells how words are written, also where a hyphen follows', () => {
    expect(readWords('Brain-computer EEG').map((word) => word?.written)).toEqual([
      'Brain-',
      'computer',
      'EEG',
    ]);
  });

  it('takes any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        for (const word of readWords(text)) {
          expect(word?.plain).not.toBe('');
        }
      }),
    );
  });
});

describe('stem', () => {
  it.each([
    ['spike', 'spikes', 'spiking', 'spiked'],
    ['model', 'models', 'modeling', 'modelling'],
    ['identify', 'identifies', 'identified'],
    ['synapse', 'synapses'],
    ['behavior', 'behaviour', 'behaviours'],
    ['class', 'classes'],
  ])('brings the forms of %s together', (...forms) => {
    expect(new Set(forms.map(stem)).size).toBe(1);
  });

  it.each([
    ['bus', 'bus'],
    ['dynamics', 'dynamics'],
    ['string', 'string'],
    ['3ds', '3ds'],
  ])('leaves %s alone', (word, same) => {
    expect(stem(word)).toBe(same);
  });
});

describe('kindOfWord', () => {
  const kind = (word: string): string => kindOfWord(word, keyOfWord(word));

  it('knows grammar and what any paper says from content', () => {
    expect(['the', 'dont', 'proposes', 'outperforming', 'novel', '42'].map(kind)).toEqual(
      Array<string>(6).fill('stop'),
    );
    expect(['models', 'learning', 'time'].map(kind)).toEqual(Array<string>(3).fill('plain'));
    expect(['moth', 'basalt', '神经'].map(kind)).toEqual(Array<string>(3).fill('content'));
    expect(['of', '-to-'].map(kind)).toEqual(['connector', 'connector']);
  });
});

describe('AbbreviationFinder', () => {
  const agreed = (...texts: string[]): ReturnType<AbbreviationFinder['agreed']> => {
    const finder = new AbbreviationFinder();
    for (const text of texts) {
      finder.read(text);
    }
    return finder.agreed();
  };
  const long = (short: string, ...texts: string[]): string | undefined =>
    writtenOut(short, keyOfWord(short.toLowerCase()), agreed(...texts))
      ?.map(({ written }) => written)
      .join(' ');

  it('finds what initials stand for where two papers agree', () => {
    const one = 'We train Hydraulic Moth Networks (HMNs) at night.';
    const other = 'A hydraulic moth network (HMN) flies.';
    expect(long('HMN', one, other)).toBe('hydraulic moth network');
    expect(long('HMNs', one, other)).toBe('Hydraulic Moth Networks');
    expect(long('HMN', one)).toBeUndefined();
    expect(long('hmn', one, other)).toBeUndefined();
  });

  it('is not taken in by other brackets, nor by papers that disagree', () => {
    expect(long('HM', 'red moths (HM)', 'red moths (HM)')).toBeUndefined();
    expect(
      long(
        'HM',
        'hydraulic moths (HM)',
        'hydraulic moths (HM)',
        'heavy metal (HM)',
        'heavy metal (HM)',
      ),
    ).toBeUndefined();
  });
});
