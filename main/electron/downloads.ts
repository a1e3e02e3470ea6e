import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { Readable } from 'node:stream'

import type { CoreThread, OfferedFile } from '#main/core/host.ts'
import { contentDisposition } from '#main/core/delivery.ts'
import { commonHeaders, filePolicy } from '#main/electron/headers.ts'
import { fileToken } from '#shared/contract/host.ts'

/** Finds the file behind the token of an address `/files/<token>`; null when it is unknown, expired or gone. */
export async function offeredBehind(core: CoreThread, pathname: string): Promise<OfferedFile | null> {
  const token = fileToken.safeParse(pathname.slice('/files/'.length))
  return token.success ? core.offeredFile(token.data) : null
}

/** Headers of a file the page asked for. */
export const fileHeaders: Record<string, string> = { ...commonHeaders, 'Content-Security-Policy': filePolicy }

/**
 * Headers of a file the print window shows. Without policies: the PDF viewer puts the document into a frame of its own
 * origin, which every one of them would keep out.
 */
export const printHeaders: Record<string, string> = { 'X-Content-Type-Options': 'nosniff', 'Cache-Control': 'no-store' }

/** Sends an offered file as a stream, under its name and type. */
export async function sendFile(offered: OfferedFile, headers: Record<string, string>): Promise<Response> {
  const { size } = await stat(offered.path)
  return new Response(Readable.toWeb(createReadStream(offered.path)) as ReadableStream<Uint8Array>, {
    headers: {
      ...headers,
      'Content-Type': offered.mediaType,
      'Content-Length': String(size),
      'Content-Disposition': contentDisposition(offered.fileName, offered.mediaType),
    },
  })
}
