import { noSuchField } from '#main/core/db/grid.ts'
import { changeMany } from '#main/core/features/agreements/change.ts'
import { clauseFile, clauseFor } from '#main/core/features/agreements/clause.ts'
import { isAgreementColumn, matchingAgreements } from '#main/core/features/agreements/rows.ts'
import { aboutList, exportRows } from '#main/core/features/export.ts'
import { procedures } from '#main/core/procedures.ts'
import type { CellValue, WriteColumn } from '#main/core/sheets/write.ts'
import { texts, type Translate } from '#main/core/texts.ts'
import type { AgreementRow } from '#shared/contract/agreements.ts'

const { agreements } = procedures

const dates: ReadonlySet<string> = new Set(['validFrom', 'validTo', 'informedOn', 'contractOn'])

/** A value of the register in words. */
function cellOf(row: AgreementRow, field: string, t: Translate): CellValue {
  const { method, dutyPassedOn } = row
  if (field === 'method') return method === null ? null : t(($) => $.chain.methods[method])
  if (field === 'dutyPassedOn') return dutyPassedOn === null ? null : t(($) => $.common[dutyPassedOn])
  if (field === 'viaAgency') return t(($) => (row.viaAgency ? $.common.yes : $.common.no))
  if (field === 'contractPaper' || field === 'methodPaper') return t(($) => $.papers.states[row[field]])
  if (field === 'lacks') return row.lacks.map((lack) => t(($) => $.agreements.lacks[lack])).join(', ')
  const value = row[field as 'declaration' | 'validFrom']
  return typeof value === 'string' ? value : null
}

export const agreementHandlers = {
  list: agreements.list.handler(async ({ input, context: { core } }) => {
    await core.workspace.freshenLists()
    const rows = matchingAgreements(core.workspace.reader, input, core.today)
    return { rows: rows.slice(input.offset, input.offset + input.limit), total: rows.length }
  }),
  ids: agreements.ids.handler(({ input, context: { core } }) =>
    matchingAgreements(core.workspace.reader, input, core.today)
      .slice(0, 100_000)
      .map(({ id }) => id),
  ),
  export: agreements.export.handler(async ({ input, context: { core } }) => {
    await core.workspace.freshenLists()
    const t = texts(input.language)
    const fields = input.columns.map(({ field }) => field)
    const strange = fields.find((field) => !isAgreementColumn(field))
    if (strange !== undefined) throw noSuchField(strange)
    const chosen = input.ids ? new Set(input.ids) : null
    // What was selected stays selected whatever is filtered by now; the day of the register holds all the same.
    const scope = chosen
      ? { ...input, search: '', filters: input.filters.filter(({ field }) => field === 'activeOn') }
      : input
    const rows = matchingAgreements(core.workspace.reader, scope, core.today).filter(
      ({ id }) => chosen?.has(id) ?? true,
    )
    const columns = input.columns.map(({ field, heading }): WriteColumn => ({
      heading,
      kind: dates.has(field) ? 'date' : 'text',
    }))
    return await exportRows(core, input, {
      columns,
      rows: rows.map((row) => fields.map((field) => cellOf(row, field, t))),
      ...(input.format === 'xlsx' ? { about: aboutList(core, input, rows.length) } : {}),
    })
  }),
  clause: agreements.clause.handler(({ input, context }) => clauseFor(context.core.workspace.reader, input)),
  clauseFile: agreements.clauseFile.handler(({ input, context }) => clauseFile(context.core, input)),
  changeMany: agreements.changeMany.handler(({ input, context }) => changeMany(context.core, input)),
}
