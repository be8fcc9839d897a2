import type { NoteView } from '../../shared/digestView';
import { Icon } from '../components/icon';

const icons: Readonly<Record<NoteView['severity'], string>> = {
  information: 'info',
  hint: 'lightbulb',
  warning: 'warning',
};

/** Quiet remarks on the capture. */
export function Notes({ notes }: { readonly notes: readonly NoteView[] }) {
  return (
    <>
      {notes.map(({ severity, message }, index) => (
        <p key={index} class={`note ${severity}`}>
          <Icon name={icons[severity]} />
          {message}
        </p>
      ))}
    </>
  );
}
