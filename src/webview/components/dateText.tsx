import type { DateView } from '../../shared/facts';
import { Tooltip } from './tooltip';

export interface DateTextProps {
  readonly date: DateView;
  /** Whether the Tab key stops at the reason for the year. */
  readonly reachable?: boolean;
}

/** A date; where its year was worked out, the reason shows on hover, focus or press. */
export function DateText({ date, reachable = true }: DateTextProps) {
  const { text, uncertain, because } = date;
  if (because === undefined) {
    return <>{text}</>;
  }
  return (
    <Tooltip text={because}>
      {(describedBy, toggle) => (
        <button
          type="button"
          class={uncertain ? 'reason uncertain' : 'reason'}
          aria-describedby={describedBy}
          tabIndex={reachable ? 0 : -1}
          onClick={toggle}
        >
          {text}
        </button>
      )}
    </Tooltip>
  );
}
