import { seededRandom } from '../../src/core/math/random';
import type { LabelledPaper } from '../unit/core/topics/generatedLibrary';

/** Fields with words that they partly share: "attention", "cell" and "field" mean many things. */
const fields: Readonly<Record<string, string>> = {
  spiking:
    'spiking neural networks|neuromorphic hardware|membrane potential|event cameras|surrogate gradients|synaptic plasticity|energy per spike|leaky neurons|spike timing|memory|cell|delays|attention',
  eeg: 'EEG decoding|motor imagery|electrodes|brain-computer interfaces|seizure detection|sleep stages|artifacts|evoked potentials|attention|channels|alpha rhythm|subjects|imagined speech',
  vision:
    'object detection|semantic segmentation|image classification|bounding boxes|depth estimation|camera pose|scenes|feature pyramids|attention|field of view|pixels|occlusion|frames',
  language:
    'language models|machine translation|question answering|prompts|tokens|instruction tuning|hallucinations|summarization|attention|reasoning chains|corpora|dialogue|alignment',
  robots:
    'robot manipulation|grasping|locomotion|trajectory planning|contact forces|teleoperation|navigation|joint torques|policies|sensors|alignment|obstacles|field of view',
  reinforcement:
    'reinforcement learning|reward functions|policies|exploration bonus|offline trajectories|value functions|actor and critic|credit assignment|planning|agents|returns|memory|games',
  speech:
    'speech recognition|speaker verification|phonemes|vocoders|voice conversion|noise suppression|acoustic features|prosody|transcripts|channels|alignment|dialogue|frames',
  quantum:
    'quantum circuits|qubits|entanglement|error correction|decoherence|variational ansatz|gate fidelity|superconducting chips|noise|channels|measurement outcomes|annealing|energy levels',
  molecules:
    'molecular dynamics|protein folding|drug candidates|binding affinity|force fields|conformers|amino acids|docking|cell|energy surfaces|ligands|field|graph kernels',
  climate:
    'weather forecasting|precipitation|sea surface temperature|reanalysis|climate models|wind speed|satellite retrievals|downscaling|energy balance|sensors|field|extreme events|frames',
  graphs:
    'graph neural networks|node classification|link prediction|message passing|community detection|knowledge graphs|edges|spectral filters|attention|channels|oversmoothing|citations|molecules',
  privacy:
    'differential privacy|federated learning|membership inference|secure aggregation|adversarial examples|backdoor attacks|watermarks|poisoning|agents|noise|clients|gradients|channels',
};

const boilerplate = [
  'We propose a simple yet effective approach to {0}, based on {1}.',
  'Recent work has made progress on {0}, but {1} remains a challenge.',
  'Extensive experiments on several benchmarks show that {0} improves the state of the art by {n} percent.',
  'In this paper we study how deep neural networks can learn {0} from few examples.',
  'Our method combines {0} with {1} and does not need labelled data.',
  'Code and models will be made publicly available.',
  'We show in theory and in practice that {0} is robust to changes of the setting.',
  'Despite its importance, little is known about {0} in large models.',
  'An ablation study confirms that {1} is the main cause of the gain.',
  'The framework is evaluated on {n} datasets and compared with strong baselines.',
  'To the best of our knowledge this is the first work on {0} at scale.',
  'A human evaluation suggests that the results are useful in the real world.',
];

/** How a library is made; all parts are 0–1. */
export interface RealisticShape {
  /** Papers of each field, as many as are given. */
  readonly sizes: readonly number[];
  /** Part of the papers that are about a second field as well. */
  readonly mixed: number;
  /** Part of the terms that are of any field. */
  readonly noise: number;
  /** Words of each abstract out of a vocabulary as large and uneven as that of real ones; 0 if absent. */
  readonly other?: number;
  readonly seed: number;
}

/** Words of a sentence out of the large vocabulary, and words in that. */
const sentenceLength = 15;
const vocabularySize = 150_000;

const syllables =
  'ba ce di fo gu ha je ki lo mu na pe ri so tu va we xi yo zu bra cle dro fla'.split(' ');

/** An invented word; the word of rank n is as frequent as 1/n of the first (Zipf's law). */
function otherWord(random: () => number): string {
  let rank = Math.floor(vocabularySize ** random());
  let word = '';
  do {
    word += syllables[rank % syllables.length] ?? '';
    rank = Math.floor(rank / syllables.length);
  } while (rank > 0);
  return word.length < 3 ? `${word}n` : word;
}

/**
 * Invented abstracts over fields that there are: prose that all share around few terms of the field,
 * words of several meanings, papers of two fields, fields of very different size.
 */
export function realisticLibrary(shape: RealisticShape): LabelledPaper[] {
  const { sizes, mixed, noise, other = 0, seed } = shape;
  const random = seededRandom(seed);
  const pick = <T>(list: readonly T[], otherwise: T): T =>
    list[Math.floor(random() * list.length)] ?? otherwise;
  const names = Object.keys(fields).slice(0, sizes.length);
  const termsOf = (name: string): string[] => (fields[name] ?? '').split('|');
  return names.flatMap((field, number) =>
    Array.from({ length: sizes[number] ?? 0 }, (_, at) => {
      const second = random() < mixed ? pick(names, field) : field;
      const term = (): string => {
        const chance = random();
        const of = chance < noise ? pick(names, field) : chance < noise + 0.3 ? second : field;
        return pick(termsOf(of), '');
      };
      const sentences = Array.from({ length: 5 + Math.floor(random() * 4) }, () =>
        pick(boilerplate, '')
          .replace('{0}', term())
          .replace('{1}', term())
          .replace('{n}', String(2 + Math.floor(random() * 9))),
      );
      for (let left = other; left > 0; left -= sentenceLength) {
        const words = Array.from({ length: sentenceLength }, () => otherWord(random));
        sentences.splice(Math.floor(random() * sentences.length), 0, `${words.join(' ')}.`);
      }
      return {
        id: `${field}-${at}-${seed}`,
        title: `${pick(['Towards', 'Rethinking', 'On', 'Learning', 'Scaling'], 'On')} ${term()} with ${term()}`,
        abstract: sentences.join(' '),
        field,
      };
    }),
  );
}
