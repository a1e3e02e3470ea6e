import { resolve } from 'node:path'

import type { Command } from '#main/cli/command.ts'
import { requiredText } from '#main/cli/options.ts'
import { newPassphraseFrom, passphraseFrom } from '#main/cli/passphrase.ts'

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

const backup: Command = {
  name: 'backup',
  summary: 'backup',
  usage: '--out FILE',
  options: { values: ['out'] },
  needs: 'open',
  async run(line) {
    const file = resolve(requiredText(line.own, 'out'))
    const made = await line.running.client.workspace.backup({ file }, { signal: line.signal })
    return { json: made, lines: [line.t(($) => $.cli.backedUp, { file: made.file })] }
  },
}

const restore: Command = {
  name: 'restore',
  summary: 'restore',
  usage: '--from FILE',
  options: { values: ['from'] },
  needs: 'nothing',
  async run(line) {
    const path = resolve(requiredText(line.own, 'from'))
    const passphrase = await passphraseFrom(
      line,
      line.t(($) => $.cli.passphrase),
    )
    const folder = resolve(line.common.workspace)
    const wish = { file: { path }, folder, secret: { passphrase } }
    const restored = await line.running.client.workspace.restore(wish, { signal: line.signal })
    const json = { workspace: restored.folder, madeAt: restored.madeAt }
    return { json, lines: [line.t(($) => $.cli.restored, { folder: restored.folder })] }
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

export const workspaceCommands: readonly Command[] = [init, backup, restore, verify]
