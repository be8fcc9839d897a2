import type { FromAbstract, ShowAbstract } from '../../shared/abstractMessages';
import { Notice } from '../components/notice';
import { PaperPage } from './paperPage';

export interface AbstractAppProps {
  readonly content: ShowAbstract;
  readonly send: (message: FromAbstract) => void;
}

/** The abstract panel: a paper, or a sentence why there is none. */
export function AbstractApp({ content, send }: AbstractAppProps) {
  const { state, words, openSections } = content;
  switch (state.kind) {
    case 'loading':
      return <Notice message={state.message} waiting />;
    case 'gone':
      return <Notice message={state.message} hint={state.hint} />;
    case 'paper':
      return <PaperPage view={state.view} words={words} openSections={openSections} send={send} />;
  }
}
