import { notifications } from '@mantine/notifications'
import { useEffect, useRef } from 'react'

import { notifyDone } from '#renderer/app/notify.ts'
import { host } from '#renderer/bridge/host.ts'
import { client } from '#renderer/bridge/queries.ts'
import { formatDate, formatTime, todayInBrussels } from '#renderer/ui/format.ts'
import { t, textByKey } from '#renderer/ui/texts.ts'
import type { EvidenceKind } from '#shared/domain/correction/words.ts'

/** What offices keep as proof; the core judges the content itself. */
export const annexEndings = [
  '.pdf',
  '.png',
  '.jpg',
  '.jpeg',
  '.heic',
  '.tif',
  '.tiff',
  '.docx',
  '.xlsx',
  '.odt',
  '.txt',
  '.csv',
  '.eml',
  '.msg',
] as const

/**
 * Hands files over and joins them to a request, whose list shows them; says what was there already and what was refused, and
 * why. One file may stand in the place of an annex from now on (`supersedes`).
 */
export async function attachFiles(
  id: number,
  files: readonly File[],
  kind: EvidenceKind,
  report: (share: number) => void = () => undefined,
  supersedes: number | null = null,
): Promise<void> {
  const uploaded: { token: string; name: string }[] = []
  for (const [index, file] of files.entries()) {
    const { token } = await host.uploadFile(file, (share) => report((index + share) / files.length))
    uploaded.push({ token, name: file.name.slice(-255) })
  }
  const { known, refused } = await client.corrections.attach({ id, files: uploaded, kind, supersedes })
  if (known.length > 0) notifyDone(t(($) => $.corrections.request.annexes.alreadyThere, { names: known.join(', ') }))
  if (refused.length === 0) return
  const lines = refused.map(({ name, code, params }) => {
    const reason = textByKey(['errors', code, 'text'], params)
    return (
      reason ??
      t(($) => $.corrections.request.annexes.refusedLine, {
        name,
        reason: t(($) => $.corrections.request.annexes.refusedReason),
      })
    )
  })
  notifications.show({
    title: t(($) => $.corrections.request.annexes.refusedTitle),
    message: lines.join(' '),
    color: 'red',
    autoClose: false,
  })
}

/** A pasted picture under a name that says when it was pasted; `now` is for tests. */
export function screenshotFile(picture: File, now: Date = new Date()): File {
  const instant = now.toISOString()
  const when = `${formatDate(todayInBrussels(now)).replaceAll('/', '-')} ${formatTime(instant).replace(':', 'h')}`
  const ending = picture.type === 'image/jpeg' ? 'jpg' : 'png'
  const name = t(($) => $.corrections.request.annexes.pasteName, { when })
  return new File([picture], `${name}.${ending}`, { type: picture.type })
}

/** Hears pictures and files pasted anywhere on the page; pasted text goes where it was meant to. */
export function usePastedFiles(onFiles: ((files: File[], pictures: boolean) => void) | null): void {
  const tell = useRef(onFiles)
  useEffect(() => {
    tell.current = onFiles
  })
  const able = onFiles !== null
  useEffect(() => {
    if (!able) return undefined
    const onPaste = (event: ClipboardEvent): void => {
      const files = [...(event.clipboardData?.files ?? [])]
      const hasText = (event.clipboardData?.getData('text/plain') ?? '') !== ''
      // Cells copied from a spreadsheet come as text and as a picture of it: in a field the text is meant.
      const inField = event.target instanceof HTMLElement && event.target.matches('input, textarea, [contenteditable]')
      if (files.length === 0 || (hasText && inField)) return
      event.preventDefault()
      const pictures = files.every(({ type, name }) => type.startsWith('image/') && /^image\.\w+$/.test(name))
      tell.current?.(pictures ? files.map((file) => screenshotFile(file)) : files, pictures)
    }
    document.addEventListener('paste', onPaste)
    return () => document.removeEventListener('paste', onPaste)
  }, [able])
}
