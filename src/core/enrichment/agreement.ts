import type { Entry, LearntPaper, Message, Paper } from '../model';
import { agreeing, judge, overlapOf } from '../library/identity/agreement';
import { Body } from '../library/identity/body';
import { relate, stemsOfTitles, tell } from '../library/identity/relate';
import { renderingOf, titleOf, type Rendering } from '../library/identity/rendering';
import { wordNumbers } from '../library/identity/words';
import { isCutFrom, nearnessOf } from '../library/identity/titles';
import { sight } from '../library/sighting';
import { message } from '../text/message';
import { yearWithin } from '../text/daySpan';

/** What of a paper is compared to an answer. */
export type AskedPaper = Pick<
  Paper,
  'title' | 'abstract' | 'abstractKind' | 'authorCount' | 'published'
>;

/** How well an answer agrees with a paper. */
export interface Agreement {
  /**
   * `taken`: it is the paper; `ambiguous`: it may be, and someone has to look; `refused`: it is
   * another one.
   */
  readonly verdict: 'taken' | 'ambiguous' | 'refused';
  /** 0–1. */
  readonly score: number;
  /** What it rests on, as sentences that can be translated. */
  readonly reasons: readonly Message[];
}

/** How much titles alone can say. */
const titleAlone = 0.85;
/** The part that titles have in a score beside abstracts. */
const titleShare = 0.4;
/** A title of fewer words may be that of several papers. */
const fewestSureWords = 4;
/** Pages date papers by their first version; some days lie between time zones and holidays. In days. */
const datedWithin = 3;

/**
 * Compares an answer to the paper that was asked for: its title in whatever rendering, its abstract
 * by the words that stand in a row in both, and, where there is no abstract to compare, how many
 * authors it has and when it was submitted.
 */
export function agreementOf(asked: AskedPaper, answer: LearntPaper): Agreement {
  const ours = renderingOfText(asked);
  const theirs = renderingOfText(answer);
  const title = compareTitles(ours, theirs);
  if (ours.abstract === undefined || theirs.abstract === undefined) {
    return byTitle(title, asked, answer, ours);
  }
  const [a, b] = [tell(ours), tell(theirs)];
  const [bodyA, bodyB] = [
    new Body(ours.abstract, ours.isSummary),
    new Body(theirs.abstract, false),
  ];
  const share = overlapOf(bodyA, bodyB).ofSmaller;
  const told = message('{0} % of the abstract is the same.', Math.round(share * 100));
  const reasons = [title.reason, told];
  const strength = title.isOne
    ? judge(bodyA, bodyB, stemsOfTitles(ours, theirs))
    : (relate(a, b) ?? -1);
  if (strength < 0) {
    const score = titleShare * title.score * share;
    return { verdict: 'refused', score, reasons };
  }
  const isSure = strength >= agreeing;
  const body = isSure ? Math.max(share, 0.8) : Math.min(strength, 0.8);
  const score = titleShare * title.score + (1 - titleShare) * body;
  return { verdict: isSure ? 'taken' : 'ambiguous', score, reasons };
}

interface TitleAgreement {
  readonly score: number;
  /** Whether titles are those of one paper, going by themselves. */
  readonly isOne: boolean;
  readonly reason: Message;
}

function compareTitles(a: Rendering, b: Rendering): TitleAgreement {
  if (a.shelf === b.shelf) {
    return { score: 1, isOne: true, reason: message('The titles are the same.') };
  }
  if ((a.isCut && isCutFrom(a, b)) || (b.isCut && isCutFrom(b, a))) {
    return { score: 0.9, isOne: true, reason: message('One title goes on as the other.') };
  }
  switch (nearnessOf(titleOf(a), titleOf(b))) {
    case 'near':
      return { score: 0.9, isOne: true, reason: message('The titles differ in few words.') };
    case 'series':
    case 'sequel':
      return { score: 0.3, isOne: false, reason: message('The titles differ in a number.') };
    case 'other':
      return { score: 0.1, isOne: false, reason: message('The titles are others.') };
  }
}

