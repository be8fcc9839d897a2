import { Icon } from './icon';
import { Tooltip } from './tooltip';

export interface IconButtonProps {
  readonly icon: string;
  readonly label: string;
  /** What it is about, where several buttons have the same label. */
  readonly about?: string;
  /** The single key that does the same, for example `s`. */
  readonly shortcut?: string;
  readonly disabled?: boolean;
  /** Whether what it switches is on; left out where it switches nothing, or its label says so. */
  readonly pressed?: boolean;
  readonly onPress: () => void;
}

/** A button that shows an icon, and its label and key while hovered or focused. */
export function IconButton(props: IconButtonProps) {
  const { icon, label, about, shortcut, disabled = false, pressed, onPress } = props;
  const key = shortcut?.toUpperCase();
  return (
    <Tooltip text={key === undefined ? label : `${label} (${key})`}>
      {() => (
        // A disabled button stays focusable, so that focus is not lost at the end of the list.
        <button
          type="button"
          class={pressed === true ? 'icon-button on' : 'icon-button'}
          aria-label={about === undefined ? label : `${label}: ${about}`}
          aria-disabled={disabled}
          {...(key !== undefined && { 'aria-keyshortcuts': key })}
          onClick={disabled ? undefined : onPress}
        >
          <Icon name={icon} />
        </button>
      )}
    </Tooltip>
  );
}
