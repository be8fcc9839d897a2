import { describe, expect, it } from 'vitest';
import { commandObjectsOf } from './commandObjects';
import { sourceFiles } from './sourceFiles';

const files = sourceFiles
  .map((file) => ({ ...file, commands: commandObjectsOf(file) }))
  .filter(({ commands }) => commands.length > 0);

describe('commands', () => {
  it('are made in their room alone', () => {
    expect(files.length).toBeGreaterThan(10);
    expect(files.filter(({ room }) => room !== 'commands').map(({ path }) => path)).toEqual([]);
  });

  it('are objects with an id and execute', () => {
    const without = files.filter(({ commands }) => commands.some(({ hasExecute }) => !hasExecute));
    expect(without.map(({ path }) => path)).toEqual([]);
  });

  it('have a file each, shared only with the command that undoes or mirrors them', () => {
    const ids = files.map(({ path, commands }) => ({
      path,
      count: commands.flatMap((command) => command.ids).length,
    }));
    expect(ids.filter(({ count }) => count > 2)).toEqual([]);
  });

  it('have ids of their own', () => {
    const ids = files.flatMap(({ commands }) => commands.flatMap((command) => command.ids));
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  it('are all registered', () => {
    const index = sourceFiles.find(({ path }) => path === 'commands/index.ts');
    const registered = index?.imports.map(({ target }) => `${target}.ts`) ?? [];
    expect(files.map(({ path }) => path).filter((path) => !registered.includes(path))).toEqual([]);
  });
});
