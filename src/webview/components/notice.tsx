export interface NoticeProps {
  readonly message: string;
  readonly hint?: string | undefined;
  /** Whether it stands for something that is still to come; it then shows after a moment only. */
  readonly waiting?: boolean;
}

/** A sentence in place of the content, and what can be done about it. */
export function Notice({ message, hint, waiting = false }: NoticeProps) {
  return (
    <main class={waiting ? 'column notice waiting' : 'column notice'} aria-live="polite">
      <h1>{message}</h1>
      {hint !== undefined && <p>{hint}</p>}
    </main>
  );
}
