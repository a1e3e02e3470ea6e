// A small chunk of its own that runs before the large ones: the line to the core stands when they have their first
// question. Of no use under Electron, whose preload hands the page a port.

/** Opens a line to the core over the web host. */
export function newSocket(): WebSocket {
  const address = new URL('/core', globalThis.location.href)
  address.protocol = address.protocol === 'https:' ? 'wss:' : 'ws:'
  address.hash = ''
  const socket = new WebSocket(address)
  // The peer decodes binary frames from array buffers; a Blob would arrive too late and out of order.
  socket.binaryType = 'arraybuffer'
  return socket
}

let first: WebSocket | null = 'registraHost' in globalThis || !('location' in globalThis) ? null : newSocket()

/** The line opened with the page, to the first who asks and while it is of use; null later. */
export function takeFirstSocket(): WebSocket | null {
  const socket = first
  first = null
  return socket !== null && socket.readyState <= WebSocket.OPEN ? socket : null
}
