/** Makes MathML of TeX; throws where it cannot be read. */
export type TexToMathMl = (tex: string, display: boolean) => Element | null;

declare global {
  /** Set by the script of formulas. */
  var texToMathMl: TexToMathMl | undefined;
}

/** The script that runs now: says where its neighbour lies, and that we may load it. */
const { currentScript } = document;
let isLoading = false;

/** Calls back once formulas can be made; loads the script for it the first time. */
export function whenMathReady(callback: () => void): void {
  if (globalThis.texToMathMl) {
    callback();
    return;
  }
  window.addEventListener('mathready', callback, { once: true });
  if (!isLoading && currentScript instanceof HTMLScriptElement) {
    isLoading = true;
    const script = document.createElement('script');
    script.nonce = currentScript.nonce;
    script.src = currentScript.src.replace(/[^/]*$/, 'math.js');
    document.head.append(script);
  }
}
