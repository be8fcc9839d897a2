import { l10n } from 'vscode';
import type { abstractWords, previewWords, Words } from '../shared/words';

/** The fixed words of the abstract panel in the reader's language. */
export function translatedAbstractWords(): Words<typeof abstractWords> {
  return {
    previous: l10n.t('Previous Paper'),
    next: l10n.t('Next Paper'),
    markRead: l10n.t('Mark as Read'),
    markUnread: l10n.t('Mark as Unread'),
    readAndNext: l10n.t('Mark as Read and Go to Next Paper'),
    star: l10n.t('Star'),
    unstar: l10n.t('Remove Star'),
    openSource: l10n.t('Open Source Line'),
    copyTitle: l10n.t('Copy Title'),
    copyBibTeX: l10n.t('Copy BibTeX'),
    actions: l10n.t('Paper actions'),
    position: l10n.t('Place in the list'),
    topics: l10n.t('Topics'),
    topicReasons: l10n.t('Why these topics'),
    abstract: l10n.t('Abstract'),
    summary: l10n.t('Summary'),
    noAbstract: l10n.t('No digest holds an abstract of this paper.'),
    seenIn: l10n.t('Seen in'),
    removed: l10n.t('removed:'),
    added: l10n.t('added:'),
    links: l10n.t('Links'),
    cite: l10n.t('Cite'),
  };
}

/** The fixed words of a digest's preview in the reader's language. */
export function translatedPreviewWords(): Words<typeof previewWords> {
  return {
    entries: l10n.t('Papers'),
    topics: l10n.t('Go to topic'),
    contents: l10n.t('Contents'),
    otherTopics: l10n.t('Other'),
    openSource: l10n.t('Open Source Line'),
    openPaper: l10n.t('Open Abstract'),
    openPaperToSide: l10n.t('Open Abstract to the Side'),
    markRead: l10n.t('Mark as Read'),
    markUnread: l10n.t('Mark as Unread'),
    star: l10n.t('Star'),
    unstar: l10n.t('Remove Star'),
    copyTitle: l10n.t('Copy Title'),
    copyBibTeX: l10n.t('Copy BibTeX'),
    actions: l10n.t('Paper actions'),
    summary: l10n.t('Summary'),
    empty: l10n.t('This digest holds no papers.'),
    read: l10n.t('read'),
    starred: l10n.t('starred'),
  };
}
