import type { ComfortView, PanelView } from '../../shared/panelView';

/** Characters of running text that a line of 58 widths of a "0" holds, see reader.css. */
const usualMeasure = 68;
const usualWidths = 58;

/** Sets the page as the reader likes it; one that cannot be pinned stands in the side bar. */
export function applyComfort({ measure, size, serif }: ComfortView, { pinned }: PanelView): void {
  const { classList, style } = document.documentElement;
  classList.toggle('serif', serif);
  classList.toggle('side-bar', pinned === undefined);
  style.setProperty('--reader-measure', `${(measure * usualWidths) / usualMeasure}ch`);
  if (size > 0) {
    style.setProperty('--reader-size', `${size}px`);
  } else {
    style.removeProperty('--reader-size');
  }
}
