import { BrowserWindow, type Session, type WebContents } from 'electron'

import type { OfferedFile } from '#main/core/host.ts'
import { startUrl } from '#main/electron/origin.ts'
import { HostError } from '#shared/contract/host.ts'

/** How long a PDF of a thousand pages may take to be shown before printing is given up, in milliseconds. */
const patience = 60_000

/** Prints an offered PDF through the system's dialog, from a window nobody sees. */
export async function printOffered(
  printSession: Session,
  token: string,
  offered: OfferedFile,
): Promise<'printed' | 'cancelled'> {
  if (offered.mediaType !== 'application/pdf') throw new HostError('notPrintable')
  const window = new BrowserWindow({
    show: false,
    webPreferences: {
      session: printSession,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      // The PDF viewer is a plugin; without it the document would be downloaded.
      plugins: true,
      devTools: false,
      spellcheck: false,
    },
  })
  try {
    const ready = documentShown(window.webContents)
    await Promise.all([window.loadURL(`${startUrl}files/${token}`), ready])
    if ((await window.webContents.getPrintersAsync()).length === 0) throw new HostError('noPrinter')
    return await askAndPrint(window.webContents)
  } catch (error) {
    throw error instanceof HostError ? error : new HostError('printFailed')
  } finally {
    window.destroy()
  }
}

/**
 * Resolves when the viewer holds the document. Printing earlier gives blank pages (electron#30947); Electron's own
 * tests wait for this same event, which its types leave out.
 */
function documentShown(contents: WebContents): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new HostError('printFailed')), patience)
    ;(contents as NodeJS.EventEmitter).once('-pdf-ready-to-print', () => {
      clearTimeout(timer)
      resolve()
    })
    contents.once('destroyed', () => {
      clearTimeout(timer)
      reject(new HostError('printFailed'))
    })
  })
}

function askAndPrint(contents: WebContents): Promise<'printed' | 'cancelled'> {
  return new Promise((resolve, reject) => {
    contents.print({ silent: false, usePrinterDefaultPageSize: true }, (printed, reason) => {
      if (printed) resolve('printed')
      else if (/cancel/i.test(reason)) resolve('cancelled')
      else reject(new HostError('printFailed'))
    })
  })
}
