import { Component, createRef } from 'preact';
import type { FromPreview } from '../../shared/previewMessages';
import type { previewWords, Words } from '../../shared/words';
import { nearness } from '../components/nearness';
import { EntryArticle } from './entryArticle';
import type { EntryGroup } from './entryGroups';
import { groupSize } from './entryGroups';

/** Further than the browser looks ahead, so that what it lays out is complete. */
const whenNear = nearness(2);

/** How many entries are in view when a digest opens, even in a tall window. */
const firstSight = 2 * groupSize;

/** About how high an entry is, in rem. */
const entryHeight = 14;

export interface EntryGroupProps {
  readonly group: EntryGroup;
  /** How many entries there are in all. */
  readonly count: number;
  readonly words: Words<typeof previewWords>;
  /** Keys of those entries of the group, if any, that are what the names say. */
  readonly current: string | undefined;
  readonly selected: string | undefined;
  /** The one at which the Tab key stops. */
  readonly stop: string | undefined;
  readonly onSelect: (key: string) => void;
  readonly send: (message: FromPreview) => void;
}

interface EntryGroupState {
  /** Whether it is, or was, near the view. */
  readonly near: boolean;
}

/** A few entries that are laid out together; in full only from when they come near the view. */
export class EntryGroupView extends Component<EntryGroupProps, EntryGroupState> {
  override state: EntryGroupState = { near: this.props.group.start < firstSight };

  readonly #element = createRef<HTMLDivElement>();
  #forget: (() => void) | undefined;

  override componentDidMount(): void {
    const element = this.#element.current;
    if (element && !this.state.near) {
      this.#forget = whenNear(element, () => {
        this.setState({ near: true });
      });
    }
  }

  override componentWillUnmount(): void {
    this.#forget?.();
  }

  override shouldComponentUpdate(next: EntryGroupProps, state: EntryGroupState): boolean {
    const { group, count, words, current, selected, stop } = this.props;
    return (
      this.state.near !== state.near ||
      group !== next.group ||
      count !== next.count ||
      words !== next.words ||
      current !== next.current ||
      selected !== next.selected ||
      stop !== next.stop
    );
  }

  override render() {
    const { group, count, words, current, selected, stop, onSelect, send } = this.props;
    const { start, entries } = group;
    const far = !this.state.near && selected === undefined;
    return (
      <div
        ref={this.#element}
        class="group"
        style={{ containIntrinsicBlockSize: `auto ${entryHeight * entries.length}rem` }}
      >
        {entries.map((entry, index) => (
          <EntryArticle
            key={entry.key}
            entry={entry}
            position={start + index + 1}
            count={count}
            words={words}
            current={entry.key === current}
            selected={entry.key === selected}
            reachable={entry.key === stop}
            far={far}
            onSelect={onSelect}
            send={send}
          />
        ))}
      </div>
    );
  }
}
