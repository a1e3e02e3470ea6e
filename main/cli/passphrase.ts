import { readFileSync } from 'node:fs'

import { CoreError } from '#main/core/errors.ts'
import type { CommandLine } from '#main/cli/command.ts'
import { text } from '#main/cli/options.ts'

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

/**
 * A passphrase that is to come into force, from REGISTRA_NEW_PASSPHRASE, from `--new-passphrase-file`, or asked on the
 * terminal twice. Throws `passphrase-missing`, `passphrase-mismatch`.
 */
export async function nextPassphrase(line: CommandLine, prompt: string): Promise<string> {
  const fromEnvironment = line.environment['REGISTRA_NEW_PASSPHRASE']
  if (fromEnvironment) return fromEnvironment
  const file = text(line.own, 'new-passphrase-file')
  if (file !== null) return readPassphraseFile(file)
  const first = await line.askSecret(`${prompt}\u00a0:`)
  if (!first) throw new CoreError('passphrase-missing')
  if ((await line.askSecret(line.t(($) => $.cli.repeatPassphrase))) !== first)
    throw new CoreError('passphrase-mismatch')
  return first
}

/**
 * Lent passphrases that are to go on, from REGISTRA_KEPT_PASSPHRASES or `--kept-passphrases-file` (one a line), or asked on
 * the terminal one by one; what is left empty there ends.
 */
export async function keptPassphrases(line: CommandLine, lent: readonly { label: string }[]): Promise<string[]> {
  const file = text(line.own, 'kept-passphrases-file')
  const given = line.environment['REGISTRA_KEPT_PASSPHRASES'] ?? (file === null ? null : readPassphraseFile(file))
  if (given !== null) return given.split(/\r?\n/).filter((one) => one !== '')
  const typed: string[] = []
  for (const { label } of lent) {
    const one = await line.askSecret(line.t(($) => $.passphrases.cli.keep, { label }))
    if (one) typed.push(one)
  }
  return typed
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
