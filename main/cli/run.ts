import { userInfo } from 'node:os'
import { resolve } from 'node:path'

import { ORPCError } from '@orpc/server'

import { askSecret } from '#main/cli/ask-secret.ts'
import type { Command, CommandLine, CommandResult } from '#main/cli/command.ts'
import { commands } from '#main/cli/commands/index.ts'
import { errorText, errorJson } from '#main/cli/failure.ts'
import { helpText } from '#main/cli/help.ts'
import { readOptions, WrongUsage, type CommonOptions } from '#main/cli/options.ts'
import { passphraseFrom } from '#main/cli/passphrase.ts'
import { demandCommand } from '#main/core/admission.ts'
import { crossable } from '#main/core/procedures.ts'
import { startCore } from '#main/core/start.ts'
import { usualStateDir } from '#main/core/state-dir.ts'
import { texts } from '#main/core/texts.ts'
import { isLanguage, type Language } from '#shared/i18n/index.ts'

/** The world around the command line, replaced in tests. */
export interface Surroundings {
  environment: Record<string, string | undefined>
  out: (text: string) => void
  err: (text: string) => void
  askSecret: (prompt: string) => Promise<string | null>
  signal: AbortSignal
  resourcesDir: string
  version: string
}

const done = 0
const refused = 1
const wrongUsage = 2

function loginName(): string {
  try {
    return userInfo().username
  } catch {
    // A container without an entry for its user.
    return 'registra'
  }
}

/** The command is the longest run of words that names one; the rest are its options. */
function findCommand(words: string[]): { command: Command; rest: string[] } {
  for (const length of [2, 1]) {
    const name = words.slice(0, length).join(' ')
    const command = commands.find((candidate) => candidate.name === name)
    if (command) return { command, rest: words.slice(length) }
  }
  throw new WrongUsage('unknown-command', words[0] ?? '')
}

/** The language of messages when the options themselves cannot be read. */
function languageOf(words: string[]): Language {
  const index = words.indexOf('--lang')
  const value = index >= 0 ? words[index + 1]?.split(',')[0] : undefined
  return isLanguage(value) ? value : 'fr'
}

async function withCore(
  command: Command,
  words: string[],
  around: Surroundings,
): Promise<[CommonOptions, CommandResult]> {
  const { common, own } = readOptions(words, command.options)
  if (common.workspace === '') throw new WrongUsage('missing-option', '--workspace')
  const running = startCore({
    stateDir: usualStateDir(process.platform, around.environment),
    resourcesDir: around.resourcesDir,
    version: around.version,
    defaultUser: loginName(),
    asOf: common.asOf ?? undefined,
  })
  const t = texts(common.languages[0])
  const { environment, signal } = around
  const say = (line: string): void => around.err(`${line}\n`)
  const line: CommandLine = {
    running,
    common,
    own,
    environment,
    secret: '',
    t,
    signal,
    say,
    askSecret: around.askSecret,
  }
  try {
    if (command.needs === 'open') {
      const passphrase = await passphraseFrom(
        line,
        t(($) => $.cli.passphrase),
      )
      const user = common.user ?? running.core.options.defaultUser
      await running.client.workspace.open({ folder: resolve(common.workspace), secret: { passphrase }, user })
      line.secret = passphrase
      demandCommand(running.core.workspace, command.access, command.duringInspection?.(own))
    }
    return [common, await command.run(line)]
  } catch (error) {
    throw error instanceof WrongUsage ? error : crossable(error, running.core)
  } finally {
    // Scheduled commands run often; their backups are asked for by name, not made at every closing.
    await running.core.release()
  }
}

/** Runs one command and returns its exit code: 0 done, 1 refused or failed, 2 wrong usage. */
export async function run(words: string[], around: Surroundings): Promise<number> {
  const t = texts(languageOf(words))
  if (words.length === 0 || words.includes('--help') || words[0] === 'help') {
    around.out(helpText(t))
    return words.length === 0 ? wrongUsage : done
  }
  const json = words.includes('--json')
  try {
    const { command, rest } = findCommand(words)
    const [common, result] = await withCore(command, rest, around)
    around.out(common.json ? `${JSON.stringify(result.json)}\n` : result.lines.map((line) => `${line}\n`).join(''))
    return result.failed ? refused : done
  } catch (error) {
    if (error instanceof WrongUsage) {
      const message = t(($) => $.cli.usage[error.kind], { word: error.word })
      const details = { reason: error.kind, word: error.word }
      around.err(`${message}\n`)
      if (json) around.out(`${JSON.stringify({ error: { code: 'usage', message, details } })}\n`)
      return wrongUsage
    }
    if (!(error instanceof ORPCError)) throw error
    around.err(`${errorText(error, t)}\n`)
    if (json) around.out(`${JSON.stringify({ error: errorJson(error, t) })}\n`)
    return refused
  }
}

export { askSecret }
