import type { EntryView } from '../../shared/digestView';
import type { EntryAction, FromPreview } from '../../shared/previewMessages';
import type { previewWords, Words } from '../../shared/words';
import { IconButton } from '../components/iconButton';
import { Toolbar } from '../components/toolbar';

export interface EntryToolbarProps {
  readonly entry: EntryView;
  readonly words: Words<typeof previewWords>;
  readonly send: (message: FromPreview) => void;
}

/** What can be done with an entry, and with its paper where the library knows it. */
export function EntryToolbar({ entry, words, send }: EntryToolbarProps) {
  const { key, paperId, reading } = entry;
  const buttons: readonly (readonly [EntryAction, string])[] =
    paperId === undefined
      ? []
      : [
          reading?.starred ? ['unstar', 'star-full'] : ['star', 'star-empty'],
          reading?.read ? ['markUnread', 'circle-filled'] : ['markRead', 'check'],
          ['openPaper', 'open-preview'],
          ['openPaperToSide', 'split-horizontal'],
          ['copyTitle', 'copy'],
          ['copyBibTeX', 'quote'],
        ];
  return (
    <Toolbar label={words.actions}>
      {buttons.map(([action, icon], index) => (
        <IconButton
          key={index}
          icon={icon}
          label={words[action]}
          onPress={() => {
            send({ type: 'act', action, key });
          }}
        />
      ))}
      <IconButton
        icon="go-to-file"
        label={words.openSource}
        onPress={() => {
          send({ type: 'openSource', key });
        }}
      />
    </Toolbar>
  );
}
