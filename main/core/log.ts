import { randomBytes } from 'node:crypto'
import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** One megabyte is months of errors; the file before it is kept. */
const largestLog = 1_000_000

/** Long digit runs could be somebody's number, and quoted text somebody's name: neither belongs in a log. */
function withoutPersonalData(text: string): string {
  return text.replaceAll(/\d[\d .\-/]{5,}\d/g, '#').replaceAll(/'[^']*'|"[^"]*"|«[^»]*»/g, "'…'")
}

/** Writes unforeseen failures to `registra.log` in the state folder. */
export class Log {
  readonly #folder: string
  readonly #clock: () => string

  constructor(stateDir: string, clock: () => string) {
    this.#folder = stateDir
    this.#clock = clock
  }

  /** Keeps the error's kind and stack without its data, and returns the number the user is shown. */
  failure(error: unknown): string {
    const id = randomBytes(4).toString('hex')
    const kind = error instanceof Error ? `${error.name}: ${withoutPersonalData(error.message)}` : typeof error
    const stack = error instanceof Error ? (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line)) : []
    this.#append([`${this.#clock()} ${id} ${kind}`, ...stack].join('\n'))
    return id
  }

  #append(text: string): void {
    try {
      mkdirSync(this.#folder, { recursive: true })
      const file = join(this.#folder, 'registra.log')
      if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > largestLog) renameSync(file, `${file}.1`)
      appendFileSync(file, `${text}\n`, { mode: 0o600 })
    } catch {
      // A log that cannot be written must not turn one failure into two; the user still has the number.
    }
  }
}
