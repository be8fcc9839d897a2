/** One of the editor's own icons, by its codicon name. Says nothing to a screen reader. */
export function Icon({ name }: { readonly name: string }) {
  return <span class={`codicon codicon-${name}`} aria-hidden="true" />;
}
