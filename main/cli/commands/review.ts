import type { Command } from '#main/cli/command.ts'
import { follow } from '#main/cli/follow.ts'
import { optionalDate, WrongUsage } from '#main/cli/options.ts'
import { reportFindings } from '#main/core/features/findings/service.ts'
import { formatDate } from '#shared/domain/dates.ts'

const review: Command = {
  name: 'review',
  summary: 'review',
  usage: '[--from D --to D]',
  options: { values: ['from', 'to'] },
  needs: 'open',
  access: 'write',
  async run(line) {
    const { running, own, signal, t } = line
    const from = optionalDate(own, 'from')
    const to = optionalDate(own, 'to')
    if ((from === null) !== (to === null)) throw new WrongUsage('missing-option', from === null ? '--from' : '--to')
    const period = from !== null && to !== null ? { from, to } : null
    if (period && period.to < period.from) throw new WrongUsage('bad-value', `--to ${period.to}`)
    await follow(line, await running.client.findings.review({ scope: period ?? 'all' }, { signal }))
    const findings = reportFindings(running.core.workspace.reader, period, t)
    const lines = findings.map(({ date, severity, message, identifier, declaration, status, deadline }) => {
      const words = [
        formatDate(date),
        t(($) => $.findings.severities[severity]),
        [identifier, declaration].filter(Boolean).join(' · '),
        message,
        t(($) => $.findings.states[status]),
        deadline === null ? '' : t(($) => $.findings.left.until, { date: formatDate(deadline) }),
      ]
      return words.filter(Boolean).join('  ')
    })
    return { json: { findings }, lines: [...lines, t(($) => $.findings.count, { count: findings.length })] }
  },
}

/** Runs the rules over what is registered. */
export const reviewCommands: readonly Command[] = [review]
