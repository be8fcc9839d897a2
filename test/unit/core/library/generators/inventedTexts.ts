import { randomNumbers } from '../../search/generatedPapers';

/** Random choices that are the same for the same seed. */
export class Dice {
  readonly random: () => number;

  constructor(seed: number) {
    this.random = randomNumbers(seed * 7919 + 17);
    this.random();
  }

  /** A whole number from 0 to below `end`. */
  below(end: number): number {
    return Math.floor(this.random() * end);
  }

  pick<T>(items: readonly [T, ...T[]]): T {
    return items[this.below(items.length)] ?? items[0];
  }

  chance(share: number): boolean {
    return this.random() < share;
  }
}

/** What an invented paper is about; its texts are made of it. */
export interface Subject {
  readonly name: string;
  readonly method: string;
  readonly task: string;
  readonly thing: string;
  readonly quality: string;
}

function words(text: string): [string, ...string[]] {
  const [first = '', ...others] = text.split(' | ');
  return [first, ...others];
}

const qualities = words(
  'Sparse | Robust | Recursive | Hierarchical | Contrastive | Self-Supervised | Scalable | Causal | Symbolic | Equivariant | Probabilistic | Efficient | Adaptive | Interpretable | Unsupervised | Federated | Retrieval-Augmented | Multimodal | Low-Rank | Differentiable',
);
const methods = words(
  'Diffusion Models | State Space Models | Graph Networks | Mixture of Experts | Reward Models | Vision Transformers | Spiking Networks | Tokenizers | World Models | Language Agents | Preference Optimization | Attention Kernels | Neural Fields | Masked Autoencoders | Policy Gradients | Program Synthesis | Speculative Decoding | Prompt Compression | Knowledge Distillation | Score Matching',
);
const tasks = words(
  'Tide Forecasting | Long Context Reasoning | River Mapping | Whale Song Transcription | Theorem Proving | Robotic Grasping | Cloud Segmentation | Code Repair | Medical Report Writing | Seismic Imaging | Protein Docking | Gait Analysis | Table Understanding | Music Transcription | Video Captioning | Traffic Planning | Sleep Staging | Web Navigation | Speech Separation | Molecule Design | Crop Counting | Document Parsing | Bird Tracking | Glacier Monitoring',
);
const things = words(
  'lanterns | ferns | tides | corridors | gulls | ledgers | orchards | canals | pebbles | looms | beacons | harbours | meadows | kites | turbines | archives | reefs | quarries',
);
const syllables = words(
  'Bo | Ka | Lu | Mi | Ne | Or | Pa | Ri | Sa | Ti | Ve | Zo | Fen | Gal | Hex | Jun | Mar | Qui | Tor | Wen',
);

/** Sentences that whole fields share. */
const boilerplate = words(
  'Large language models (LLMs) have demonstrated remarkable capabilities across a wide range of tasks. | Extensive experiments on several public benchmarks demonstrate that our method outperforms state-of-the-art approaches by a significant margin. | The code and data are publicly available to facilitate future research in this area. | However, existing methods often struggle to generalize beyond the distribution that they were trained on. | In recent years, deep learning has achieved great success in many areas of science and engineering. | Ablation studies confirm the effectiveness of each component of the proposed framework. | Despite this progress, the computational cost of these approaches remains a major obstacle to their deployment. | To address these limitations, we propose a simple yet effective approach that requires no additional training.',
);

const leads = words(
  'In this paper, | Moreover, | In particular, | Across @number2 runs, | For @task, | Unlike earlier work on @other, | Given only @number @thing, | To this end, | As a consequence, | Under mild assumptions, | On @task2, | Surprisingly, | With $\\alpha = 0.@number$, | Once trained,',
);
const actors = words(
  '@name | our model | the encoder | a @quality2 baseline | the second stage | each of the @number modules | the proposed loss $\\ell_@number$ | a frozen teacher | the planner | every annotator | the router | this prior | our corpus of @number2 @thing | a @quality sampler | the decoder | @method | the curriculum | an ensemble of @number experts',
);
const acts = words(
  'recovers | aligns | reweights | predicts | compresses | disentangles | outranks | ignores | approximates | stabilises | calibrates | transfers to | is bounded by | groups | annotates | refines | replaces | regularises | explains @number% of | saturates on | is robust to | samples from | routes | quantises',
);
const objects = words(
  'noisy @thing | the gradients of @other | long sequences of @thing | @method2 | the geometry of @other | rare events among @other | the reward of @task2 | unseen @thing | latent @other | the covariance of @thing | @number2 annotated @other | cross-lingual @thing | the boundary between @thing and @other | temporal drift | human preferences on @other | the spectrum of @method2 | token budgets | spatial context',
);
const tails = words(
  'without further tuning | at a fraction of the cost | within @number steps | when labels are scarce | on a single device | in closed form | with @number% fewer parameters | under distribution shift | as measured by @number raters | even for @other | after alignment with @method2 | in @number of @number2 cases | at inference time | by a factor of @number | for free | while @thing stay fixed | regardless of scale | and vice versa',
);

