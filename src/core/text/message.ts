import type { Message } from '../model';

/** Makes a translatable sentence. `template` holds `{0}`, `{1}` … for `values`. */
export function message(template: string, ...values: readonly (string | number)[]): Message {
  return { template, values };
}

/** The English sentence of a message. */
export function formatMessage({ template, values }: Message): string {
  if (values.length === 0) {
    return template;
  }
  return template.replace(/\{(\d+)\}/g, (whole, index: string) => {
    const value = values[Number(index)];
    return value === undefined ? whole : String(value);
  });
}
