/** Reads the next value of a record; what the library puts into each piece of a file it takes apart. */
type Read = (this: Uint8Array & { l: number }, size: unknown, kind?: string) => unknown

function refuseEndless(blob: Uint8Array & { l: number }, size: unknown, kind: string | undefined): void {
  // The count itself lay beyond the end, or promises more than there can be; numbers take at most sixteen bytes.
  const most = Math.max(16, blob.length)
  if (typeof size !== 'number' || Number.isNaN(size) || size > most) throw new RangeError('a record is cut short')
  if (kind === 'cstr' && !blob.includes(0, blob.l)) throw new RangeError('a text has no end')
  if (kind === '_wstr' && !endsWide(blob)) throw new RangeError('a text has no end')
}

function endsWide(blob: Uint8Array & { l: number }): boolean {
  for (let at = blob.l; at + 1 < blob.length; at += 2) if (blob[at] === 0 && blob[at + 1] === 0) return true
  return false
}

/**
 * Runs `work`, in which SheetJS reads a file, so that no record cut short makes it read for ever: it would count to a length
 * that is not there, gather billions of characters and take the whole program with it. The library gives each piece its
 * `read_shift`; while `work` runs, that assignment is met here and the function wrapped.
 */
export function withoutEndlessReading<Result>(work: () => Result): Result {
  const wrapped = new Map<Read, Read>()
  const guard = (read: Read): Read => {
    const known = wrapped.get(read)
    if (known) return known
    const guarded: Read = function guarded(size, kind) {
      refuseEndless(this, size, kind)
      return read.call(this, size, kind)
    }
    wrapped.set(read, guarded)
    return guarded
  }
  // eslint-disable-next-line no-extend-native -- for a moment, and it is how the library can be met at all
  Object.defineProperty(Uint8Array.prototype, 'read_shift', {
    configurable: true,
    set(this: Uint8Array, read: Read) {
      Object.defineProperty(this, 'read_shift', { configurable: true, writable: true, value: guard(read) })
    },
  })
  try {
    return work()
  } finally {
    Reflect.deleteProperty(Uint8Array.prototype, 'read_shift')
  }
}
