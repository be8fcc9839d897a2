import ts from 'typescript';
import { nodesIn, type SourceFile } from './sourceFiles';

/** An object literal with an `id` of ours: a command, where it is whole. */
export interface CommandObject {
  /** Two where the object is made for one of a pair, such as mark read and mark unread. */
  readonly ids: readonly string[];
  readonly hasExecute: boolean;
}

const commandId = /^paperDigests\.\w+$/;

/** The commands that a file makes, as its text has them. */
export function commandObjectsOf({ tree }: SourceFile): CommandObject[] {
  return nodesIn(tree)
    .filter((node) => ts.isObjectLiteralExpression(node))
    .map(({ properties }) => {
      const ids = properties
        .filter((property) => ts.isPropertyAssignment(property))
        .filter((property) => property.name.getText(tree) === 'id')
        .flatMap((property) => textsIn(property.initializer))
        .filter((text) => commandId.test(text));
      const names = properties.map((property) => property.name?.getText(tree));
      return { ids, hasExecute: names.includes('execute') };
    })
    .filter(({ ids }) => ids.length > 0);
}

function textsIn(expression: ts.Node): string[] {
  return nodesIn(expression)
    .filter((node) => ts.isStringLiteralLike(node))
    .map(({ text }) => text);
}
