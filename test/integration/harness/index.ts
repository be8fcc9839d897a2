// What test files import: `describe`, `test`, `before`, `after` and the checks.
export { after, before, describe, test } from './registry';
export { deepEqual, equal, eventually, matches, ok, throws } from './checks';
