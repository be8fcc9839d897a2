import { useLayoutEffect, useRef } from 'preact/hooks';
import type { MathSegment } from '../../shared/segment';
import { whenMathReady } from './mathScript';
import { nearness } from './nearness';

const whenNear = nearness(0.5);

/**
 * A formula: in plain characters until it comes near the view, and for good where its TeX cannot be
 * read.
 */
export function Formula({ segment }: { readonly segment: MathSegment }) {
  const { text, tex, display } = segment;
  const element = useRef<HTMLSpanElement>(null);

  useLayoutEffect(() => {
    const span = element.current;
    if (!span) {
      return undefined;
    }
    let isShown = true;
    // Its content is not drawn by Preact, as it is made by other means later.
    span.textContent = text;
    const forget = whenNear(span, () => {
      whenMathReady(() => {
        if (isShown) {
          draw(span, segment);
        }
      });
    });
    return () => {
      isShown = false;
      forget();
    };
  }, [text, tex, display]);

  return <span ref={element} class={display ? 'formula display' : 'formula'} />;
}

function draw(span: HTMLSpanElement, { tex, display }: MathSegment): void {
  try {
    const math = globalThis.texToMathMl?.(tex, display);
    if (math) {
      span.replaceChildren(math);
      const room = span.parentElement?.clientWidth ?? 0;
      span.classList.toggle(
        'wide',
        !display && room > 0 && math.getBoundingClientRect().width > room,
      );
    }
  } catch {
    // The readable text stays.
  }
}
