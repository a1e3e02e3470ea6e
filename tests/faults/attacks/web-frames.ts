/** Bytes of a WebSocket that no browser would send, once it is open. */
export interface FrameAttack {
  name: string
  bytes: () => Buffer
}

/** One frame: first byte, payload, masked as a client's must be unless told otherwise. */
function frame(first: number, payload: Buffer, { masked = true, length = payload.length } = {}): Buffer {
  const bit = masked ? 0x80 : 0
  const head =
    length < 126
      ? Buffer.from([first, bit | length])
      : length < 65_536
        ? Buffer.from([first, bit | 126, length >> 8, length & 0xff])
        : Buffer.concat([Buffer.from([first, bit | 127]), eightBytes(length)])
  return Buffer.concat(masked ? [head, Buffer.alloc(4), payload] : [head, payload])
}

function eightBytes(value: number): Buffer {
  const bytes = Buffer.alloc(8)
  bytes.writeBigUInt64BE(BigInt(value))
  return bytes
}

const text = 0x81
const binary = 0x82
const ping = 0x89

export const frameAttacks: readonly FrameAttack[] = [
  { name: 'a frame that is not masked', bytes: () => frame(text, Buffer.from('x'), { masked: false }) },
  { name: 'text that is no text', bytes: () => frame(text, Buffer.from([0xc0, 0xaf, 0xff])) },
  { name: 'a frame that claims terabytes', bytes: () => frame(binary, Buffer.from('x'), { length: 2 ** 42 }) },
  {
    name: 'a frame that claims more than there are numbers',
    bytes: () => Buffer.concat([Buffer.from([binary, 0xff]), Buffer.alloc(8, 0xff), Buffer.alloc(4)]),
  },
  { name: 'a frame beyond the limit', bytes: () => frame(binary, Buffer.alloc(17 * 1024 * 1024)) },
  { name: 'a reserved bit', bytes: () => frame(text | 0x40, Buffer.from('x')) },
  { name: 'an unknown operation', bytes: () => frame(0x83, Buffer.from('x')) },
  { name: 'a sequel to nothing', bytes: () => frame(0x80, Buffer.from('x')) },
  {
    name: 'a new message within another',
    bytes: () => Buffer.concat([frame(0x01, Buffer.from('a')), frame(text, Buffer.from('b'))]),
  },
  { name: 'a ping in pieces', bytes: () => frame(0x09, Buffer.from('x')) },
  { name: 'a ping that is too long', bytes: () => frame(ping, Buffer.alloc(200)) },
  { name: 'a closing with half a code', bytes: () => frame(0x88, Buffer.from([3])) },
  { name: 'a closing with a code that is none', bytes: () => frame(0x88, Buffer.from([0, 1])) },
  {
    name: 'ten thousand pings',
    bytes: () => Buffer.concat(Array.from({ length: 10_000 }, () => frame(ping, Buffer.from('x')))),
  },
  {
    name: 'a message in pieces beyond the limit',
    bytes: () =>
      Buffer.concat([
        frame(0x02, Buffer.alloc(1)),
        ...Array.from({ length: 20 }, () => frame(0x00, Buffer.alloc(1024 * 1024))),
      ]),
  },
  { name: 'a request in place of frames', bytes: () => Buffer.from('GET / HTTP/1.1\r\n\r\n') },
]
