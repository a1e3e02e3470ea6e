import type { Command } from '#main/cli/command.ts'
import { optionalDate, WrongUsage } from '#main/cli/options.ts'
import type { MatchDifference } from '#shared/contract/match.ts'
import { addDays, formatDate } from '#shared/domain/dates.ts'

/** A difference as the JSON of the command line has it; amounts are in euros. */
function told(difference: MatchDifference) {
  const { kind, side, declaration, workplace, firm, enterpriseNumber, foreignVat, exposure } = difference
  const { firstDay, lastDay, days, people, registrations } = difference
  return {
    kind,
    ...(side === null ? {} : { side }),
    declaration,
    workplace,
    firm,
    enterpriseNumber,
    ...(foreignVat === null ? {} : { foreignVat }),
    firstDay,
    lastDay,
    days,
    people,
    registrations,
    exposure: { min: (exposure?.min ?? 0) / 100, max: (exposure?.max ?? 0) / 100 },
  }
}

const match: Command = {
  name: 'match',
  summary: 'match',
  usage: '[--from D --to D]',
  options: { values: ['from', 'to'] },
  needs: 'open',
  access: 'read',
  async run({ running, own, t }) {
    const lastOfMonth = addDays(`${running.core.today.slice(0, 7)}-01`, -1)
    const from = optionalDate(own, 'from')
    const to = optionalDate(own, 'to')
    if ((from === null) !== (to === null)) throw new WrongUsage('missing-option', from === null ? '--from' : '--to')
    if (from !== null && to !== null && to < from) throw new WrongUsage('bad-value', `--to ${to}`)
    const period = { from: from ?? `${lastOfMonth.slice(0, 7)}-01`, to: to ?? lastOfMonth }
    const { differences, summary } = await running.client.match.run(period)
    const { kinds, people, exposure, ...counts } = summary
    const lines = differences.map((one) =>
      [
        t(($) => $.match.kinds[one.kind]),
        `${one.workplace} · ${one.declaration}`,
        one.firm === '' ? t(($) => $.match.noFirm) : one.firm,
        `${formatDate(one.firstDay)} – ${formatDate(one.lastDay)}`,
        t(($) => $.match.people, { count: one.people }),
      ].join('  '),
    )
    return {
      json: {
        ...period,
        differences: differences.map(told),
        summary: { kinds, people, exposure: { min: exposure.min / 100, max: exposure.max / 100 }, ...counts },
      },
      lines: [...lines, t(($) => $.match.found, { count: differences.length })],
    }
  },
}

/** Declaration, chain and registrations compared. */
export const matchCommands: readonly Command[] = [match]
