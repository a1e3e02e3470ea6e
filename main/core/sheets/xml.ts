/** The most characters a spreadsheet cell can hold. */
const longestCell = 32_767

// oxlint-disable-next-line no-control-regex -- they are what must be replaced
const special = /[&<>"\u0000-\u001f\ufffe\uffff]|_(?=x[0-9a-fA-F]{4}_)|[\ud800-\udbff](?![\udc00-\udfff])/g
const loneLow = /(?<![\ud800-\udbff])[\udc00-\udfff]/g

/**
 * Text for an element or attribute of a spreadsheet part: markup escaped, control characters in the format's own `_x0001_`
 * notation, halves of character pairs replaced, cut at what a cell can hold.
 */
export function xmlText(text: string): string {
  const short = text.length > longestCell ? `${text.slice(0, longestCell - 1)}…` : text
  return short.replace(loneLow, '\ufffd').replace(special, escape)
}

function escape(character: string): string {
  if (character === '&') return '&amp;'
  if (character === '<') return '&lt;'
  if (character === '>') return '&gt;'
  if (character === '"') return '&quot;'
  if (character === '\n' || character === '\t') return character
  if (character === '_') return '_x005F_'
  const code = character.charCodeAt(0)
  return code < 0x20 ? `_x${code.toString(16).toUpperCase().padStart(4, '0')}_` : '\ufffd'
}

/** The letters of a column, 0 is `A`. */
export function columnLetters(index: number): string {
  let letters = ''
  for (let rest = index + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters
  }
  return letters
}
