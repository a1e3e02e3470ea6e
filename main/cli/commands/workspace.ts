import { resolve } from 'node:path'

import type { Command } from '#main/cli/command.ts'
import { backupCommands } from '#main/cli/commands/backup.ts'
import { follow } from '#main/cli/follow.ts'
import { newPassphraseFrom } from '#main/cli/passphrase.ts'
import type { Translate } from '#main/core/texts.ts'

const init: Command = {
  name: 'init',
  summary: 'init',
  usage: '[--sample]',
  options: { flags: ['sample'] },
  needs: 'nothing',
  access: 'always',
  async run(line) {
    const { client, core } = line.running
    const folder = resolve(line.common.workspace)
    const passphrase = await newPassphraseFrom(line)
    const { recoveryCode, open } = await client.workspace.create({
      folder,
      passphrase,
      user: line.common.user ?? core.options.defaultUser,
      sample: line.own['sample'] === true,
      language: line.common.languages[0],
    })
    // On stderr: a script that keeps the output must not keep the code with it.
    line.say(line.t(($) => $.cli.recoveryCode, { code: recoveryCode }))
    return {
      json: { workspace: open.folder, formatVersion: open.formatVersion },
      lines: [line.t(($) => $.cli.created, { folder: open.folder })],
    }
  },
}

function alteredWords(
  { seq, missing, at, recordKind }: { seq: number; missing: boolean; at: string | null; recordKind: string | null },
  t: Translate,
): string {
  if (missing) return t(($) => $.privacy.altered.missing, { seq })
  return t(($) => $.privacy.altered.entry, { seq, at: at ?? '', kind: recordKind ?? '' })
}

const verify: Command = {
  name: 'verify',
  summary: 'verify',
  usage: '',
  options: {},
  needs: 'open',
  access: 'read',
  async run(line) {
    const { client } = line.running
    const { report } = await follow(line, await client.workspace.watchVerify(undefined, { signal: line.signal }))
    const lines = report.checks.map(({ name, ok, detail: facts, altered }) => {
      const detail = altered ? alteredWords(altered, line.t) : facts
      const verdict = line.t(($) => (ok ? $.cli.sound : $.cli.unsound))
      return line.t(($) => $.cli.pair, {
        name: line.t(($) => $.workspace.checks[name]),
        value: `${verdict} (${detail})`,
      })
    })
    return { json: report, lines, failed: !report.ok }
  },
}

export const workspaceCommands: readonly Command[] = [init, ...backupCommands, verify]
