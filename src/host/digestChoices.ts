import type { Memento } from 'vscode';
import { EventEmitter, Uri, workspace } from 'vscode';
import { DisposableOwner } from './disposables';

/** The dialect of a file that is not to be read as a digest. */
export const noDigest = 'none';

/** What the user decided about one digest; what is absent is worked out. */
export interface DigestChoice {
  /** The year of its list. */
  readonly year?: number;
  /** Name of its dialect, or {@link noDigest}. */
  readonly dialect?: string;
}

const memoryKey = 'paperDigests.digestChoices';

/**
 * What the user decided about digests whose text leaves it open or misleads. The files stay
 * untouched: decisions are kept by the extension, and go along when files are renamed.
 */
export class DigestChoices extends DisposableOwner {
  readonly #changed = this.register(new EventEmitter<Uri>());
  /** Fires with the digest that something was decided about. */
  readonly onDidChange = this.#changed.event;

  readonly #memory: Memento;
  /** Decisions about documents without a file, whose names come again for others. */
  readonly #unsaved = new Map<string, DigestChoice>();

  /** @param memory keeps the decisions over sessions */
  constructor(memory: Memento) {
    super();
    this.#memory = memory;
    this.register(
      workspace.onDidRenameFiles(async ({ files }) => {
        for (const { oldUri, newUri } of files) {
          await this.#move(oldUri.toString(), newUri.toString());
        }
      }),
    );
    this.register(
      workspace.onDidCloseTextDocument(({ uri }) => {
        this.#unsaved.delete(uri.toString());
      }),
    );
  }

  of(uri: Uri): DigestChoice {
    const key = uri.toString();
    return this.#unsaved.get(key) ?? readChoice(this.#stored()[key]);
  }

  /** Decides the year of a digest's list, or, with undefined, leaves it to the evidence. */
  setYear(uri: Uri, year: number | undefined): Promise<void> {
    const { dialect } = this.of(uri);
    return this.#set(uri, choiceOf(year, dialect));
  }

  /** Decides how a file is read, or, with undefined, leaves it to recognition. */
  setDialect(uri: Uri, dialect: string | undefined): Promise<void> {
    const { year } = this.of(uri);
    return this.#set(uri, choiceOf(year, dialect));
  }

  async #set(uri: Uri, choice: DigestChoice): Promise<void> {
    const key = uri.toString();
    if (uri.scheme === 'untitled') {
      this.#unsaved.set(key, choice);
    } else {
      await this.#store((all) => {
        all.set(key, choice);
      });
    }
    this.#changed.fire(uri);
  }

  async #move(from: string, to: string): Promise<void> {
    const concerned = Object.keys(this.#stored()).filter(
      (key) => key === from || key.startsWith(`${from}/`),
    );
    if (concerned.length === 0) {
      return;
    }
    const moved = concerned.map((key) => ({ key, target: to + key.slice(from.length) }));
    await this.#store((all) => {
      for (const { key, target } of moved) {
        all.set(target, all.get(key) ?? {});
        all.delete(key);
      }
    });
    for (const { target } of moved) {
      this.#changed.fire(Uri.parse(target));
    }
  }

  async #store(change: (all: Map<string, DigestChoice>) => void): Promise<void> {
    const all = new Map(
      Object.entries(this.#stored()).map(([key, value]) => [key, readChoice(value)]),
    );
    change(all);
    const kept = [...all].filter(([, choice]) => Object.keys(choice).length > 0);
    await this.#memory.update(memoryKey, kept.length > 0 ? Object.fromEntries(kept) : undefined);
  }

  #stored(): Readonly<Record<string, unknown>> {
    return this.#memory.get<Readonly<Record<string, unknown>>>(memoryKey, {});
  }
}

/** Reads what is kept; what has another shape, as from another version, is passed over. */
function readChoice(value: unknown): DigestChoice {
  if (typeof value !== 'object' || value === null) {
    return {};
  }
  return {
    ...('year' in value && typeof value.year === 'number' && { year: value.year }),
    ...('dialect' in value && typeof value.dialect === 'string' && { dialect: value.dialect }),
  };
}

function choiceOf(year: number | undefined, dialect: string | undefined): DigestChoice {
  return { ...(year !== undefined && { year }), ...(dialect !== undefined && { dialect }) };
}
