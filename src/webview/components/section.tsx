import type { ComponentChildren } from 'preact';
import { Icon } from './icon';

export interface SectionProps {
  readonly title: string;
  /** How many things are inside. */
  readonly count?: number;
  readonly open: boolean;
  readonly onToggle: (open: boolean) => void;
  readonly children: ComponentChildren;
}

/** A part of the page that opens and closes under its heading. */
export function Section({ title, count, open, onToggle, children }: SectionProps) {
  return (
    <details
      class="section"
      open={open}
      onToggle={({ currentTarget }) => {
        if (currentTarget.open !== open) {
          onToggle(currentTarget.open);
        }
      }}
    >
      <summary>
        <Icon name="chevron-right" />
        <h2>{title}</h2>
        {count !== undefined && <span class="count">{count}</span>}
      </summary>
      <div class="section-body">{children}</div>
    </details>
  );
}
