import { readFileSync } from 'node:fs'

import { CoreError } from '#main/core/errors.ts'
import type { CommandLine } from '#main/cli/command.ts'

/**
 * The passphrase from REGISTRA_PASSPHRASE, from a file (its last line break is not part of it), or asked on the
 * terminal. Never an argument: those are visible to every other program. Throws `passphrase-missing`.
 */
export async function passphraseFrom(line: CommandLine, prompt: string): Promise<string> {
  const fromEnvironment = line.environment['REGISTRA_PASSPHRASE']
  if (fromEnvironment) return fromEnvironment
  if (line.common.passphraseFile !== null) return readPassphraseFile(line.common.passphraseFile)
  const asked = await line.askSecret(prompt)
  if (!asked) throw new CoreError('passphrase-missing')
  return asked
}

/** The passphrase of a new workspace: typed on a terminal, it is asked twice. Throws `passphrase-mismatch` as well. */
export async function newPassphraseFrom(line: CommandLine): Promise<string> {
  const typed = line.environment['REGISTRA_PASSPHRASE'] === undefined && line.common.passphraseFile === null
  const first = await passphraseFrom(
    line,
    line.t(($) => $.cli.newPassphrase),
  )
  if (typed && (await line.askSecret(line.t(($) => $.cli.repeatPassphrase))) !== first) {
    throw new CoreError('passphrase-mismatch')
  }
  return first
}

function readPassphraseFile(file: string): string {
  try {
    const content = readFileSync(file, 'utf8')
      .replace(/^\uFEFF/, '')
      .replace(/\r?\n$/, '')
    if (content !== '') return content
  } catch (error) {
    throw new CoreError('passphrase-missing', {}, { cause: error })
  }
  throw new CoreError('passphrase-missing')
}
