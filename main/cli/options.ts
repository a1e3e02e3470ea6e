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
export type OptionValues = Record<string, string | boolean | undefined>

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

/** How a command names its own options: those with a value, and those without. */
export interface CommandOptions {
  values?: readonly string[]
  flags?: readonly string[]
}

/** Reads the words behind a command; throws `WrongUsage`. */
export function readOptions(words: string[], own: CommandOptions): { common: CommonOptions; own: OptionValues } {
  const options: Record<string, { type: 'string' | 'boolean' }> = { ...common }
  for (const name of own.values ?? []) options[name] = { type: 'string' }
  for (const name of own.flags ?? []) options[name] = { type: 'boolean' }
  const values = parseStrictly(words, options)
  return {
    common: {
      workspace: text(values, 'workspace') ?? '',
      json: values['json'] === true,
      languages: readLanguages(text(values, 'lang') ?? 'fr'),
      asOf: optionalDate(values, 'as-of'),
      user: readUser(values),
      passphraseFile: text(values, 'passphrase-file'),
    },
    own: values,
  }
}

function parseStrictly(words: string[], options: Record<string, { type: 'string' | 'boolean' }>): OptionValues {
  try {
    return parseArgs({ args: words, options, strict: true, allowPositionals: false }).values
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

/** A name as the audit trail takes it. */
function readUser(values: OptionValues): string | null {
  const value = text(values, 'user')
  const name = value?.trim()
  if (name === '' || (name?.length ?? 0) > 100) throw new WrongUsage('bad-value', `--user ${value}`)
  return name ?? null
}

function readLanguages(value: string): CommonOptions['languages'] {
  const [first, second, ...more] = value.split(',').map((part) => part.trim().toLowerCase())
  if (!isLanguage(first) || more.length > 0) throw new WrongUsage('bad-value', `--lang ${value}`)
  if (second === undefined) return [first]
  if (!isLanguage(second) || second === first) throw new WrongUsage('bad-value', `--lang ${value}`)
  return [first, second]
}
