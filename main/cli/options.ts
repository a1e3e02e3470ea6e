import { parseArgs } from 'node:util'

import { isValidLocalDate } from '#shared/domain/dates.ts'
import { isLanguage, type Language } from '#shared/i18n/index.ts'

/** Options every command takes (`design/cli.md`). */
export interface CommonOptions {
  workspace: string
  json: boolean
  /** One language, or two at once for paper forms; messages come in the first. */
  languages: [Language] | [Language, Language]
  asOf: string | null
  user: string | null
  passphraseFile: string | null
}

/** What was written behind a command, by option name without dashes. */
export type OptionValues = Record<string, string | boolean | string[] | undefined>

/** The words do not make sense; ends with exit code 2. `word` is the option or value concerned. */
export class WrongUsage extends Error {
  readonly kind: 'unknown-command' | 'unknown-option' | 'missing-option' | 'bad-value'
  readonly word: string

  constructor(kind: WrongUsage['kind'], word: string) {
    super(`${kind}: ${word}`)
    this.kind = kind
    this.word = word
  }
}

const common = {
  workspace: { type: 'string' },
  json: { type: 'boolean' },
  lang: { type: 'string' },
  'as-of': { type: 'string' },
  user: { type: 'string' },
  'passphrase-file': { type: 'string' },
} as const

/** How a command names its own options: those with a value, with several values, and without. */
export interface CommandOptions {
  values?: readonly string[]
  lists?: readonly string[]
  flags?: readonly string[]
  /** `--lang` names something of the command’s own, such as the language of sheets; messages are in it where they can be. */
  ownLanguage?: true
}

/** Reads the words behind a command; throws `WrongUsage`. */
export function readOptions(words: string[], own: CommandOptions): { common: CommonOptions; own: OptionValues } {
  const options: Record<string, Option> = { ...common }
  for (const name of own.values ?? []) options[name] = { type: 'string' }
  for (const name of own.lists ?? []) options[name] = { type: 'string', multiple: true }
  for (const name of own.flags ?? []) options[name] = { type: 'boolean' }
  const values = parseStrictly(repeated(words, own.lists ?? []), options)
  return {
    common: {
      workspace: text(values, 'workspace') ?? '',
      json: values['json'] === true,
      languages: own.ownLanguage ? messageLanguage(text(values, 'lang')) : readLanguages(text(values, 'lang') ?? 'fr'),
      asOf: optionalDate(values, 'as-of'),
      user: readUser(values),
      passphraseFile: text(values, 'passphrase-file'),
    },
    own: values,
  }
}

interface Option {
  type: 'string' | 'boolean'
  multiple?: boolean
}

/** `--id 1 2 3` as `--id 1 --id 2 --id 3`, which is how the parser takes several values. */
function repeated(words: readonly string[], lists: readonly string[]): string[] {
  let current: string | null = null
  return words.flatMap((word) => {
    if (word.startsWith('--')) {
      current = lists.includes(word.slice(2)) ? word : null
      return current === null ? [word] : []
    }
    return current === null ? [word] : [current, word]
  })
}

function parseStrictly(words: string[], options: Record<string, Option>): OptionValues {
  try {
    // No option takes several values without being text.
    return parseArgs({ args: words, options, strict: true, allowPositionals: false }).values as OptionValues
  } catch (error) {
    const named = /'([^']+)'/.exec(error instanceof Error ? error.message : '')
    throw new WrongUsage('unknown-option', named?.[1]?.split(' ')[0] ?? words.join(' '))
  }
}

/** The text of an option, or null when it is absent. */
export function text(values: OptionValues, name: string): string | null {
  const value = values[name]
  return typeof value === 'string' && value !== '' ? value : null
}

/** The text of an option that must be there. */
export function requiredText(values: OptionValues, name: string): string {
  const value = text(values, name)
  if (value === null) throw new WrongUsage('missing-option', `--${name}`)
  return value
}

/** A date option as `YYYY-MM-DD`; throws on a day that does not exist. */
export function optionalDate(values: OptionValues, name: string): string | null {
  const value = text(values, name)
  if (value === null || isValidLocalDate(value)) return value
  throw new WrongUsage('bad-value', `--${name} ${String(value)}`)
}

/** A date option that must be there. */
export function requiredDate(values: OptionValues, name: string): string {
  requiredText(values, name)
  return optionalDate(values, name) ?? ''
}

/** A whole number within limits, or null when the option is absent. */
export function optionalCount(values: OptionValues, name: string, least: number, most: number): number | null {
  const value = text(values, name)
  if (value === null) return null
  const count = Number(value)
  if (!Number.isInteger(count) || count < least || count > most) throw new WrongUsage('bad-value', `--${name} ${value}`)
  return count
}

/** The numbers of an option that takes several; throws when none is there or one is no number. */
export function requiredIds(values: OptionValues, name: string): number[] {
  const given = values[name]
  if (!Array.isArray(given)) throw new WrongUsage('missing-option', `--${name}`)
  return given.map((value) => {
    const id = Number(value)
    if (!Number.isInteger(id) || id < 1) throw new WrongUsage('bad-value', `--${name} ${value}`)
    return id
  })
}

/** An option that is one of some words, or null when it is absent. */
export function optionalWord<Word extends string>(
  values: OptionValues,
  name: string,
  words: readonly Word[],
): Word | null {
  const value = text(values, name)
  if (value === null) return null
  const known = words.find((word) => word === value)
  if (known === undefined) throw new WrongUsage('bad-value', `--${name} ${value} (${words.join(', ')})`)
  return known
}

/** A name as the audit trail takes it. */
function readUser(values: OptionValues): string | null {
  const value = text(values, 'user')
  const name = value?.trim()
  if (name === '' || (name?.length ?? 0) > 100) throw new WrongUsage('bad-value', `--user ${value}`)
  return name ?? null
}

function messageLanguage(value: string | null): CommonOptions['languages'] {
  return isLanguage(value) ? [value] : ['fr']
}

function readLanguages(value: string): CommonOptions['languages'] {
  const [first, second, ...more] = value.split(',').map((part) => part.trim().toLowerCase())
  if (!isLanguage(first) || more.length > 0) throw new WrongUsage('bad-value', `--lang ${value}`)
  if (second === undefined) return [first]
  if (!isLanguage(second) || second === first) throw new WrongUsage('bad-value', `--lang ${value}`)
  return [first, second]
}
