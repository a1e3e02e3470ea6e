/** Euros as Belgium writes them, whatever the language: `12 345,67 €`, with spaces that do not break. Whole numbers only. */
export function formatEuros(cents: number): string {
  const [whole, rest] = [Math.floor(Math.abs(cents) / 100), Math.abs(cents) % 100]
  const grouped = String(whole).replaceAll(/\B(?=(?:\d{3})+$)/g, '\u00a0')
  return `${cents < 0 ? '-' : ''}${grouped},${String(rest).padStart(2, '0')}\u00a0€`
}
