import { basename } from 'node:path'

import type { Command, CommandLine, CommandResult } from '#main/cli/command.ts'
import { dossierCommand } from '#main/cli/commands/correction-dossier.ts'
import { told, toldLine, toldRequest } from '#main/cli/commands/correction-words.ts'
import { optionalCount, optionalDate, optionalWord, requiredIds, text, WrongUsage } from '#main/cli/options.ts'
import type { CorrectionBulk } from '#shared/contract/corrections.ts'
import { correctionChannels } from '#shared/domain/correction/words.ts'

/** Requests read from the list at once. */
const page = 500

const list: Command = {
  name: 'corrections list',
  summary: 'correctionsList',
  usage: '[--open] [--due-within N]',
  options: { values: ['due-within'], flags: ['open'] },
  needs: 'open',
  access: 'read',
  async run(line) {
    const { client } = line.running
    const within = optionalCount(line.own, 'due-within', 0, 365)
    const onlyOpen = line.own['open'] === true || within !== null
    const filters = onlyOpen ? [{ field: 'open', operator: 'equals' as const, value: '1' }] : []
    const rows = []
    for (let offset = 0; ; offset += page) {
      const found = await client.corrections.list({ filters, offset, limit: page })
      rows.push(...found.rows)
      if (found.rows.length < page) break
    }
    const wanted = rows.filter(({ daysLeft }) => within === null || (daysLeft !== null && daysLeft <= within))
    const requests = []
    for (const { id } of wanted) requests.push(toldRequest(await client.corrections.get({ id })))
    return { json: { requests }, lines: requests.map((request) => toldLine(request, line.t)) }
  },
}

const draft: Command = {
  name: 'corrections draft',
  summary: 'correctionsDraft',
  usage: '--finding ID… [--late-reason TEXT]',
  options: { values: ['late-reason'], lists: ['finding'] },
  needs: 'open',
  access: 'write',
  async run(line) {
    const { client } = line.running
    const findingIds = requiredIds(line.own, 'finding')
    const drafted = await client.corrections.draft({ findingIds, lateReason: text(line.own, 'late-reason') })
    const requests = []
    for (const { id } of drafted.requests) requests.push(toldRequest(await client.corrections.get({ id })))
    const refused = drafted.refused.map(({ findingId, obstacle }) => ({ finding: findingId, reason: obstacle }))
    const kept = refused.map(({ finding, reason }) => `${finding}: ${reason}`)
    return {
      json: { requests, refused },
      lines: [...requests.map((request) => toldLine(request, line.t)), ...kept],
      failed: requests.length === 0,
    }
  },
}

/** What became of each of several requests; no when none passed. */
async function bulkResult(line: CommandLine, { passed, refused }: CorrectionBulk): Promise<CommandResult> {
  const requests = []
  for (const id of passed) requests.push(toldRequest(await line.running.client.corrections.get({ id })))
  const kept = refused.map(({ number, id, reasons }) => `${number === '' ? id : number}: ${reasons.join(', ')}`)
  return {
    json: { requests, refused },
    lines: [...requests.map((request) => toldLine(request, line.t)), ...kept],
    failed: passed.length === 0,
  }
}

const ready: Command = {
  name: 'corrections ready',
  summary: 'correctionsReady',
  usage: '--id ID…',
  options: { lists: ['id'] },
  needs: 'open',
  access: 'write',
  run: async (line) =>
    await bulkResult(line, await line.running.client.corrections.ready({ ids: requiredIds(line.own, 'id') })),
}

const stepOptions = ['on', 'channel', 'reference', 'note'] as const

/** The day (today unless given), the channel, the reference and a note of a step. */
function stepWords(line: CommandLine) {
  return {
    onDate: optionalDate(line.own, 'on') ?? line.running.core.today,
    channel: optionalWord(line.own, 'channel', correctionChannels),
    reference: text(line.own, 'reference'),
    note: text(line.own, 'note'),
  }
}

const sent: Command = {
  name: 'corrections sent',
  summary: 'correctionsSent',
  usage: '--id ID… [--on D] [--channel C] [--reference R] [--note TEXT]',
  options: { values: [...stepOptions], lists: ['id'] },
  needs: 'open',
  access: 'write',
  run: async (line) =>
    await bulkResult(
      line,
      await line.running.client.corrections.send({ ids: requiredIds(line.own, 'id'), ...stepWords(line) }),
    ),
}

/** How an answer is named on the command line. */
const outcomes = { information: 'ask', accepted: 'accept', partly: 'partly', refused: 'refuse' } as const
const outcomeWords = Object.keys(outcomes) as (keyof typeof outcomes)[]

const answer: Command = {
  name: 'corrections answer',
  summary: 'correctionsAnswer',
  usage:
    '--id ID --outcome accepted|partly|refused|information [--accepted ITEM…] [--document FILE] [--on D] [--channel C] [--reference R] [--note TEXT]',
  options: { values: [...stepOptions, 'outcome', 'document'], lists: ['id', 'accepted'] },
  needs: 'open',
  access: 'write',
  async run(line) {
    const { client, core } = line.running
    const [id = 0, ...more] = requiredIds(line.own, 'id')
    if (more.length > 0) throw new WrongUsage('bad-value', `--id ${more.join(' ')}`)
    const outcome = optionalWord(line.own, 'outcome', outcomeWords)
    if (outcome === null) throw new WrongUsage('missing-option', '--outcome')
    const accepted = outcome === 'partly' ? requiredIds(line.own, 'accepted') : []
    const document = text(line.own, 'document')
    const file = document === null ? null : { token: core.transfers.adopt(document).token, name: basename(document) }
    await client.corrections.answer({ id, outcome: outcomes[outcome], accepted, file, ...stepWords(line) })
    return told(line, await client.corrections.get({ id }))
  },
}

/** From findings to answered requests. */
export const correctionCommands: readonly Command[] = [list, draft, ready, sent, answer, dossierCommand]
