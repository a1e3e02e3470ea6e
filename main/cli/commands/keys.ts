import type { Command, CommandLine } from '#main/cli/command.ts'
import { moment } from '#main/cli/words.ts'
import { follow } from '#main/cli/follow.ts'
import { optionalWord, requiredText, WrongUsage } from '#main/cli/options.ts'
import { keptPassphrases, nextPassphrase } from '#main/cli/passphrase.ts'
import { CoreError } from '#main/core/errors.ts'
import { lentOpenedBy } from '#main/core/features/passphrases/slots.ts'
import type { KnownSecret } from '#shared/contract/passphrases.ts'
import { lentRoles } from '#shared/domain/desk-role.ts'

// What opens a workspace. The office's own passphrase opens it for the command, and counts as asked again; new ones come
// from the environment, a file or the terminal, never from an argument.

async function lentSecrets({ running }: CommandLine): Promise<(KnownSecret & { id: string })[]> {
  const { secrets } = await running.client.passphrases.list()
  return secrets.flatMap((secret) =>
    secret.kind === 'passphrase' && secret.role !== 'office' && secret.id !== null
      ? [{ ...secret, id: secret.id }]
      : [],
  )
}

const list: Command = {
  name: 'passphrase list',
  summary: 'passphraseList',
  usage: '',
  options: {},
  needs: 'open',
  access: 'office',
  async run({ running, t }) {
    const { secrets, recoveryUnconfirmed } = await running.client.passphrases.list()
    const own = { passphrase: t(($) => $.passphrases.list.own), recovery: t(($) => $.passphrases.list.recovery) }
    const lines = secrets.map(({ id, kind, role, label, madeAt }) =>
      t(($) => $.passphrases.cli.line, {
        id: id ?? '–',
        name: label || own[kind],
        role: t(($) => $.passphrases.roles[role]),
        when: madeAt === null ? '' : moment(madeAt),
      }).trimEnd(),
    )
    const unconfirmed = recoveryUnconfirmed ? [t(($) => $.passphrases.recovery.unconfirmed)] : []
    return { json: { secrets, recoveryUnconfirmed }, lines: [...lines, ...unconfirmed] }
  },
}

const change: Command = {
  name: 'passphrase change',
  summary: 'passphraseChange',
  usage: '[--new-passphrase-file FILE]',
  options: { values: ['new-passphrase-file'] },
  needs: 'open',
  access: 'office',
  async run(line) {
    const next = await nextPassphrase(
      line,
      line.t(($) => $.passphrases.next),
    )
    await line.running.client.passphrases.change({ current: line.secret, next })
    return { json: { changed: true }, lines: [line.t(($) => $.passphrases.change.done), ...(await olderOnes(line))] }
  },
}

const lend: Command = {
  name: 'passphrase lend',
  summary: 'passphraseLend',
  usage: '--role supervisor|reader --name NAME [--new-passphrase-file FILE]',
  options: { values: ['role', 'name', 'new-passphrase-file'] },
  needs: 'open',
  access: 'office',
  async run(line) {
    const role = optionalWord(line.own, 'role', lentRoles)
    if (role === null) throw new WrongUsage('missing-option', '--role')
    const label = requiredText(line.own, 'name')
    const passphrase = await nextPassphrase(
      line,
      line.t(($) => $.passphrases.lend.passphrase),
    )
    const { id } = await line.running.client.passphrases.add({ current: line.secret, role, label, passphrase })
    return { json: { id, role, label }, lines: [line.t(($) => $.passphrases.cli.lent, { label, id })] }
  },
}

const withdraw: Command = {
  name: 'passphrase withdraw',
  summary: 'passphraseWithdraw',
  usage: '--id ID',
  options: { values: ['id'] },
  needs: 'open',
  access: 'office',
  async run(line) {
    const id = requiredText(line.own, 'id')
    await line.running.client.passphrases.remove({ current: line.secret, id })
    return { json: { id }, lines: [line.t(($) => $.passphrases.end.done), ...(await olderOnes(line))] }
  },
}

/** On stderr: a script that keeps the output must not keep the code with it. */
function sayCode(line: CommandLine, code: string): void {
  line.say(line.t(($) => $.cli.recoveryCode, { code }))
}

const renewRecovery: Command = {
  name: 'recovery renew',
  summary: 'recoveryRenew',
  usage: '',
  options: {},
  needs: 'open',
  access: 'office',
  async run(line) {
    const { recoveryCode } = await line.running.client.passphrases.renewRecovery({ current: line.secret })
    sayCode(line, recoveryCode)
    return { json: { renewed: true }, lines: [line.t(($) => $.passphrases.cli.confirm), ...(await olderOnes(line))] }
  },
}

const confirmRecovery: Command = {
  name: 'recovery confirm',
  summary: 'recoveryConfirm',
  usage: '',
  options: {},
  needs: 'open',
  access: 'office',
  async run(line) {
    await line.running.client.passphrases.recoveryKept()
    return { json: { confirmed: true }, lines: [line.t(($) => $.passphrases.cli.confirmed)] }
  },
}

/** The passphrases given to go on, each with the lent slot it opens; one that opens none is refused by its line. */
async function keptSlots(line: CommandLine): Promise<{ id: string; passphrase: string }[]> {
  const { header } = line.running.core.workspace
  const given = await keptPassphrases(line, await lentSecrets(line))
  return given.map((passphrase, index) => {
    const id = lentOpenedBy(header, passphrase)
    if (id === null) throw new CoreError('lent-passphrase-wrong', { label: String(index + 1) })
    return { id, passphrase }
  })
}

const rotate: Command = {
  name: 'key rotate',
  summary: 'keyRotate',
  usage: '[--kept-passphrases-file FILE]',
  options: { values: ['kept-passphrases-file'] },
  needs: 'open',
  access: 'office',
  async run(line) {
    const { client } = line.running
    const others = await keptSlots(line)
    const stream = await client.passphrases.rotate({ current: line.secret, others }, { signal: line.signal })
    const { recoveryCode, ended } = await follow(line, stream)
    sayCode(line, recoveryCode)
    const names = ended.length > 0 ? [line.t(($) => $.passphrases.rotate.ended, { names: ended.join(', ') })] : []
    return {
      json: { rotated: true, ended },
      lines: [
        line.t(($) => $.passphrases.rotate.done),
        ...names,
        line.t(($) => $.passphrases.cli.confirm),
        ...(await olderOnes(line)),
      ],
    }
  },
}

/** Which backups still open with what opened the workspace before. */
async function olderOnes({ running, t }: CommandLine): Promise<string[]> {
  const found = await running.client.workspace.backups({ folder: running.core.workspace.folder })
  const older = found.filter(({ otherSecret }) => otherSecret)
  if (older.length === 0) return []
  const files = older.map(({ file, madeAt }) => `  ${moment(madeAt)}  ${file}`)
  return [t(($) => $.passphrases.older.text, { count: older.length }), ...files]
}

export const keyCommands: readonly Command[] = [list, change, lend, withdraw, renewRecovery, confirmRecovery, rotate]
