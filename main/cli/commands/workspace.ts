import { resolve } from 'node:path'

import type { Command } from '#main/cli/command.ts'
import { backupCommands } from '#main/cli/commands/backup.ts'
import { newPassphraseFrom } from '#main/cli/passphrase.ts'

const init: Command = {
  name: 'init',
  summary: 'init',
  usage: '[--sample]',
  options: { flags: ['sample'] },
  needs: 'nothing',
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

const verify: Command = {
  name: 'verify',
  summary: 'verify',
  usage: '',
  options: {},
  needs: 'open',
  async run(line) {
    const report = await line.running.client.workspace.verify()
    const lines = report.checks.map(({ name, ok, detail }) => {
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
