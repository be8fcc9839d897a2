import type { FromAbstract, ShowAbstract } from '../../shared/abstractMessages';
import type { RelatedPapersView } from '../../shared/relatedView';
import { Notice } from '../components/notice';
import { PaperPage } from './paperPage';

export interface AbstractAppProps {
  readonly content: ShowAbstract;
  /** The papers that were found last as being like one. */
  readonly related: RelatedPapersView | undefined;
  readonly send: (message: FromAbstract) => void;
}

/** The abstract panel: a paper, or a sentence why there is none. */
export function AbstractApp({ content, related, send }: AbstractAppProps) {
  const { state } = content;
  switch (state.kind) {
    case 'loading':
      return <Notice message={state.message} waiting />;
    case 'gone':
      return <Notice message={state.message} hint={state.hint} />;
    case 'paper': {
      const ofThis = related?.paperId === state.view.paperId ? related : undefined;
      return <PaperPage view={state.view} content={content} related={ofThis} send={send} />;
    }
  }
}
