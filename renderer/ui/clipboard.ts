const listeners = new Set<(text: string) => void>()

/** Puts a text on the clipboard; rejects where the browser does not let us. */
export async function copyText(text: string): Promise<void> {
  await navigator.clipboard.writeText(text)
  for (const listener of listeners) listener(text)
}

/** Calls the listener with each text that `copyText` has put on the clipboard; the function returned stops it. */
export function onCopied(listener: (text: string) => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
