import { resolve } from 'node:path'
import { parseArgs } from 'node:util'

import { usualStateDir } from '#main/core/state-dir.ts'
import { texts } from '#main/core/texts.ts'
import { languageOfSystem } from '#main/web/language.ts'
import { isLanguage, type Language } from '#shared/i18n/index.ts'

type Environment = Record<string, string | undefined>

/** What `npm start -- …` was asked for. */
export interface StartOptions {
  help: boolean
  web: boolean
  open: boolean
  build: boolean
  port: number
  stateDir: string
  language: Language
  /** Fixed instant for tests (ISO, UTC). */
  now?: string
  /** Public key of updates for tests; the web host checks update files and installs none. */
  updateKey?: string
}

/** Options that make no sense, with a sentence in the user's language. */
export class WrongUsage extends Error {}

/** Reads the options; throws `WrongUsage` when they make no sense. */
export function readStartOptions(args: string[], environment: Environment, platform: string): StartOptions {
  const systemLanguage = languageOfSystem(environment)
  const values = parse(args, systemLanguage)
  const language = isLanguage(values.lang) ? values.lang : systemLanguage
  const port = values.port === undefined ? 0 : Number(values.port)
  if (!Number.isInteger(port) || port < 0 || port > 65_535 || values.port === '') {
    throw new WrongUsage(texts(language)(($) => $.host.start.badPort, { value: values.port ?? '' }))
  }
  return {
    help: values.help ?? false,
    web: values.web ?? false,
    open: !values['no-open'],
    build: !values['no-build'],
    port,
    stateDir: values['state-dir'] ? resolve(values['state-dir']) : usualStateDir(platform, environment),
    language,
    now: values.now,
    updateKey: values['update-key'],
  }
}

function parse(args: string[], language: Language): ReturnType<typeof parseStrictly> {
  try {
    return parseStrictly(args)
  } catch (error) {
    const { message } = error as Error
    throw new WrongUsage(
      texts(language)(($) => $.host.start.badOption, { message }),
      { cause: error },
    )
  }
}

function parseStrictly(args: string[]): {
  help?: boolean
  web?: boolean
  'no-open'?: boolean
  'no-build'?: boolean
  port?: string
  'state-dir'?: string
  lang?: string
  now?: string
  'update-key'?: string
} {
  const { values } = parseArgs({
    args,
    options: {
      help: { type: 'boolean' },
      web: { type: 'boolean' },
      'no-open': { type: 'boolean' },
      // For tests, which build once and start often.
      'no-build': { type: 'boolean' },
      port: { type: 'string' },
      'state-dir': { type: 'string' },
      lang: { type: 'string' },
      now: { type: 'string' },
      'update-key': { type: 'string' },
    },
  })
  return values
}
