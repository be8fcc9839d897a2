import { l10n } from 'vscode';

/** What a dialect is called in the user interface. */
export interface DialectLabel {
  readonly label: string;
  /** How such a capture comes about. */
  readonly description: string;
}

/** The words for a dialect; of one that is not known here, its own name. */
export function dialectLabel(name: string): DialectLabel {
  switch (name) {
    case 'plain':
      return { label: l10n.t('Copied page'), description: l10n.t('Selected and copied as text') };
    case 'urlLines':
      return { label: l10n.t('URL lines'), description: l10n.t('Each URL on a line of its own') };
    case 'firecrawl':
      return { label: l10n.t('Firecrawl'), description: l10n.t('Scraped as Markdown') };
    case 'terminal':
      return { label: l10n.t('Text browser'), description: l10n.t('Wrapped, with numbered links') };
    case 'clipper':
      return { label: l10n.t('Web clipper'), description: l10n.t('Markdown without abstracts') };
    case 'trending':
      return { label: l10n.t('Trending'), description: l10n.t('The page of trending papers') };
    case 'email':
      return { label: l10n.t('Daily email'), description: l10n.t('Titles with their upvotes') };
    case 'json':
      return {
        label: l10n.t('JSON'),
        description: l10n.t('As the site’s list of papers gives it'),
      };
    case 'html':
      return { label: l10n.t('HTML'), description: l10n.t('The saved web page') };
    case 'hollow':
      return { label: l10n.t('Hollow page'), description: l10n.t('Captured before it had loaded') };
    default:
      return { label: name, description: '' };
  }
}
