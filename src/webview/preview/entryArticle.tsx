import { Component } from 'preact';
import type { EntryView } from '../../shared/digestView';
import type { FromPreview } from '../../shared/previewMessages';
import type { Segment } from '../../shared/segment';
import type { previewWords, Words } from '../../shared/words';
import { FactsLine, PlainFacts } from '../components/factsLine';
import { Icon } from '../components/icon';
import { RichText } from '../components/richText';
import { EntryToolbar } from './entryToolbar';
import { Notes } from './notes';
import { pointedWord } from './pointedWord';
import { entryId } from './scrolling';

export interface EntryArticleProps {
  readonly entry: EntryView;
  /** From 1. */
  readonly position: number;
  readonly count: number;
  readonly words: Words<typeof previewWords>;
  /** Whether the editor's cursor is in it. */
  readonly current: boolean;
  /** Whether it is unfolded. */
  readonly selected: boolean;
  /** Whether the Tab key stops here. */
  readonly reachable: boolean;
  /** Whether it is far from the view: then its text is there to be found, and nothing else. */
  readonly far: boolean;
  readonly onSelect: (key: string) => void;
  readonly send: (message: FromPreview) => void;
}

interface EntryArticleState {
  /** Whether the pointer is over it. */
  readonly pointed: boolean;
  /** Whether the focus is in it. */
  readonly focused: boolean;
}

/** One entry: its abstract cut to a few lines until it is selected. */
export class EntryArticle extends Component<EntryArticleProps, EntryArticleState> {
  override state: EntryArticleState = { pointed: false, focused: false };

  /** In a digest of thousands an update concerns a few: the others are left alone. */
  override shouldComponentUpdate(next: EntryArticleProps, state: EntryArticleState): boolean {
    const { entry, position, count, words, current, selected, reachable, far } = this.props;
    const { pointed, focused } = this.state;
    return (
      pointed !== state.pointed ||
      focused !== state.focused ||
      entry !== next.entry ||
      position !== next.position ||
      count !== next.count ||
      words !== next.words ||
      current !== next.current ||
      selected !== next.selected ||
      reachable !== next.reachable ||
      far !== next.far
    );
  }

  override render() {
    const { entry, position, count, words, current, selected, reachable, far } = this.props;
    const { key, title, titleSegments, facts, abstract, isSummary, notes, reading } = entry;
    const { onSelect, send } = this.props;
    const { pointed, focused } = this.state;
    const id = entryId(key);
    const openLink = (url: string) => {
      send({ type: 'openLink', url });
    };
    const text = (segments: readonly Segment[]) => (
      <RichText segments={segments} onOpenLink={openLink} reachable={selected} plain={far} />
    );
    return (
      <article
        id={id}
        class={classes({ entry: true, current, selected, read: reading?.read ?? false })}
        tabIndex={reachable ? 0 : -1}
        aria-posinset={position}
        aria-setsize={count}
        aria-labelledby={`${id}-title`}
        aria-current={current ? 'location' : undefined}
        data-vscode-context={far ? undefined : context(entry)}
        onPointerEnter={() => {
          this.setState({ pointed: true });
        }}
        onPointerLeave={() => {
          this.setState({ pointed: false });
        }}
        onFocusIn={() => {
          this.setState({ focused: true });
        }}
        onFocusOut={(event) => {
          const to = event.relatedTarget;
          this.setState({ focused: to instanceof Node && event.currentTarget.contains(to) });
        }}
        onClick={() => {
          if (!selected && document.getSelection()?.isCollapsed !== false) {
            onSelect(key);
          }
        }}
        onDblClick={(event) => {
          const at = pointedWord(event.currentTarget);
          // A double click selects a word as well, which nobody asked for here.
          document.getSelection()?.removeAllRanges();
          send({ type: 'openSource', key, ...(at && { at }) });
        }}
      >
        <h2 id={`${id}-title`} dir="auto">
          {titleSegments ? text(titleSegments) : title}
          {reading?.starred && <State icon="star-full" label={words.starred} />}
          {reading?.read && <span class="for-screen-readers">, {words.read}</span>}
        </h2>
        {far ? (
          <PlainFacts facts={facts} />
        ) : (
          <FactsLine facts={facts} onOpenLink={openLink} reachable={selected} />
        )}
        {isSummary && <p class="kind">{words.summary}</p>}
        {abstract.length > 0 && (
          <p class="abstract" dir="auto">
            {text(abstract)}
          </p>
        )}
        <Notes notes={notes} />
        {(selected || pointed || focused) && !far && (
          <EntryToolbar entry={entry} words={words} send={send} />
        )}
      </article>
    );
  }
}

function State({ icon, label }: { readonly icon: string; readonly label: string }) {
  return (
    <span class="state">
      <Icon name={icon} />
      <span class="for-screen-readers">, {label}</span>
    </span>
  );
}

/** What the items of the context menu go by, in VS Code's notation. */
function context({ paperId, reading }: EntryView): string | undefined {
  return paperId === undefined
    ? undefined
    : JSON.stringify({
        webviewSection: 'paper',
        paperId,
        paperIsRead: reading?.read ?? false,
        paperIsStarred: reading?.starred ?? false,
      });
}

function classes(names: Readonly<Record<string, boolean>>): string {
  return Object.keys(names)
    .filter((name) => names[name])
    .join(' ');
}
