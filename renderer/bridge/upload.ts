import { z } from 'zod'

import { HostError } from '#shared/contract/host.ts'

const answer = z.object({ token: z.string() })

/** A file was refused or did not arrive; `too-large` names the one reason a person can do something about. */
export class UploadError extends Error {
  readonly reason: 'too-large' | 'failed'
  constructor(reason: 'too-large' | 'failed') {
    super(reason)
    this.name = 'UploadError'
    this.reason = reason
  }
}

/**
 * Posts the bytes of a file to the host and returns the core's token for it. The same path serves both hosts.
 * XMLHttpRequest, because fetch still cannot tell how much of a request has left.
 */
export async function upload(
  file: File,
  onProgress?: (share: number) => void,
  signal?: AbortSignal,
): Promise<{ token: string }> {
  return await new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', `/files?name=${encodeURIComponent(file.name)}`)
    request.responseType = 'json'
    request.upload.addEventListener('progress', (event) => {
      if (event.lengthComputable) onProgress?.(event.loaded / event.total)
    })
    request.addEventListener('load', () => {
      const parsed = answer.safeParse(request.response)
      if (request.status === 413) reject(new UploadError('too-large'))
      else if (request.status < 300 && parsed.success) resolve(parsed.data)
      else reject(new UploadError('failed'))
    })
    request.addEventListener('error', () => reject(new UploadError('failed')))
    request.addEventListener('abort', () => reject(new DOMException('cancelled', 'AbortError')))
    signal?.addEventListener('abort', () => request.abort(), { once: true })
    request.send(file)
  })
}

/** The address of an offered file, the same on both hosts. */
export function fileUrl(token: string): string {
  if (!/^[A-Za-z0-9_-]+$/.test(token)) throw new HostError('fileGone')
  return `/files/${token}`
}
