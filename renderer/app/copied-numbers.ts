import { host } from '#renderer/bridge/host.ts'
import { onCopied } from '#renderer/ui/clipboard.ts'
import { holdsPersonNumber } from '#shared/domain/copied-numbers.ts'

/** How long somebody's number may stay on the clipboard. Milliseconds. */
const kept = 60_000

/** Text selected in a field or on the page, as the browser is about to copy it. */
function selectedText(): string {
  const active = document.activeElement
  if (active instanceof HTMLInputElement || active instanceof HTMLTextAreaElement) {
    return active.value.slice(active.selectionStart ?? 0, active.selectionEnd ?? 0)
  }
  return document.getSelection()?.toString() ?? ''
}

/** What the clipboard holds; null where the browser does not let us look without asking. */
async function clipboardText(): Promise<string | null> {
  try {
    const allowed = await navigator.permissions.query({ name: 'clipboard-read' as PermissionName })
    return allowed.state === 'granted' ? await navigator.clipboard.readText() : null
  } catch {
    return null
  }
}

/**
 * Clears a complete number of a person from the clipboard a minute after it was copied here, by a button or by hand. The
 * desktop program looks whether it is still there. A browser mostly does not let us look: then it is cleared only
 * while nobody has left this window, since another program may have copied something else. Returns the way to stop.
 */
export function clearCopiedNumbers(): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  let left = false
  const clear = async (text: string): Promise<void> => {
    const now = await clipboardText()
    if (now === null ? left : now.replaceAll('\r\n', '\n') !== text.replaceAll('\r\n', '\n')) return
    // Refused while another window has the focus; the browser gives us no way to do it from there.
    await navigator.clipboard.writeText('').catch(() => undefined)
  }
  const copied = (text: string): void => {
    clearTimeout(timer)
    if (!holdsPersonNumber(text)) return
    if (host.forgetCopied) return void host.forgetCopied(text).catch(() => undefined)
    left = false
    timer = setTimeout(() => void clear(text), kept)
  }
  const byHand = (): void => copied(selectedText())
  const away = (): void => void (left = true)
  document.addEventListener('copy', byHand)
  document.addEventListener('cut', byHand)
  globalThis.addEventListener('blur', away)
  const stop = onCopied(copied)
  return () => {
    stop()
    clearTimeout(timer)
    document.removeEventListener('copy', byHand)
    document.removeEventListener('cut', byHand)
    globalThis.removeEventListener('blur', away)
  }
}
