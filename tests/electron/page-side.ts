/**
 * The part of Electron that lives in the page: `require('electron')` for the preload, the window side of ports, and the
 * wire to the main process. Text, since it runs in Chromium before any script of the page.
 * `$preload` is replaced by the text of the built preload.
 */
export const pageSide = String.raw`(() => {
  const pack = (value) => {
    if (value instanceof Uint8Array) return { bytes: btoa(String.fromCharCode(...value)) }
    return value === undefined ? {} : { value }
  }
  const unpack = (packed) => {
    if ('bytes' in packed) return Uint8Array.from(atob(packed.bytes), (character) => character.charCodeAt(0))
    return packed.value
  }
  const listeners = new Map()
  const heard = (channel) => listeners.get(channel) ?? listeners.set(channel, new Set()).get(channel)
  const ports = new Map()

  const ipcRenderer = {
    invoke: async (channel, ...args) => {
      const answer = await globalThis.__toMain('invoke', channel, args.map(pack))
      if (answer.failed !== undefined) throw new Error(answer.failed)
      return unpack(answer)
    },
    on: (channel, listener) => void heard(channel).add(listener),
    off: (channel, listener) => void heard(channel).delete(listener),
  }
  const contextBridge = {
    exposeInMainWorld: (name, api) =>
      Object.defineProperty(globalThis, name, { value: Object.freeze({ ...api }), enumerable: true }),
  }

  globalThis.__fromMain = {
    send: (channel, packed, portIds) => {
      const handed = portIds.map((id) => {
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = (event) => globalThis.__toMain('port', id, [pack(event.data)])
        port1.addEventListener('close', () => globalThis.__toMain('portClosed', id, []))
        port1.start()
        ports.set(id, port1)
        return port2
      })
      for (const listener of heard(channel)) listener({ ports: handed }, unpack(packed))
    },
    port: (id, packed) => ports.get(id)?.postMessage(unpack(packed)),
    closePort: (id) => ports.get(id)?.close(),
  }
  // Under app:// a body can be a stream; the HTTP/1.1 this double stands on takes it whole only.
  const fetchWhole = globalThis.fetch
  globalThis.fetch = async (address, init) =>
    init?.body instanceof ReadableStream
      ? fetchWhole(address, { ...init, body: await new Response(init.body).blob(), duplex: undefined })
      : fetchWhole(address, init)
  // Reachable from frames and foreign pages too, as a compromised process could forge messages there.
  globalThis.__forge = ipcRenderer.invoke
  // Electron runs the preload in the top frame only.
  if (window.top !== window) return
  const require = (name) => {
    if (name !== 'electron') throw new Error('module not found: ' + name)
    return { contextBridge, ipcRenderer }
  }
  ;((require) => {
    $preload
  })(require)
})()`
