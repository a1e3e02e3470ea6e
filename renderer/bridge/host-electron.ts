import type { CoreConnection, HostBridge } from '#renderer/bridge/host.ts'
import { fileUrl } from '#renderer/bridge/upload.ts'
import { uploadStream } from '#renderer/bridge/upload-stream.ts'
import {
  hostPortChannel,
  unwrap,
  type HostAction,
  type HostInput,
  type HostOutput,
  type RegistraHost,
} from '#shared/contract/host.ts'

/** The desktop shell, reached through what its preload put on the page. */
export function electronHost(shell: RegistraHost): HostBridge {
  async function call<Action extends HostAction>(
    action: Action,
    payload?: HostInput<Action>,
  ): Promise<HostOutput<Action>> {
    return unwrap(await shell.call(action, payload))
  }
  return {
    kind: 'electron',
    connect: async () => {
      const port = nextPort()
      await call('connect')
      return await port
    },
    uploadFile: uploadStream,
    fileUrl,
    saveFile: async (token, suggestedName) => await call('saveFile', { token, suggestedName }),
    openFile: async (token) => await call('openFile', { token }),
    printFile: async (token) => await call('printFile', { token }),
    chooseFolder: async (options) => await call('chooseFolder', options),
    openExternal: async (url) => await call('openExternal', { url }),
    installUpdate: async (token) => await call('installUpdate', { token }),
    saveLog: async () => await call('saveLog'),
    forgetCopied: async (text) => await call('forgetCopied', { text }),
    setLanguage: async (language) => await call('setLanguage', { language }),
    setTitle: async (title) => await call('setTitle', { title }),
    setTheme: async (theme) => await call('setTheme', { theme }),
    onMenuAction: (listener) => shell.onAction(listener),
    passphrases: {
      available: async () => await call('passphraseAvailable'),
      remember: async (workspaceId, passphrase) => await call('passphraseRemember', { workspaceId, passphrase }),
      recall: async (workspaceId) => await call('passphraseRecall', { workspaceId }),
      forget: async (workspaceId) => await call('passphraseForget', { workspaceId }),
    },
  }
}

/** The core's port as the preload hands it over: a message from this very window, of our name, carrying one port. */
async function nextPort(): Promise<CoreConnection> {
  return await new Promise((resolve) => {
    const onMessage = (event: MessageEvent): void => {
      const [port] = event.ports
      if (event.source !== globalThis.window || event.data !== hostPortChannel || !port) return
      globalThis.removeEventListener('message', onMessage)
      const closed = new Promise<void>((gone) => port.addEventListener('close', () => gone()))
      port.start()
      resolve({ kind: 'port', port, closed })
    }
    globalThis.addEventListener('message', onMessage)
  })
}
