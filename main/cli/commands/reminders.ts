import { readFileSync } from 'node:fs'
import { basename, dirname, resolve } from 'node:path'

import type { Command } from '#main/cli/command.ts'
import { optionalWord, requiredDate, requiredText, text, WrongUsage } from '#main/cli/options.ts'
import { FolderOutput } from '#main/core/features/emergency/service.ts'
import type { ReminderDetails } from '#shared/contract/reminders.ts'
import { reminderChannels, reminderKinds, type ReminderChannel } from '#shared/domain/reminder.ts'

/** Where a letter goes by a channel, as the firm's record has it; empty when the record says nothing. */
function addressFor({ postal, email, company }: ReminderDetails, channel: ReminderChannel): string {
  if (channel === 'email') return email ?? ''
  return channel === 'post' ? postal : company
}

const send: Command = {
  name: 'reminders send',
  summary: 'remindersSend',
  usage: `--kind ${reminderKinds.join('|')} [--declaration N] --out DIR [--mark-sent [--channel ${reminderChannels.join('|')}]]`,
  options: { values: ['kind', 'declaration', 'out', 'channel'], flags: ['mark-sent'] },
  needs: 'open',
  access: 'write',
  async run({ running, own, t }) {
    const { client, core } = running
    const kind = optionalWord(own, 'kind', reminderKinds)
    if (kind === null) throw new WrongUsage('missing-option', '--kind')
    const folder = resolve(requiredText(own, 'out'))
    const channel = optionalWord(own, 'channel', reminderChannels) ?? 'post'
    const number = text(own, 'declaration')
    const filters = [{ field: 'number', operator: 'equals' as const, value: number ?? '' }]
    const declarationId = number === null ? null : ((await client.declarations.list({ filters })).rows[0]?.id ?? null)
    if (number !== null && declarationId === null) throw new WrongUsage('bad-value', `--declaration ${number}`)
    const round = { kind, date: core.today, declarationId }
    const { rows } = await client.reminders.candidates(round)
    const left = rows
      .filter(({ preselected }) => !preselected)
      .map(({ company, notes, last }) => ({ company, reasons: notes, last: last?.sentOn ?? null }))
    const companyIds = rows.filter(({ preselected }) => preselected).map(({ companyId }) => companyId)
    const keptLines = left.map(({ company, reasons }) => `${company}: ${reasons.join(', ')}`)
    if (companyIds.length === 0) return { json: { reminders: [], files: [], left }, lines: keptLines, failed: true }
    const { ids } = await client.reminders.make({ ...round, companyIds })
    const { files } = await client.reminders.files({ ids, as: 'folder', folder })
    const made = []
    for (const id of ids) made.push(await client.reminders.get({ id }))
    const items = made
      .map((one) => ({ id: one.id, address: addressFor(one, channel) }))
      .filter(({ address }) => address !== '')
    if (own['mark-sent'] === true && items.length > 0) {
      await client.reminders.send({ sentOn: core.today, channel, items })
    }
    const reminders = []
    for (const id of ids) {
      const {
        number: reference,
        company,
        language,
        state,
        sentOn,
        address,
        sha256,
        textSha256,
      } = await client.reminders.get({ id })
      reminders.push({ id, number: reference, company, language, state, sentOn, address, sha256, textSha256 })
    }
    const lines = reminders.map(
      ({ number: reference, company, state }) => `${reference}  ${company}  ${t(($) => $.reminders.states[state])}`,
    )
    return { json: { reminders, files, left }, lines: [...lines, ...files, ...keptLines] }
  },
}

const proof: Command = {
  name: 'reminders proof',
  summary: 'remindersProof',
  usage: '--from D --to D --out FILE.pdf|FILE.xlsx',
  options: { values: ['from', 'to', 'out'] },
  needs: 'open',
  access: 'read',
  async run({ running, own, common }) {
    const { client, core } = running
    const [from, to] = [requiredDate(own, 'from'), requiredDate(own, 'to')]
    if (to < from) throw new WrongUsage('bad-value', `--to ${to}`)
    const out = resolve(requiredText(own, 'out'))
    const format = /\.xlsx$/i.test(out) ? 'xlsx' : 'pdf'
    const language = common.languages[0]
    const { file, count } = await client.reminders.proof({ from, to, language, format, letters: true })
    const output = new FolderOutput(dirname(out))
    try {
      output.write(basename(out), readFileSync(core.transfers.offered(file.token)?.path ?? ''))
      const [written = out] = output.publish()
      return { json: { file: written, count }, lines: [`${written}  (${count})`] }
    } catch (error) {
      output.discard()
      throw error
    }
  },
}

/** Rounds of reminders and their proof. */
export const reminderCommands: readonly Command[] = [send, proof]
