import type { CommandOptions, CommonOptions, OptionValues } from '#main/cli/options.ts'
import type { RunningCore } from '#main/core/start.ts'
import type { Translate } from '#main/core/texts.ts'
import type { Access } from '#shared/domain/desk-role.ts'
import type { Texts } from '#shared/i18n/index.ts'

/** What a command is given: the core, its options, and ways to speak. */
export interface CommandLine {
  running: RunningCore
  common: CommonOptions
  own: OptionValues
  environment: Record<string, string | undefined>
  /** What opened the workspace, for commands that ask for it again; empty where none is opened beforehand. */
  secret: string
  t: Translate
  /** Aborted by Ctrl+C: what runs is rolled back. */
  signal: AbortSignal
  /** Progress and remarks, on stderr. */
  say: (text: string) => void
  askSecret: (prompt: string) => Promise<string | null>
}

/** The outcome of a command: data for `--json`, and the same in words. */
export interface CommandResult {
  json: unknown
  lines: string[]
  /** The command ran and its answer is no, such as a verification that found damage. */
  failed?: boolean
}

/** A command of `registra`; `name` may have two words. */
export interface Command {
  name: string
  summary: keyof Texts['cli']['commands']
  options: CommandOptions
  /** How its options are written, for the help. */
  usage: string
  /** `open` commands run on an opened workspace; the others open or create it themselves. */
  needs: 'open' | 'nothing'
  /** What the passphrase must allow; a command may reach past the contract, so it declares this itself. */
  access: Access
  /** Runs while an inspection does as well: a scheduled task that shows nothing of the records. */
  duringInspection?: (own: OptionValues) => boolean
  run: (line: CommandLine) => Promise<CommandResult>
}
