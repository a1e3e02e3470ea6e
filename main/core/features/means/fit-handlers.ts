import type { Core } from '#main/core/core.ts'
import { noSuchField } from '#main/core/db/grid.ts'
import { idList } from '#main/core/db/ids.ts'
import { query } from '#main/core/db/query.ts'
import { aboutList, exportRows } from '#main/core/features/export.ts'
import { labelOf, personLabels } from '#main/core/features/labels.ts'
import { meansBook } from '#main/core/features/means/book.ts'
import { demandPeriod, findFits, isFitColumn, shownFits } from '#main/core/features/means/fit-list.ts'
import { currentFits } from '#main/core/features/means/fits.ts'
import { fitWords } from '#main/core/features/means/words.ts'
import { procedures } from '#main/core/procedures.ts'
import type { CellValue, WriteColumn } from '#main/core/sheets/write.ts'
import { texts, type Translate } from '#main/core/texts.ts'
import type { ListScope } from '#shared/contract/list.ts'
import type { FitCounts, FitRow } from '#shared/contract/means.ts'
import { fitCodes } from '#shared/domain/means.ts'

const { means } = procedures

/** The most rows one selection may hold. */
const mostSelected = 100_000

function cellOf(row: FitRow, field: string, t: Translate): CellValue {
  switch (field) {
    case 'state':
      return t(($) => $.means.fit.states[row.state])
    case 'code':
      return fitWords(row, t)
    case 'means':
      return row.means.map((kind) => t(($) => $.means.kinds[kind])).join(', ') || null
    case 'devices':
      return row.devices.map((kind) => t(($) => $.means.devices[kind])).join(', ') || null
    case 'days':
      return row.days
    default:
      return row[field as 'workplace']
  }
}

async function found(core: Core, scope: ListScope) {
  await core.workspace.freshenLists()
  return findFits(core.workspace.reader, scope, core.today)
}

export const fitHandlers = {
  fits: {
    list: means.fits.list.handler(async ({ input, context: { core } }) => {
      const { total, period, part } = await found(core, input)
      return { rows: shownFits(core.workspace.reader, part(input.offset, input.limit), period), total }
    }),
    ids: means.fits.ids.handler(async ({ input, context: { core } }) =>
      (await found(core, input)).part(0, mostSelected).map(({ id }) => id),
    ),
    export: means.fits.export.handler(async ({ input, context: { core } }) => {
      const fields = input.columns.map(({ field }) => field)
      const strange = fields.find((field) => !isFitColumn(field))
      if (strange !== undefined) throw noSuchField(strange)
      const t = texts(input.language)
      const chosen = input.ids ? new Set(input.ids) : null
      // What was selected stays selected whatever is filtered by now; the period of the list holds all the same.
      const scope = chosen
        ? { ...input, search: '', filters: input.filters.filter(({ field }) => field === 'date') }
        : input
      const { period, part } = await found(core, scope)
      const entries = part(0, Number.MAX_SAFE_INTEGER).filter(({ id }) => chosen?.has(id) ?? true)
      const rows = shownFits(core.workspace.reader, entries, period)
      const columns = input.columns.map(({ field, heading }): WriteColumn => ({
        heading,
        kind: field === 'onDate' ? 'date' : field === 'days' ? 'integer' : 'text',
      }))
      return await exportRows(core, input, {
        columns,
        rows: rows.map((row) => fields.map((field) => cellOf(row, field, t))),
        ...(input.format === 'xlsx' ? { about: aboutList(core, input, rows.length) } : {}),
      })
    }),
  },

  counts: means.counts.handler(async ({ input, context: { core } }): Promise<FitCounts> => {
    await core.workspace.freshenLists()
    const entries = currentFits(meansBook(core.workspace.reader), demandPeriod(input))
    const counts = { people: 0, ...Object.fromEntries(fitCodes.map((code) => [code, 0])) } as FitCounts
    for (const { code, declarationId } of entries) {
      if (input.declarationId !== null && declarationId !== input.declarationId) continue
      counts.people += 1
      counts[code] += 1
    }
    return counts
  }),

  peopleOf: means.peopleOf.handler(({ input, context: { core } }) => {
    const { reader } = core.workspace
    const rows = reader.all(
      query.selectFrom('assignment').select(['id', 'personId']).where('id', 'in', idList(input.ids)),
    )
    const personOf = new Map(rows.map(({ id, personId }) => [id, personId]))
    const people = [...new Set(input.ids.flatMap((id) => personOf.get(id) ?? []))]
    const labels = personLabels(reader, people)
    return people.map((personId) => labelOf(labels, personId))
  }),
}
