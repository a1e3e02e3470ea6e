import { contextBridge, ipcRenderer } from 'electron'

import { hostActionChannel, hostChannel, hostPortChannel } from '#shared/contract/host-channels.ts'
import type { MenuAction, RegistraHost } from '#shared/contract/host.ts'

// The page gets three functions and never ipcRenderer itself: with it, it could send on any channel.
const host: RegistraHost = {
  kind: 'electron',
  call: (action, payload) => ipcRenderer.invoke(hostChannel, action, payload),
  onAction: (listener) => {
    const heard = (_event: unknown, action: MenuAction): void => listener(action)
    ipcRenderer.on(hostActionChannel, heard)
    return () => {
      ipcRenderer.off(hostActionChannel, heard)
    }
  },
}

contextBridge.exposeInMainWorld('registraHost', host)

// A port cannot cross the bridge as a value; a window message to the page's own origin can carry it.
ipcRenderer.on(hostPortChannel, (event) => {
  window.postMessage(hostPortChannel, window.location.origin, [...event.ports])
})
