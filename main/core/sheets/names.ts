/** The most characters Excel allows in the name of a sheet. */
const longest = 31

/** Makes sheet names that every spreadsheet program takes: short, without forbidden characters, all different. */
export function sheetNames(wanted: readonly string[]): string[] {
  const taken = new Set<string>()
  return wanted.map((name) => {
    const base = allowed(name)
    let candidate = base
    for (let number = 2; taken.has(candidate.toLowerCase()); number += 1) {
      const ending = ` (${number})`
      candidate = base.slice(0, longest - ending.length) + ending
    }
    taken.add(candidate.toLowerCase())
    return candidate
  })
}

function allowed(name: string): string {
  const clean = name
    .replace(/[[\]:*?/\\\p{Cc}]/gu, ' ')
    .replace(/\s+/g, ' ')
    .slice(0, longest)
    .replace(/^['\s]+|['\s]+$/g, '')
    .replace(/[\ud800-\udbff]$/, '')
  // Excel keeps the name "History" for itself.
  if (/^history$/i.test(clean)) return `${clean}_`
  return clean === '' ? 'Sheet' : clean
}