/** A subject that shares its words with many others. */
export function inventSubject(dice: Dice): Subject {
  const name = dice.pick(syllables) + dice.pick(syllables).toLowerCase();
  return {
    name: dice.chance(0.5) ? name + dice.pick(['Net', 'Bench', 'LM', 'Flow', 'Former']) : name,
    method: dice.pick(methods),
    task: dice.pick(tasks),
    thing: dice.pick(things),
    quality: dice.pick(qualities),
  };
}

/** A title of some pattern, often with a subtitle, sometimes with TeX. */
export function inventTitle(dice: Dice, { name, method, task, thing, quality }: Subject): string {
  return dice.pick([
    `${name}: ${quality} ${method} for ${task}`,
    `${name}: Learning ${quality} ${method} from ${capital(thing)}`,
    `Towards ${quality} ${task} with ${method} and ${capital(thing)}`,
    `${quality} ${method} Are ${dice.pick(qualities)} Learners of ${task}`,
    `Beyond $\\ell_${dice.below(9)}$ ${capital(thing)}: ${quality} ${method} for ${task}`,
    `Can ${method} Count ${capital(thing)}? A Study of ${quality} ${task}`,
    `${task} as ${quality} ${method}: What ${capital(thing)} Tell Us`,
    `$\\textit{${name}}$-guided ${quality} ${task} in the Presence of ${capital(thing)}`,
  ]);
}

/** An abstract of 6 to 12 sentences, some of which many abstracts share. */
export function inventAbstract(dice: Dice, subject: Subject): string {
  const own = Array.from({ length: 6 + dice.below(5) }, () => inventSentence(dice, subject));
  if (dice.chance(0.3)) {
    own.unshift(dice.pick(boilerplate));
  }
  if (dice.chance(0.5)) {
    own.push(dice.pick(boilerplate));
  }
  return own.join(' ');
}

/** One sentence about a subject. */
export function inventSentence(dice: Dice, subject: Subject): string {
  const filled: Readonly<Record<string, () => string>> = {
    name: () => subject.name,
    method: () => subject.method.toLowerCase(),
    task: () => subject.task.toLowerCase(),
    thing: () => subject.thing,
    quality: () => subject.quality.toLowerCase(),
    other: () => dice.pick(things),
    method2: () => dice.pick(methods).toLowerCase(),
    task2: () => dice.pick(tasks).toLowerCase(),
    quality2: () => dice.pick(qualities).toLowerCase(),
    number: () => String(2 + dice.below(98)),
    number2: () => String(100 + dice.below(9000)),
  };
  const parts = [dice.pick(actors), dice.pick(acts), dice.pick(objects), dice.pick(tails)];
  const joined = [...(dice.chance(0.6) ? [dice.pick(leads)] : []), ...parts].join(' ');
  const tail = dice.chance(0.4) ? `, which ${dice.pick(acts)} ${dice.pick(objects)}` : '';
  return capital(
    `${joined}${tail}.`.replace(/@(\w+)/g, (whole, key: string) => filled[key]?.() ?? whole),
  );
}

/** A sentence or two in words of their own, as a machine sums up an abstract. */
export function inventSummary(dice: Dice, subject: Subject, abstract: string): string {
  const told = abstract
    .split(/\W+/)
    .filter((word) => /^[a-z]{6,}$/.test(word))
    .filter(() => dice.chance(0.12))
    .slice(0, 8);
  return `${subject.name} relies on ${subject.method.toLowerCase()} and ${told.join(' and ')} for ${subject.task.toLowerCase()}, improving results over prior approaches.`;
}

/** The word with a capital. */
export function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
