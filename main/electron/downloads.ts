import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { Readable } from 'node:stream'

import type { CoreThread, OfferedFile } from '#main/core/host.ts'
import { commonHeaders, contentDisposition, filePolicy } from '#main/electron/headers.ts'
import { fileToken } from '#shared/contract/host.ts'

/** Finds the file behind the token of an address `/files/<token>`; null when it is unknown, expired or gone. */
export async function offeredBehind(core: CoreThread, pathname: string): Promise<OfferedFile | null> {
  const token = fileToken.safeParse(pathname.slice('/files/'.length))
  return token.success ? core.offeredFile(token.data) : null
}

/** Sends an offered file. `policy` is false in the print window, where the PDF viewer brings its own. */
export async function sendFile(offered: OfferedFile, policy = true): Promise<Response> {
  const { size } = await stat(offered.path)
  return new Response(Readable.toWeb(createReadStream(offered.path)) as ReadableStream<Uint8Array>, {
    headers: {
      ...commonHeaders,
      ...(policy ? { 'Content-Security-Policy': filePolicy } : {}),
      'Content-Type': offered.mediaType,
      'Content-Length': String(size),
      'Content-Disposition': contentDisposition(offered.fileName, offered.mediaType),
    },
  })
}
