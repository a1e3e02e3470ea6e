/** Digits of the lower part of a number, for which a table says whether they hold the wanted ones. */
const lowDigits = 5
const lowSize = 10 ** lowDigits

/**
 * Tells whether the digits of whole numbers hold a text. Numbers in a file mostly differ in their last digits only, so
 * what stands before these is looked at once for many of them.
 */
export function digitsTest(wanted: string): (value: number) => boolean {
  if (!/^\d{1,15}$/.test(wanted)) return () => false
  const inLow = new Uint8Array(lowSize)
  for (let low = 0; low < lowSize; low += 1) {
    inLow[low] = String(low).padStart(lowDigits, '0').includes(wanted) ? 1 : 0
  }
  let [high, inHigh] = [-1, false]
  let across: { from: number; to: number }[] = []
  const look = (value: number): void => {
    high = value
    const text = String(value)
    inHigh = text.includes(wanted)
    across = []
    for (let size = 1; size < wanted.length; size += 1) {
      const rest = wanted.slice(size)
      if (rest.length > lowDigits || !text.endsWith(wanted.slice(0, size))) continue
      const unit = 10 ** (lowDigits - rest.length)
      across.push({ from: Number(rest) * unit, to: (Number(rest) + 1) * unit })
    }
  }
  return (value) => {
    const upper = Math.floor(value / lowSize)
    if (upper === 0) return String(value).includes(wanted)
    if (upper !== high) look(upper)
    const low = value - upper * lowSize
    return inHigh || inLow[low] === 1 || across.some(({ from, to }) => low >= from && low < to)
  }
}
