import type { Command } from '#main/cli/command.ts'
import { optionalCount, text, WrongUsage, type OptionValues } from '#main/cli/options.ts'
import { query, type Reader } from '#main/core/db/query.ts'
import { CoreError } from '#main/core/errors.ts'
import { lackColumns } from '#main/core/features/access/service.ts'
import type { CoreClient } from '#main/core/start.ts'
import type { AccessRow } from '#shared/contract/access.ts'
import type { Filter } from '#shared/contract/list.ts'
import { accessLacks, planningHorizon, type AccessLack } from '#shared/domain/access-lacks.ts'
import { addDays, formatDate } from '#shared/domain/dates.ts'
import { cleanDeclarationNumber } from '#shared/domain/identifiers.ts'

/** Rows asked for at once. */
const page = 500

/** The lacks behind `--missing`, parted by blanks or commas; none: any lack counts. */
function lacksAsked(own: OptionValues): AccessLack[] {
  const given = own['missing']
  const words = (Array.isArray(given) ? given : []).flatMap((value) => value.split(',')).filter(Boolean)
  return words.map((word) => {
    const known = accessLacks.find((lack) => lack === word)
    if (!known) throw new WrongUsage('bad-value', `--missing ${word}`)
    return known
  })
}

/** A declaration as a filter; throws `unknown-declaration`. */
function atDeclaration(reader: Reader, typed: string | null): Filter[] {
  if (typed === null) return []
  const number = cleanDeclarationNumber(typed)
  const found = reader.first(query.selectFrom('declaration').select('id').where('number', '=', number))
  if (!found) throw new CoreError('unknown-declaration', { number: typed })
  return [{ field: 'declarations', operator: 'contains', value: number }]
}

async function everyRow(client: CoreClient, filters: Filter[]): Promise<AccessRow[]> {
  const rows: AccessRow[] = []
  for (;;) {
    const found = await client.access.list({ filters, offset: rows.length, limit: page })
    rows.push(...found.rows)
    if (found.rows.length === 0 || rows.length >= found.total) return rows
  }
}

const list: Command = {
  name: 'access list',
  summary: 'accessList',
  usage: `[--missing ${accessLacks.join('|')}…] [--declaration N] [--within DAYS]`,
  options: { values: ['declaration', 'within'], lists: ['missing'] },
  needs: 'open',
  access: 'read',
  async run({ running, own, t }) {
    const { client, core } = running
    const lacks = lacksAsked(own)
    const within = optionalCount(own, 'within', 0, planningHorizon)
    const filters: Filter[] = [
      { field: 'lackCount', operator: 'from', value: '1' },
      ...atDeclaration(core.workspace.reader, text(own, 'declaration')),
      ...(within === null
        ? []
        : [{ field: 'nextPlannedOn', operator: 'to' as const, value: addDays(core.today, within) }]),
      // A single lack is a condition of the list; several are alternatives.
      ...(lacks.length === 1
        ? lacks.map((lack) => ({ field: lackColumns[lack], operator: 'equals' as const, value: '1' }))
        : []),
    ]
    const rows = (await everyRow(client, filters)).filter(
      (row) => lacks.length === 0 || lacks.some((lack) => row.lacks.includes(lack)),
    )
    const people = rows.map(({ limosaState, limosaOn, ...row }) => ({
      ...row,
      limosa: { state: limosaState, on: limosaOn },
    }))
    const lines = rows.map(({ person, employer, workplace, nextPlannedOn, lacks: lacking }) =>
      [
        person,
        employer,
        workplace,
        nextPlannedOn === null
          ? t(($) => $.access.cli.notPlanned)
          : t(($) => $.access.cli.planned, { date: formatDate(nextPlannedOn) }),
        lacking.map((lack) => t(($) => $.access.lacks[lack])).join(', '),
      ]
        .filter(Boolean)
        .join('  '),
    )
    const foot =
      rows.length === 0 ? t(($) => $.access.cli.nothing) : t(($) => $.access.cli.head, { count: rows.length })
    return { json: { date: core.today, people }, lines: [...lines, foot] }
  },
}

/** Who cannot register by himself yet. */
export const accessListCommands: readonly Command[] = [list]
