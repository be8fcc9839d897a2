/** A sentence for screen readers, read out when it changes. */
export function LiveText({ text }: { readonly text: string }) {
  return (
    <div class="for-screen-readers" aria-live="polite">
      {text}
    </div>
  );
}
