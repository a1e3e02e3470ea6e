import { z } from 'zod'

import { UploadError } from '#renderer/bridge/upload.ts'

const answer = z.object({ token: z.string() })

/**
 * Sends a file to the desktop host piece by piece. Sent whole, a file of a gigabyte would stand in the host's memory
 * before its handler sees the first byte; and under `app://` no progress is told of it.
 */
export async function uploadStream(
  file: File,
  onProgress?: (share: number) => void,
  signal?: AbortSignal,
): Promise<{ token: string }> {
  let sent = 0
  const counting = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
    transform: (piece, controller) => {
      sent += piece.byteLength
      onProgress?.(sent / file.size)
      controller.enqueue(piece)
    },
  })
  // A stream has no length of its own; the host refuses by this one, and checks that all of it arrived.
  const address = `/files?name=${encodeURIComponent(file.name)}&size=${file.size}`
  const request = { method: 'POST', body: file.stream().pipeThrough(counting), duplex: 'half', signal }
  const response = await fetch(address, request as RequestInit).catch(() => {
    throw signal?.aborted === true ? new DOMException('cancelled', 'AbortError') : new UploadError('failed')
  })
  if (response.status === 413) throw new UploadError('too-large')
  const parsed = answer.safeParse(response.ok ? await response.json() : null)
  if (!parsed.success) throw new UploadError('failed')
  return parsed.data
}
