import { window } from 'vscode';

/** What is asked for, and what is done while it is typed. */
export interface TypedQuestion {
  readonly title: string;
  readonly placeholder: string;
  /** What stands there first. */
  readonly value: string;
  /** Milliseconds after a key in which more keys are waited for. */
  readonly pause: number;
  readonly onType: (value: string) => void;
}

/** Asks for a text; gives what stands there with Enter, and `undefined` with Escape. */
export function askWhileTyping(question: TypedQuestion): Promise<string | undefined> {
  const { title, placeholder, value, pause, onType } = question;
  return new Promise((resolve) => {
    const input = window.createInputBox();
    input.title = title;
    input.placeholder = placeholder;
    input.value = value;
    let waiting: ReturnType<typeof setTimeout> | undefined;
    let accepted: string | undefined;
    input.onDidChangeValue((typed) => {
      clearTimeout(waiting);
      waiting = setTimeout(() => {
        onType(typed);
      }, pause);
    });
    input.onDidAccept(() => {
      accepted = input.value;
      input.hide();
    });
    input.onDidHide(() => {
      clearTimeout(waiting);
      input.dispose();
      resolve(accepted);
    });
    input.show();
  });
}
