import { sentenceId } from './abstractText';

/** Brings a sentence into sight and gives it the focus, so that a screen reader goes on from there. */
export function pointAt(sentence: number): void {
  const element = document.getElementById(sentenceId(sentence));
  const isStill = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  element?.focus({ preventScroll: true });
  element?.scrollIntoView({ block: 'center', behavior: isStill ? 'auto' : 'smooth' });
}