function byTitle(
  title: TitleAgreement,
  asked: AskedPaper,
  answer: LearntPaper,
  ours: Rendering,
): Agreement {
  const facts = [authorsFact(asked, answer), dateFact(asked, answer)].flatMap((fact) => fact ?? []);
  const agreed = facts.filter(({ agrees }) => agrees).length;
  const isContradicted = agreed < facts.length;
  const reasons = [
    title.reason,
    message('There are no two abstracts to compare.'),
    ...facts.map(({ reason }) => reason),
  ];
  if (!title.isOne) {
    return { verdict: 'refused', score: title.score / 2, reasons };
  }
  const isTelling = title.score === 1 && titleOf(ours).split(' ').length >= fewestSureWords;
  const isTaken = !isContradicted && (isTelling || facts.length === 2);
  const gain = (1 - titleAlone) * (agreed / 2);
  const score = title.score * (titleAlone / 2 ** (facts.length - agreed) + gain);
  return { verdict: isTaken ? 'taken' : 'ambiguous', score, reasons };
}

interface Fact {
  readonly agrees: boolean;
  readonly reason: Message;
}

function authorsFact({ authorCount }: AskedPaper, { authors }: LearntPaper): Fact | undefined {
  if (authorCount === undefined || authors.length === 0) {
    return undefined;
  }
  return authorCount === authors.length
    ? { agrees: true, reason: message('Both have {0} authors.', authorCount) }
    : {
        agrees: false,
        reason: message('{0} authors here, {1} there.', authorCount, authors.length),
      };
}

function dateFact({ published }: AskedPaper, { submitted }: LearntPaper): Fact | undefined {
  if (!published || !submitted) {
    return undefined;
  }
  const { month, day } = published;
  const year = yearWithin({ month, day }, { date: submitted, days: 1 }, datedWithin, datedWithin);
  const isPrinted = published.certainty === 'printed';
  return year !== undefined && (!isPrinted || year === published.year)
    ? { agrees: true, reason: message('The dates agree.') }
    : { agrees: false, reason: message('The dates are others.') };
}

function renderingOfText(text: Pick<Entry, 'title' | 'abstract' | 'abstractKind'>): Rendering {
  const { title, abstract, abstractKind } = text;
  const nowhere = { start: 0, end: 0, titleRange: { start: 0, end: 0 }, parts: {} };
  const entry: Entry = {
    ...nowhere,
    title,
    ...(abstract !== undefined && { abstract }),
    ...(abstractKind && { abstractKind }),
  };
  return renderingOf(sight('', 0, entry), wordNumbers(abstract ?? ''));
}

/** An answer with how well it agrees. */
export interface Candidate {
  readonly paper: LearntPaper;
  readonly agreement: Agreement;
}

/** What to make of all answers to one question. */
export type Choice =
  | { readonly kind: 'taken'; readonly candidate: Candidate }
  /** Best first. */
  | { readonly kind: 'ambiguous'; readonly candidates: readonly Candidate[] }
  | { readonly kind: 'none' };

/** An answer that agrees must be better by this than any other that may be the paper. */
const lead = 0.1;

/** Chooses among answers; the same whatever their order. Several that may be the paper are nobody's guess. */
export function chooseAnswer(asked: AskedPaper, answers: readonly LearntPaper[]): Choice {
  const candidates = [...new Map(answers.map((paper) => [paper.arxivId, paper])).values()]
    .map((paper): Candidate => ({ paper, agreement: agreementOf(asked, paper) }))
    .filter(({ agreement }) => agreement.verdict !== 'refused')
    .sort(
      (a, b) =>
        b.agreement.score - a.agreement.score || (a.paper.arxivId < b.paper.arxivId ? -1 : 1),
    );
  const [best, second] = candidates;
  if (!best) {
    return { kind: 'none' };
  }
  const isAhead = !second || best.agreement.score - second.agreement.score >= lead;
  return best.agreement.verdict === 'taken' && isAhead
    ? { kind: 'taken', candidate: best }
    : { kind: 'ambiguous', candidates };
}
