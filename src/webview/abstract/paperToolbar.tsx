import type { PaperAction } from '../../shared/abstractMessages';
import type { ReadingView } from '../../shared/facts';
import type { abstractWords, Words } from '../../shared/words';
import { IconButton } from '../components/iconButton';
import { Toolbar } from '../components/toolbar';

export interface PaperToolbarProps {
  readonly reading: ReadingView;
  readonly words: Words<typeof abstractWords>;
  readonly act: (action: PaperAction) => void;
}

/** What can be done with the paper. */
export function PaperToolbar({ reading, words, act }: PaperToolbarProps) {
  const press = (action: PaperAction) => () => {
    act(action);
  };
  return (
    <Toolbar label={words.actions}>
      <IconButton
        icon={reading.starred ? 'star-full' : 'star-empty'}
        label={reading.starred ? words.unstar : words.star}
        shortcut="s"
        onPress={press('toggleStar')}
      />
      <IconButton
        icon={reading.read ? 'circle-outline' : 'circle-filled'}
        label={reading.read ? words.markUnread : words.markRead}
        shortcut="m"
        onPress={press('toggleRead')}
      />
      <IconButton
        icon="check-all"
        label={words.readAndNext}
        shortcut="e"
        onPress={press('readAndNext')}
      />
      <IconButton icon="go-to-file" label={words.openSource} onPress={press('openSource')} />
      <IconButton icon="copy" label={words.copyTitle} onPress={press('copyTitle')} />
    </Toolbar>
  );
}
