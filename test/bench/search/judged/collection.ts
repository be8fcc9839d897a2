import { randomNumbers } from '../../../unit/core/search/generatedPapers';
import { subjects, type Subject } from './subjects';

export interface JudgedPaper {
  readonly id: string;
  readonly title: string;
  readonly abstract: string;
}

export interface JudgedQuery {
  readonly text: string;
  /** How good papers are for it, by id: 2 for those on its subject, 1 for those that touch it. */
  readonly grades: ReadonlyMap<string, number>;
}

export interface JudgedCollection {
  readonly papers: readonly JudgedPaper[];
  readonly queries: readonly JudgedQuery[];
}

const frames = [
  'We study {} together with {}.',
  'The role of {} in {} is not well understood.',
  'In this paper, {} and {} are compared over several years.',
  'Our results show a strong effect of {} on {}.',
  'A new method for {} is described, which takes {} into account.',
  'Measurements suggest that {} depend on {} more than was assumed.',
  'We review what is known about {}, with an emphasis on {}.',
  'Previous investigations of {} have neglected {}.',
  'Here we ask how {} may be influenced by {}.',
  'It was found that {} explain about half of the variation in {}.',
  'This has consequences for {} and, to a lesser degree, for {}.',
  'Experiments on {} were carried out with and without {}.',
  'There has been growing interest in {} as a means to address {}.',
];

const titleFrames = ['{} and {}', 'On {} with {}', '{}: the effect of {}', 'Towards {} for {}'];

const fillers = [
  'The data were collected at three sites and analysed with standard methods.',
  'The proposed approach is simple and does not require any special equipment.',
  'We discuss limitations of the study and directions for future work.',
  'A numerical example is given and the accuracy of the solution is examined.',
  'Code and data are available to other groups.',
  'The findings agree with theory within the error of the measurement.',
  'What is more, the same results were obtained when the analysis was repeated.',
  'These questions have been asked by several authors, but no answer has been given.',
];

const papersOfSubject = 14;
const papersOfArea = 16;

/**
 * Papers on invented subjects: those on one subject in ever different words, others that borrow
 * words of several subjects of an area, and queries that ask in words of their own.
 */
export function judgedCollection(seed = 3): JudgedCollection {
  const random = randomNumbers(seed);
  const pick = <T>(from: readonly T[], none: T): T =>
    from[Math.floor(random() * from.length)] ?? none;
  const fill = (frame: string, of: () => string): string => {
    const text = frame.replaceAll('{}', of);
    return text.charAt(0).toUpperCase() + text.slice(1);
  };
  const written = (count: number, idea: () => string): Omit<JudgedPaper, 'id'> => {
    const sentences = Array.from({ length: count }, () => fill(pick(frames, ''), idea));
    const filled = [...sentences, pick(fillers, ''), pick(fillers, '')];
    filled.sort(() => random() - 0.5);
    return { title: fill(pick(titleFrames, ''), idea), abstract: filled.join(' ') };
  };
  const papers: JudgedPaper[] = [];
  const grades = new Map<Subject, Map<string, number>>(subjects.map((each) => [each, new Map()]));
  const nextId = (): string => `judged:${String(papers.length).padStart(4, '0')}`;
  for (const subject of subjects) {
    for (let index = 0; index < papersOfSubject; index++) {
      // One or two wordings of each idea in one paper, as authors keep to their terms.
      const own = subject.ideas.map((wordings) => [pick(wordings, ''), pick(wordings, '')]);
      const id = nextId();
      papers.push({ id, ...written(4, () => pick(pick(own, []), '')) });
      grades.get(subject)?.set(id, 2);
    }
  }
  for (const area of new Set(subjects.map((subject) => subject.area))) {
    const near = subjects.filter((subject) => subject.area === area);
    for (let index = 0; index < papersOfArea; index++) {
      const id = nextId();
      const host = near[index % near.length];
      const ideas = near.flatMap((subject) =>
        subject === host ? subject.ideas.slice(0, 2) : subject.ideas.slice(2),
      );
      papers.push({ id, ...written(5, () => pick(pick(ideas, []), '')) });
      if (host) {
        grades.get(host)?.set(id, 1);
      }
    }
  }
  return {
    papers,
    queries: subjects.flatMap((subject) =>
      subject.queries.map((text) => ({ text, grades: grades.get(subject) ?? new Map() })),
    ),
  };
}
