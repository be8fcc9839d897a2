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
  let formatted = '';
  partsOf(template).forEach((part, place) => {
    formatted += place % 2 === 0 ? part : String(values[Number(part)] ?? `{${part}}`);
  });
  return formatted;
}

const knownParts = new Map<string, readonly string[]>();

/** What stands between the places of values, and the numbers of those, in turns; there are few templates. */
function partsOf(template: string): readonly string[] {
  let parts = knownParts.get(template);
  if (!parts) {
    parts = template.split(/\{(\d+)\}/);
    knownParts.set(template, parts);
  }
  return parts;
}
