import type { PaperAction } from '../../shared/abstractMessages';
import type { TriageView } from '../../shared/triageView';
import type { abstractWords, Words } from '../../shared/words';
import { pageKeys } from './keyBindings';
import type { Speech } from './speech';
import { IconButton } from '../components/iconButton';
import { Toolbar } from '../components/toolbar';

export interface PaperToolbarProps {
  readonly reading: TriageView;
  readonly words: Words<typeof abstractWords>;
  readonly act: (action: PaperAction) => void;
  readonly speech: Speech;
  readonly onShowKeys: () => void;
}

/** What can be done with the paper. */
export function PaperToolbar({ reading, words, act, speech, onShowKeys }: PaperToolbarProps) {
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
        icon="clockface"
        label={reading.later ? words.notLater : words.later}
        shortcut="l"
        pressed={reading.later}
        onPress={press('toggleLater')}
      />
      <IconButton
        icon="check-all"
        label={words.readAndNext}
        shortcut="e"
        onPress={press('readAndNext')}
      />
      <IconButton icon="edit" label={words.editNote} shortcut="n" onPress={press('editNote')} />
      <IconButton icon="tag" label={words.editTags} shortcut="t" onPress={press('editTags')} />
      <IconButton icon="go-to-file" label={words.openSource} onPress={press('openSource')} />
      <IconButton icon="copy" label={words.copyTitle} onPress={press('copyTitle')} />
      {speech.isPossible && (
        <IconButton
          icon={speech.current === undefined ? 'unmute' : 'mute'}
          label={speech.current === undefined ? words.readAloud : words.stopReading}
          shortcut={pageKeys.readAloud}
          onPress={speech.toggle}
        />
      )}
      <IconButton
        icon="record-keys"
        label={words.showKeys}
        shortcut={pageKeys.showKeys}
        onPress={onShowKeys}
      />
    </Toolbar>
  );
}
