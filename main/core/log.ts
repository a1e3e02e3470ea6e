import { randomBytes } from 'node:crypto'
import { appendFileSync, existsSync, mkdirSync, readFileSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** One megabyte is months of errors; the file before it is kept. */
const largestLog = 1_000_000

/** The words of which the engine, the database and the system make their messages. None of them is anybody's name. */
const messageWords = new Set(
  `a abort aborted access address after allocation already an and are argument array as assigned assignment at be before
  bigint boolean bound busy call cannot change class closed column command conflict constant constraint constructor convert
  could count create database datatype deep defined delete directory disk does end error exceeded exist exists expected
  expression failed fetch file find for foreign format found from full function given has have ill in index infinite
  initialized input instance integer invalid is it iterable iterator json key large left length limit locked malformed map
  maximum memory message mismatch missing more must named near nested new no not null number object of on one only open
  operation or out parameter parse pattern permission position primitive promise properties property provided range read
  reading readonly received reduce reference remaining required resource result returned row rows schema set setting
  short should size stack statement string such symbol syntax system table terminated than that the this time to token too
  transaction trigger type unable undefined unexpected unique unknown unrecognized unsupported update valid value values
  variable view was when with without write`.split(/\s+/),
)

/**
 * What of a message may stand in a log: the words messages are made of, and names of the program with a capital inside, such
 * as `personId`. Anything else (digits, quoted text, other words) could be somebody's number or name.
 */
export function withoutPersonalData(text: string): string {
  return text
    .slice(0, 2_000)
    .replaceAll(/'[^']*'|"[^"]*"|`[^`]*`|«[^»]*»|“[^”]*”/g, '…')
    .split(/(\s+)/)
    .map((word) => (/^\s*$/.test(word) ? ' ' : isHarmless(word) ? word : '…'))
    .join('')
    .replaceAll(/…(?: …)+/g, '…')
    .slice(0, 300)
}

function isHarmless(word: string): boolean {
  const bare = word.replaceAll(/^[(…]+|[).,:;…]+$/g, '')
  return bare === '' || messageWords.has(bare.toLowerCase()) || /^[a-z]{2,20}(?:[A-Z][a-z]{1,20}){1,4}$/.test(bare)
}

/** A frame as the engine writes it: a function of the program, and a file of the program or of Node with line and column. */
const frame = /^ {4}at (?:[\w.$<>#[\] ]+ \()?(?:file:\/\/|node:|\/|[A-Z]:\\)[\x20-\x7e]*:\d+:\d+\)?$/

/** Where in the pages’ own scripts something happened: the name of the chunk, line and column. */
const pageFrame = /\/assets\/([\w.-]{1,80}\.js:\d{1,7}:\d{1,7})\)?$/

/** The stack without the message, whose lines could look like frames. */
function framesOf({ stack = '', message }: Error): string[] {
  const at = message === '' ? -1 : stack.indexOf(message)
  const behind = at < 0 ? stack : stack.slice(at + message.length)
  return behind.split('\n').filter((line) => frame.test(line))
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
    const stack = error instanceof Error ? framesOf(error) : []
    this.#append([`${this.#clock()} ${id} ${kind}`, ...stack].join('\n'))
    return id
  }

  /** The same for a page, whose engine writes its frames otherwise; of its address only the words of the path are kept. */
  pageFailure(told: { name: string; message: string; stack: string; page: string }): string {
    const id = randomBytes(4).toString('hex')
    const name = /^[A-Z][A-Za-z]{0,30}(?:Error|Exception|Lost)$/.test(told.name) ? told.name : 'Error'
    // What follows the path is what somebody searched for.
    const place = (told.page.split(/[?#]/)[0] ?? '').replaceAll(/[^a-z/-]+/gi, '…').slice(0, 100)
    const kind = `page ${place} ${name}: ${withoutPersonalData(told.message)}`
    const stack = told.stack.split('\n').flatMap((line) => pageFrame.exec(line)?.[1] ?? [])
    this.#append([`${this.#clock()} ${id} ${kind}`, ...stack.slice(0, 40).map((line) => `    at ${line}`)].join('\n'))
    return id
  }

  /** Notes that a process or thread ended by itself, by the reason that the system gives. */
  ended(what: 'page' | 'core', reason: string, code: number): string {
    const id = randomBytes(4).toString('hex')
    this.#append(`${this.#clock()} ${id} ${what} ended: ${/^[a-z-]{1,40}$/.test(reason) ? reason : '…'} (${code})`)
    return id
  }

  /** All that is kept, the older part first; null when there is nothing. */
  read(): string | null {
    const parts = ['registra.log.1', 'registra.log'].flatMap((name) => {
      const file = join(this.#folder, name)
      return existsSync(file) ? [readFileSync(file, 'utf8')] : []
    })
    return parts.length === 0 ? null : parts.join('')
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
