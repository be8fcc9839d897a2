import { parseDateText } from './dateText';
import { readsAsProse } from './prose';

const address = /^<?(?:https?:\/)?\/\S+$/;
const links = /^(?:!?\[[^[\]]*\](?:\([^()\s]*\)|\[\d{1,6}\])[\s|·]*)+$/;

/** Whether a line is an address, or links and nothing else. */
export function isLinks(content: string): boolean {
  return address.test(content) || links.test(content);
}

/** Whether a line may be the label of the address that stands below it: nothing that ends an entry. */
export function isLabelOf(content: string, below: string): boolean {
  return (
    address.test(below) &&
    !readsAsProse(content) &&
    !parseDateText(content) &&
    !/^·|\bauthors?\b|▲|:\/\//.test(content)
  );
}
