import type { ComponentChildren, TargetedEvent } from 'preact';
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';

/** Time before a resting pointer opens a tooltip, in milliseconds; that of the editor's hovers. */
const HOVER_DELAY = 400;
/** Time to travel from the anchor to the tooltip, in milliseconds. */
const LEAVE_DELAY = 150;
/** Least distance to the edges of the view, in CSS pixels. */
const MARGIN = 4;

export interface TooltipProps {
  readonly text: string;
  /** The element it belongs to; `describedBy` is the id of the tooltip. */
  readonly children: (describedBy: string, toggle: () => void) => ComponentChildren;
}

/**
 * A short text that shows while its anchor is hovered or has the keyboard's focus. It can be
 * hovered itself, and Escape closes it. As a popover it is never cut off by what surrounds it.
 */
export function Tooltip({ text, children }: TooltipProps) {
  const id = useId();
  const anchor = useRef<HTMLSpanElement>(null);
  const tip = useRef<HTMLSpanElement>(null);
  const timer = useRef<number>(undefined);
  const [open, setOpen] = useState(false);

  const after = (delay: number, next: boolean) => {
    clearTimeout(timer.current);
    timer.current = window.setTimeout(() => {
      setOpen(next);
    }, delay);
  };
  const now = (next: boolean) => {
    clearTimeout(timer.current);
    setOpen(next);
  };

  useLayoutEffect(() => {
    if (open && anchor.current && tip.current) {
      tip.current.showPopover();
      place(tip.current, anchor.current.getBoundingClientRect());
    } else {
      tip.current?.hidePopover();
    }
  }, [open, text]);

  useEffect(() => {
    if (!open) {
      return undefined;
    }
    const close = () => {
      setOpen(false);
    };
    const closeByKey = ({ key }: KeyboardEvent) => {
      if (key === 'Escape') {
        close();
      }
    };
    window.addEventListener('scroll', close, { passive: true });
    window.addEventListener('resize', close);
    window.addEventListener('keydown', closeByKey);
    return () => {
      window.removeEventListener('scroll', close);
      window.removeEventListener('resize', close);
      window.removeEventListener('keydown', closeByKey);
    };
  }, [open]);

  useEffect(
    () => () => {
      clearTimeout(timer.current);
    },
    [],
  );

  return (
    <span
      ref={anchor}
      class="tooltip-anchor"
      onPointerEnter={() => {
        after(HOVER_DELAY, true);
      }}
      onPointerLeave={() => {
        after(LEAVE_DELAY, false);
      }}
      onFocusIn={(event) => {
        if (showsFocus(event)) {
          now(true);
        }
      }}
      onFocusOut={() => {
        now(false);
      }}
    >
      {children(id, () => {
        now(!open);
      })}
      <span ref={tip} id={id} class="tooltip" role="tooltip" popover="manual">
        {text}
      </span>
    </span>
  );
}

/** Whether focus came by the keyboard, so that it is drawn. */
function showsFocus({ target }: TargetedEvent<HTMLElement, FocusEvent>): boolean {
  return target instanceof Element && target.matches(':focus-visible');
}

/** Puts a tooltip below its anchor, or above where there is no room, inside the view. */
function place(tip: HTMLElement, anchor: DOMRect): void {
  const { width, height } = tip.getBoundingClientRect();
  const left = Math.min(anchor.left, document.documentElement.clientWidth - width - MARGIN);
  const below = anchor.bottom + MARGIN;
  const above = anchor.top - height - MARGIN;
  const fits = below + height <= window.innerHeight || above < 0;
  tip.style.left = `${Math.max(left, MARGIN)}px`;
  tip.style.top = `${fits ? below : above}px`;
}
