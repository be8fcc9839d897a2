/** Entry point of the script that webviews load once they have a formula to show. */
import temml, { type Options } from 'temml';

/** What a formula may cost: how often its macros expand, and how large a dimension is, in em. */
const limits: Options = { maxExpand: 200, maxSize: [20, 20] };

/**
 * The formula as MathML, built as nodes: nothing in it is parsed as HTML, so that a strict content
 * security policy holds. Throws where the TeX cannot be read.
 */
globalThis.texToMathMl = (tex, display) => {
  const holder = document.createElement('span');
  temml.render(tex, holder, {
    ...limits,
    displayMode: display,
    throwOnError: true,
    trust: false,
    annotate: false,
  });
  // A \label becomes an id, and must not pass for one of the page's own.
  for (const labelled of holder.querySelectorAll('[id]')) {
    labelled.removeAttribute('id');
  }
  return holder.firstElementChild;
};
dispatchEvent(new Event('mathready'));
