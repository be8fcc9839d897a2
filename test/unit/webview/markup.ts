import { isRecord } from '../../../src/shared/guards';

/**
 * What a component without hooks puts on the page: its elements with their classes, and its texts,
 * escaped as the page shows them.
 */
export function markup(node: unknown): string {
  if (Array.isArray(node)) {
    return node.map(markup).join('');
  }
  if (typeof node === 'string' || typeof node === 'number') {
    return String(node).replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  }
  if (!isRecord(node)) {
    return '';
  }
  const { type, props } = node;
  if (typeof type === 'function') {
    const made: unknown = Reflect.apply(type, undefined, [props]);
    return markup(made);
  }
  const { class: classes, children } = isRecord(props) ? props : {};
  const opened = typeof classes === 'string' ? `${String(type)} class="${classes}"` : String(type);
  return `<${opened}>${markup(children)}</${String(type)}>`;
}
