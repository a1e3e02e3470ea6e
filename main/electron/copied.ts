/** How long somebody's number may stay on the clipboard. Milliseconds. */
const kept = 60_000

/** What is needed of the system's clipboard. */
interface Clipboard {
  readText: () => string | Promise<string>
  clear: () => void | Promise<void>
}

/** Text with somebody's number that was copied from the page. */
export interface CopiedText {
  /** In a minute; a later text starts the minute anew. */
  forgetSoon: (text: string) => void
  /** At once: the program closes and could not do it later. */
  forgetNow: () => Promise<void>
}

/** Clears copied numbers from a clipboard, and only while they are still what it holds. */
export function watchCopied(clipboard: Clipboard): CopiedText {
  let waiting: { text: string; timer: NodeJS.Timeout } | null = null
  // Windows gives lines back with another ending than they came with.
  const plain = (text: string): string => text.replaceAll('\r\n', '\n')

  async function forgetNow(): Promise<void> {
    if (!waiting) return
    const { text, timer } = waiting
    clearTimeout(timer)
    waiting = null
    if (plain(await clipboard.readText()) === plain(text)) await clipboard.clear()
  }

  return {
    forgetNow,
    forgetSoon: (text) => {
      if (waiting) clearTimeout(waiting.timer)
      waiting = { text, timer: setTimeout(() => void forgetNow(), kept) }
    },
  }
}
