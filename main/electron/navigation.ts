import { app, type WebContents } from 'electron'

import { isOwnUrl } from '#main/electron/origin.ts'

/** Denies every page of the program leaving for another address, opening windows or embedding others. */
export function denyNavigation(isPrinting: (contents: WebContents) => boolean): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.setWindowOpenHandler(() => ({ action: 'deny' }))
    contents.on('will-attach-webview', (event) => event.preventDefault())
    contents.on('will-navigate', (event) => {
      if (!isOwnPage(event.url)) event.preventDefault()
    })
    contents.on('will-redirect', (event) => event.preventDefault())
    contents.on('will-frame-navigate', (event) => {
      // The PDF viewer of a print window builds itself of frames; its session lets nothing else through.
      if (!event.isMainFrame && !isPrinting(contents)) event.preventDefault()
    })
  })
}

/** The page may load itself anew (`location.reload`), but not show one of its files in its own place. */
function isOwnPage(address: string): boolean {
  return isOwnUrl(address) && !new URL(address).pathname.startsWith('/files')
}
