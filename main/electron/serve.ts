import type { CoreThread } from '#main/core/host.ts'
import { serveAsset } from '#main/electron/assets.ts'
import { fileHeaders, offeredBehind, printHeaders, sendFile } from '#main/electron/downloads.ts'
import { systemCode } from '#main/electron/failure.ts'
import { commonHeaders } from '#main/electron/headers.ts'
import { isOwnUrl, origin } from '#main/electron/origin.ts'
import { receiveUpload } from '#main/electron/uploads.ts'

export interface Served {
  /** The built page, absolute. */
  rendererDir: string
  core: () => Promise<CoreThread>
  /** Largest upload in bytes, when not the usual one. */
  largestUpload?: number
}

type Handler = (request: Request) => Promise<Response>

/** Answers everything under `app://registra/`: the page's own files, uploads and offered files. */
export function pageHandler(served: Served): Handler {
  return guarded(async (request, url) => {
    if (url.pathname === '/files' && request.method === 'POST') {
      return receiveUpload(await served.core(), request, served.largestUpload)
    }
    if (request.method !== 'GET') return refusal(405)
    if (!url.pathname.startsWith('/files/')) return serveAsset(served.rendererDir, url.pathname)
    const offered = await offeredBehind(await served.core(), url.pathname)
    return offered === null ? refusal(404) : sendFile(offered, fileHeaders)
  })
}

/** Answers the print window, which may see offered PDFs and nothing else. */
export function printHandler(core: () => Promise<CoreThread>): Handler {
  return guarded(async (request, url) => {
    if (request.method !== 'GET' || !url.pathname.startsWith('/files/')) return refusal(403)
    const offered = await offeredBehind(await core(), url.pathname)
    return offered === null || offered.mediaType !== 'application/pdf' ? refusal(404) : sendFile(offered, printHeaders)
  })
}

function guarded(answer: (request: Request, url: URL) => Promise<Response>): Handler {
  return async (request) => {
    if (!isOwnUrl(request.url)) return refusal(403)
    const from = request.headers.get('origin')
    if (from !== null && from !== origin) return refusal(403)
    try {
      return await answer(request, new URL(request.url))
    } catch (error) {
      // The page needs an answer whatever happened; the reason may hold paths and stays here.
      return refusal(systemCode(error) === 'ENOENT' ? 404 : 500)
    }
  }
}

function refusal(status: number): Response {
  return new Response(null, { status, headers: commonHeaders })
}
