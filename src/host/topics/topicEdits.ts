/** The setting of topics as it stands there, whatever the user wrote. */
export type TopicFields = Readonly<Record<string, unknown>>;

/** A change of the setting: the fields that are to be other ones. What is wrong in them stays. */
export type TopicEdit = (fields: TopicFields) => TopicFields;

/** Gives a topic another name; one of the user's own is renamed where it is made. */
export function renameTopic(id: string, label: string): TopicEdit {
  return (fields) => {
    const own = listOf(fields['own']);
    const isOwn = own.some((topic) => isRecord(topic) && topic['id'] === id);
    return isOwn
      ? {
          own: own.map((topic) =>
            isRecord(topic) && topic['id'] === id ? { ...topic, label } : topic,
          ),
        }
      : { renamed: { ...recordOf(fields['renamed']), [id]: label } };
  };
}

/** Makes a topic a part of another. */
export function mergeTopic(id: string, into: string): TopicEdit {
  return (fields) => ({ merged: { ...recordOf(fields['merged']), [id]: into } });
}

export function hideTopic(id: string): TopicEdit {
  return (fields) => ({ hidden: [...without(fields['hidden'], id), id] });
}

/** Shows a topic before all others but those pinned already. */
export function pinTopic(id: string): TopicEdit {
  return (fields) => ({ pinned: [...without(fields['pinned'], id), id] });
}

export function unpinTopic(id: string): TopicEdit {
  return (fields) => ({ pinned: without(fields['pinned'], id) });
}

/** Shows topics again that were hidden. */
export function unhideTopics(ids: readonly string[]): TopicEdit {
  return (fields) => ({ hidden: without(fields['hidden'], ...ids) });
}

/** Puts papers into a topic by hand, and out of those that they were put into before. */
export function filePapers(papers: readonly string[], topic: string): TopicEdit {
  return (fields) => {
    const { filed } = releasePapers(papers)(fields);
    const others = recordOf(filed);
    return { filed: { ...others, [topic]: [...listOf(others[topic]), ...papers] } };
  };
}

/** Leaves it to their texts again in which topics papers stand. */
export function releasePapers(papers: readonly string[]): TopicEdit {
  return (fields) => {
    const filed = Object.entries(recordOf(fields['filed'])).map(
      ([topic, ids]) => [topic, Array.isArray(ids) ? without(ids, ...papers) : ids] as const,
    );
    return {
      filed: Object.fromEntries(filed.filter(([, ids]) => !Array.isArray(ids) || ids.length > 0)),
    };
  };
}

/** What a topic of the user's own is made of. */
export type TopicOrigin = { readonly query: string } | { readonly examples: readonly string[] };

/** Adds a topic of what a query finds or what is like some examples, with an id made of its label. */
export function addTopic(label: string, origin: TopicOrigin): TopicEdit {
  return (fields) => {
    const own = listOf(fields['own']);
    const taken = new Set(own.map((topic) => (isRecord(topic) ? topic['id'] : undefined)));
    const words = label.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? ['topic'];
    const base = `own-${words.join('-')}`;
    let id = base;
    for (let number = 2; taken.has(id); number++) {
      id = `${base}-${String(number)}`;
    }
    return { own: [...own, { id, label, ...origin }] };
  };
}

/** The setting's fields, or none where it is no object. */
export function recordOf(value: unknown): TopicFields {
  return isRecord(value) ? value : {};
}

function without(value: unknown, ...ids: readonly unknown[]): unknown[] {
  const gone = new Set(ids);
  return listOf(value).filter((each) => !gone.has(each));
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function isRecord(value: unknown): value is TopicFields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
