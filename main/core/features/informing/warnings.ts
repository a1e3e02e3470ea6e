import type { DocumentWarning } from '#main/core/documents/types.ts'
import type { SheetWarning } from '#shared/contract/informing.ts'

type Code = SheetWarning['code']

const mostNames = 5

/** Gathers what the office should know of a print, each kind once with a few names. */
export class SheetWarnings {
  readonly #found = new Map<Code, Set<string>>()

  add(code: Code, name: string): void {
    const names = this.#found.get(code)
    if (names) names.add(name)
    else this.#found.set(code, new Set([name]))
  }

  addDrawing(warnings: readonly DocumentWarning[]): void {
    for (const { code, text, characters } of warnings) {
      if (code === 'charactersReplaced') this.add('characters-replaced', text ?? characters.join(' '))
      if (code === 'textShortened') this.add('text-shortened', text ?? '')
    }
  }

  list(): SheetWarning[] {
    return [...this.#found].map(([code, names]) => ({ code, count: names.size, names: [...names].slice(0, mostNames) }))
  }
}
