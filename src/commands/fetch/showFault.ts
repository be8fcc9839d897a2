import { Uri, commands, env, l10n, window } from 'vscode';
import { escapeMessageLinks, requestPage, visibleText, type DigestRequest } from '../../core';
import { errorText } from '../../host/errorText';
import { NetworkError } from '../../host/network/networkError';
import { ListError } from '../../host/source/listError';
import { sourceAddress } from '../../host/source/sourceSettings';

/** Milliseconds that the status bar tells of what is no fault of anyone's. */
const noticeTime = 10_000;

/**
 * Tells why a list did not come and offers what can be done about it. Being offline is told quietly,
 * and what the user did themselves not at all.
 */
export async function showFault(
  error: unknown,
  request?: DigestRequest,
  again?: () => unknown,
): Promise<void> {
  const text = escapeMessageLinks(visibleText(errorText(error)));
  const kind = error instanceof NetworkError ? error.kind : undefined;
  if (kind === 'cancelled') {
    return;
  }
  if (kind === 'offline') {
    window.setStatusBarMessage(text, noticeTime);
    return;
  }
  const openPage = l10n.t('Open Page');
  const openSettings = l10n.t('Open Settings');
  const tryAgain = l10n.t('Try Again');
  const setting = settingFor(error);
  const chosen = await window.showWarningMessage(
    text,
    ...(kind === 'forbiddenByBrowser' && request ? [openPage] : []),
    ...(setting === undefined ? [] : [openSettings]),
    ...(again ? [tryAgain] : []),
  );
  if (chosen === openPage && request) {
    await env.openExternal(Uri.parse(requestPage(sourceAddress(), request)));
  } else if (chosen === openSettings) {
    await commands.executeCommand('workbench.action.openSettings', setting);
  } else if (chosen === tryAgain) {
    await again?.();
  }
}

/** The setting that may be to blame. */
function settingFor(error: unknown): string | undefined {
  if (error instanceof NetworkError) {
    return error.kind === 'off'
      ? 'paperDigests.network.enabled'
      : error.kind === 'insecure' || error.kind === 'redirected'
        ? 'paperDigests.source.url'
        : undefined;
  }
  if (!(error instanceof ListError)) {
    return undefined;
  }
  const { fault } = error;
  const isAddress =
    ['page', 'other', 'noAddress'].includes(fault.kind) ||
    (fault.kind === 'status' && fault.status === 404);
  return isAddress ? 'paperDigests.source.url' : undefined;
}
