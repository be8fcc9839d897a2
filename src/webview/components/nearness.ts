/** Calls back once, when an element is near the view; returns how to have it forgotten. */
export type WhenNear = (element: Element, callback: () => void) => () => void;

/** @param margin how far from the view is near, in heights of the view */
export function nearness(margin: number): WhenNear {
  const waiting = new Map<Element, () => void>();
  const observer = new IntersectionObserver(
    (changes) => {
      for (const { target, isIntersecting } of changes) {
        if (isIntersecting) {
          observer.unobserve(target);
          waiting.get(target)?.();
          waiting.delete(target);
        }
      }
    },
    // Without a root, the margin would not count in a frame of another origin, as webviews are.
    { root: document, rootMargin: `${100 * margin}% 0%` },
  );
  return (element, callback) => {
    waiting.set(element, callback);
    observer.observe(element);
    return () => {
      observer.unobserve(element);
      waiting.delete(element);
    };
  };
}
