import type { CoreConnection, HostBridge } from '#renderer/bridge/host.ts'
import { newSocket, takeFirstSocket } from '#renderer/bridge/first-socket.ts'
import { fileUrl, upload } from '#renderer/bridge/upload.ts'
import { HostError } from '#shared/contract/host.ts'

/** The loopback web host: the browser itself saves, opens and prints. */
export function webHost(): HostBridge {
  return {
    kind: 'web',
    connect: openSocket,
    uploadFile: upload,
    fileUrl,
    saveFile: async (token, suggestedName) => {
      const link = document.createElement('a')
      link.href = fileUrl(token)
      link.download = suggestedName
      link.click()
      return await Promise.resolve('saved')
    },
    openFile: async (token) => {
      if (!globalThis.open(fileUrl(token), '_blank')) throw new HostError('openFailed')
      await Promise.resolve()
    },
    printFile: async (token) => await printInFrame(fileUrl(token)),
    openExternal: async (url) => {
      if (new URL(url).protocol !== 'https:') throw new HostError('linkRefused')
      globalThis.open(url, '_blank', 'noopener,noreferrer')
      await Promise.resolve()
    },
    setLanguage: async () => await Promise.resolve(),
    setTitle: async (title) => {
      document.title = title
      await Promise.resolve()
    },
    setTheme: async () => await Promise.resolve(),
    onMenuAction: () => () => undefined,
  }
}

async function openSocket(): Promise<CoreConnection> {
  const socket = takeFirstSocket() ?? newSocket()
  const closed = new Promise<void>((gone) => socket.addEventListener('close', () => gone()))
  return await new Promise((resolve, reject) => {
    const opened = (): void => resolve({ kind: 'socket', socket, closed })
    if (socket.readyState === WebSocket.OPEN) opened()
    socket.addEventListener('open', opened)
    socket.addEventListener('close', () => reject(new HostError('coreUnavailable')))
  })
}

let frame: HTMLIFrameElement | null = null

/** Shows the PDF in an unseen frame and asks that frame to print; the browser does not tell what the user then chose. */
async function printInFrame(address: string): Promise<'printed'> {
  frame?.remove()
  const made = document.createElement('iframe')
  frame = made
  // Not `hidden`: a frame without a box prints blank pages in some browsers.
  Object.assign(made.style, { position: 'fixed', left: '-10000px', width: '800px', height: '600px', border: '0' })
  made.title = 'print'
  await new Promise<void>((resolve, reject) => {
    made.addEventListener('load', () => resolve())
    made.addEventListener('error', () => reject(new HostError('printFailed')))
    made.src = address
    document.body.append(made)
  })
  made.contentWindow?.print()
  return 'printed'
}
