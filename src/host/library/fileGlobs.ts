import picomatch from 'picomatch';

/** Which files of a folder are looked at. */
export interface FileGlobs {
  /** @param path relative to the folder, with `/` between its parts */
  matches(path: string): boolean;
  /** Whether a folder, by its relative path, cannot hold any file that is looked at. */
  excludesFolder(path: string): boolean;
}

/** Compiles two globs; one that is malformed matches nothing. */
export function fileGlobs(include: string, exclude: string): FileGlobs {
  const included = compile(include);
  const excluded = compile(exclude);
  return {
    matches: (path) => included(path) && !excluded(path),
    excludesFolder: (path) => excluded(path) || excluded(`${path}/${anyName}`),
  };
}

/** Stands for whatever may lie in a folder: a name that no glob is likely to be about. */
const anyName = '\u{F8FF}any';

function compile(glob: string): (path: string) => boolean {
  try {
    return picomatch(glob, { dot: true });
  } catch {
    return () => false;
  }
}
