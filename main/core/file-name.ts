/** The last characters of a text that fit in so many bytes of UTF-8, whole. */
function lastBytes(text: string, most: number): string {
  const bytes = Buffer.from(text)
  let start = Math.max(0, bytes.length - most)
  while (((bytes[start] ?? 0) & 0xc0) === 0x80) start += 1
  return bytes.toString('utf8', start)
}

/** File names that every system takes: no path, no reserved characters, no device names, at most 120 bytes. */
export function safeFileName(name: string): string {
  const replaced = name
    .normalize('NFC')
    // eslint-disable-next-line no-control-regex -- control characters are what must go
    .replaceAll(/[\u0000-\u001f\u007f<>:"/\\|?*\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '-')
    .replaceAll(/\s+/g, ' ')
  const cleaned = lastBytes(replaced.replace(/[. ]+$/, ''), 120).replace(/^[. ]+/, '')
  return /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i.test(cleaned) || cleaned === '' ? `_${cleaned}` : cleaned
}
