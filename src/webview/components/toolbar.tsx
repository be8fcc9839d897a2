import type { ComponentChildren, TargetedEvent } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

export interface ToolbarProps {
  readonly label: string;
  readonly children: ComponentChildren;
}

/**
 * Buttons in a row that are one stop of the Tab key; arrow keys, Home and End move among them.
 * Follows the toolbar pattern of the ARIA Authoring Practices.
 */
export function Toolbar({ label, children }: ToolbarProps) {
  const bar = useRef<HTMLDivElement>(null);
  const active = useRef(0);

  const buttons = () => [...(bar.current?.querySelectorAll('button') ?? [])];
  const activate = (index: number) => {
    active.current = index;
    buttons().forEach((button, position) => {
      button.tabIndex = position === index ? 0 : -1;
    });
  };

  useLayoutEffect(() => {
    activate(Math.min(active.current, Math.max(buttons().length - 1, 0)));
  });

  const move = (event: TargetedEvent<HTMLDivElement, KeyboardEvent>) => {
    const all = buttons();
    const from = all.findIndex((button) => button === document.activeElement);
    const to = target(event.key, from, all.length);
    if (to !== undefined && from >= 0) {
      event.preventDefault();
      event.stopPropagation();
      activate(to);
      all[to]?.focus();
    }
  };

  return (
    <div
      ref={bar}
      class="toolbar"
      role="toolbar"
      aria-label={label}
      onKeyDown={move}
      onFocusIn={(event) => {
        const index = buttons().findIndex((button) => button === event.target);
        if (index >= 0) {
          activate(index);
        }
      }}
    >
      {children}
    </div>
  );
}

/** The button that a key leads to from the button at `from`, round the ends. */
function target(key: string, from: number, count: number): number | undefined {
  switch (key) {
    case 'ArrowRight':
      return (from + 1) % count;
    case 'ArrowLeft':
      return (from - 1 + count) % count;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return undefined;
  }
}
