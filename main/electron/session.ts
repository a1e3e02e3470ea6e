import { session, type Session } from 'electron'

import { isOwnUrl, scheme } from '#main/electron/origin.ts'

/** What the page may do beyond drawing itself. Everything not named is denied; each allowance has its reason. */
const permissions = new Set<string>([
  // "Copy" buttons and copying grid cells as text for Excel; writes only, and only plain and sanitised content.
  'clipboard-sanitized-write',
])

/** Chromium's PDF viewer is an extension built into it; the print window shows documents with it. */
const pdfViewer = 'chrome-extension://mhjfbmdgcfjbbpaeojofohoefgiehjai/'
const pdfViewerAddresses = [pdfViewer, `blob:${pdfViewer}`, 'chrome://resources/', 'chrome://theme/']

type Answer = (request: Request) => Promise<Response>

/**
 * The session of the window. On disk for what the page keeps of its looks (columns, theme); without a cache, so that
 * no file it shows stays there.
 */
export function openPageSession(answer: Answer): Session {
  const opened = session.fromPartition('persist:registra', { cache: false })
  harden(opened, isPageRequest)
  opened.protocol.handle(scheme, answer)
  return opened
}

/** The session of print windows. On disk because the PDF viewer does not load in memory-only ones; it stores nothing. */
export function openPrintSession(answer: Answer): Session {
  const opened = session.fromPartition('persist:registra-print', { cache: false })
  harden(opened, (url) => isOwnUrl(url) || pdfViewerAddresses.some((address) => url.startsWith(address)))
  opened.protocol.handle(scheme, answer)
  return opened
}

function isPageRequest(url: string): boolean {
  // `data:` and `blob:` are made by the page itself; the content policy says where they may be used.
  return (
    isOwnUrl(url) || url.startsWith('devtools:') || url.startsWith('data:') || url.startsWith('blob:app://registra/')
  )
}

function harden(opened: Session, isAllowed: (url: string) => boolean): void {
  opened.webRequest.onBeforeRequest((details, callback) => callback({ cancel: !isAllowed(details.url) }))
  opened.setPermissionRequestHandler((_contents, permission, callback, details) =>
    callback(permissions.has(permission) && isOwnUrl(details.requestingUrl)),
  )
  opened.setPermissionCheckHandler((_contents, permission, requestingOrigin) => {
    return permissions.has(permission) && isOwnUrl(requestingOrigin)
  })
  opened.setDevicePermissionHandler(() => false)
  opened.setDisplayMediaRequestHandler((_request, callback) => callback({}))
  // Saving goes through the dialog and the core's own files; a page starts no download.
  opened.on('will-download', (event) => event.preventDefault())
  // The spell checker would fetch its dictionaries from a server.
  opened.setSpellCheckerEnabled(false)
  void opened.setProxy({ mode: 'direct' })
}
