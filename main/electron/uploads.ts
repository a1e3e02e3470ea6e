import { createWriteStream } from 'node:fs'
import { Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'

import { largestUpload, type CoreThread } from '#main/core/host.ts'
import { writeFailure } from '#main/electron/failure.ts'
import { commonHeaders } from '#main/electron/headers.ts'

class TooLarge extends Error {}
class Incomplete extends Error {}

/**
 * Takes the bytes of a file the user chose: streams them to where the core wants them and answers `{token}`.
 * `limit` is in bytes; the length is checked when announced (header, or `size` in the address), while the bytes flow,
 * and at the end: a file cut short must not pass for a shorter one.
 */
export async function receiveUpload(core: CoreThread, request: Request, limit = largestUpload): Promise<Response> {
  const query = new URL(request.url).searchParams
  const name = query.get('name') ?? ''
  if (name === '' || name.length > 255) return refusal(400)
  // A custom scheme carries no Content-Length of its own, hence the second place to look.
  const told = request.headers.get('content-length') ?? query.get('size')
  const announced = told === null ? null : Number(told)
  if (announced !== null && announced > limit) return refusal(413)

  const incoming = await core.expectFile(name)
  try {
    const source = request.body === null ? Readable.from([]) : Readable.fromWeb(request.body)
    await pipeline(source, measured(limit, announced), createWriteStream(incoming.path, { mode: 0o600 }), {
      signal: request.signal,
    })
    await core.fileArrived(incoming.token)
  } catch (error) {
    await core.fileFailed(incoming.token)
    if (error instanceof TooLarge) return refusal(413)
    return refusal(writeFailure(error).code === 'diskFull' ? 507 : 400)
  }
  return Response.json({ token: incoming.token }, { headers: commonHeaders })
}

function measured(limit: number, announced: number | null): Transform {
  let received = 0
  return new Transform({
    transform(chunk: Uint8Array, _encoding, done) {
      received += chunk.byteLength
      if (received > limit) done(new TooLarge())
      else done(null, chunk)
    },
    flush(done) {
      done(announced === null || received === announced ? null : new Incomplete())
    },
  })
}

function refusal(status: number): Response {
  return new Response(null, { status, headers: commonHeaders })
}
