import type { Command } from '#main/cli/command.ts'
import { optionalCount, optionalDate, text, WrongUsage } from '#main/cli/options.ts'
import { queryRegistrations } from '#main/core/features/registrations/query.ts'
import type { ListScope } from '#shared/contract/list.ts'
import { formatDate } from '#shared/domain/dates.ts'

/** Rows printed unless `--limit` says otherwise, and the most it may say. */
const usualRows = 100_000
const mostRows = 1_000_000

/** `FIELD` or `FIELD:desc`. */
function readSort(value: string | null): ListScope['sort'] {
  if (value === null) return null
  const [field = '', direction = 'asc', ...more] = value.split(':')
  const known = ['asc', 'desc'].includes(direction) && more.length === 0 && field !== ''
  if (!known) throw new WrongUsage('bad-value', `--sort ${value}`)
  return { field, direction: direction === 'desc' ? 'descending' : 'ascending' }
}

const registrations: Command = {
  name: 'query registrations',
  summary: 'queryRegistrations',
  usage: '[--declaration N] [--person ID] [--from D] [--to D] [--limit N] [--offset N] [--sort FIELD[:desc]]',
  options: { values: ['declaration', 'person', 'from', 'to', 'limit', 'offset', 'sort'] },
  needs: 'open',
  access: 'numbers',
  async run({ running, own, t }) {
    const from = optionalDate(own, 'from')
    const to = optionalDate(own, 'to')
    if (from !== null && to !== null && to < from) throw new WrongUsage('bad-value', `--to ${to}`)
    const { total, rows } = await queryRegistrations(running.core, {
      declaration: text(own, 'declaration'),
      person: text(own, 'person'),
      from,
      to,
      sort: readSort(text(own, 'sort')),
      offset: optionalCount(own, 'offset', 0, Number.MAX_SAFE_INTEGER) ?? 0,
      limit: optionalCount(own, 'limit', 0, mostRows) ?? usualRows,
    })
    const lines = rows.map((row) => {
      const type = t(($) => $.registrations.types[row.type])
      const when = [formatDate(row.date), row.time].filter(Boolean).join(' ')
      const receipt = row.receipt === null ? '' : String(row.receipt)
      return [
        when,
        type,
        row.identifier,
        row.person,
        row.declaration,
        row.workplace,
        row.firm,
        receipt,
        row.status ?? '',
      ]
        .filter(Boolean)
        .join('  ')
    })
    return { json: { total, rows }, lines: [...lines, t(($) => $.documents.list.rows, { count: total })] }
  },
}

/** Looks things up. */
export const queryCommands: readonly Command[] = [registrations]
