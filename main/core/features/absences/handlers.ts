import type { Core } from '#main/core/core.ts'
import { query } from '#main/core/db/query.ts'
import { CoreError } from '#main/core/errors.ts'
import { closeOn, offeredHolidays } from '#main/core/features/absences/holidays.ts'
import {
  absenceGrid,
  absenceRow,
  absencesOfPerson,
  closuresOfDeclaration,
  recordOf,
  saveAway,
  type AbsenceListRow,
  type Away,
  type AwayValues,
} from '#main/core/features/absences/repository.ts'
import { readAwayInput } from '#main/core/features/absences/rules.ts'
import { exportGrid, type Present } from '#main/core/features/export.ts'
import { versionOf } from '#main/core/features/history/repository.ts'
import { declarationLabels, labelOf, personLabels } from '#main/core/features/labels.ts'
import { listIds, listPage, removeRecords, saveRecord } from '#main/core/features/records.ts'
import { procedures } from '#main/core/procedures.ts'
import type { AbsenceInput, AbsenceRow } from '#shared/contract/absences.ts'
import type { Problem } from '#shared/domain/problem.ts'

const { absences } = procedures

function shownRow(row: AbsenceListRow): AbsenceRow {
  const { recordId: _recordId, personKey: _personKey, workplaceKey: _workplaceKey, search: _search, ...rest } = row
  return rest
}

/** The other absences of the same person, or closures of the same declaration. */
function othersOf(core: Core, id: number | null, { personId, declarationId }: AbsenceInput): Away[] {
  const { reader } = core.workspace
  const own = id === null ? null : recordOf(id)
  const [kind, all] =
    personId === null
      ? (['closure', closuresOfDeclaration(reader, declarationId ?? 0)] as const)
      : (['absence', absencesOfPerson(reader, personId)] as const)
  return all.filter((other) => own?.kind !== kind || other.id !== own.id)
}

function reading(
  core: Core,
  id: number | null,
  input: AbsenceInput,
): { values: AwayValues | null; problems: Problem[] } {
  const { reader, today } = core.workspace
  const { personId, declarationId } = input
  const declaration = reader.first(
    query
      .selectFrom('declaration')
      .select(['startDate as start', 'endDate as end'])
      .where('id', '=', declarationId ?? 0),
  )
  const personExists = personLabels(reader, [personId ?? 0]).size > 0
  return readAwayInput(input, { today, personExists, declaration, others: othersOf(core, id, input) })
}

const present: Present = (field, row, t) =>
  field === 'kind' ? t(($) => $.absences.kinds[row['kind'] === 'closure' ? 'closure' : 'absence']) : undefined

export const absenceHandlers = {
  list: absences.list.handler(({ input, context }) => listPage(context.core, absenceGrid, input, shownRow)),
  ids: absences.ids.handler(({ input, context }) => listIds(context.core, absenceGrid, input)),
  get: absences.get.handler(({ input, context }) => {
    const { reader } = context.core.workspace
    const row = absenceRow(reader, input.id)
    if (!row) throw new CoreError('record-gone', recordOf(input.id))
    const { personId, declarationId } = row
    return {
      ...shownRow(row),
      personItem: personId === null ? null : labelOf(personLabels(reader, [personId]), personId),
      declarationItem:
        declarationId === null ? null : labelOf(declarationLabels(reader, [declarationId]), declarationId),
      version: versionOf(reader, recordOf(input.id).kind, recordOf(input.id).id),
    }
  }),
  check: absences.check.handler(({ input, context }) => reading(context.core, input.id, input.values).problems),
  save: absences.save.handler(({ input, context }) => {
    const { id, overrides, values, version } = input
    const kind = values.personId === null ? 'closure' : 'absence'
    return saveRecord(
      context.core,
      kind,
      { id, overrides, version, stored: id === null ? undefined : recordOf(id) },
      {
        read: () => reading(context.core, id, values),
        save: (writer, read) => saveAway(writer, id, read),
      },
    )
  }),
  remove: absences.remove.handler(({ input, context }) =>
    removeRecords(
      context.core,
      input.ids,
      (writer, id) => {
        const { kind, id: recordId } = recordOf(id)
        writer.remove(kind, recordId)
      },
      // Nothing refers to an absence or closure, so none is ever kept.
      () => [],
    ),
  ),
  export: absences.export.handler(({ input, context }) => exportGrid(context.core, absenceGrid, input, present)),
  holidays: absences.holidays.handler(({ input, context }) =>
    offeredHolidays(context.core.workspace.reader, input.year),
  ),
  closeHolidays: absences.closeHolidays.handler(({ input, context }) =>
    context.core.workspace.write('edit', (writer) => {
      const closed = closeOn(writer, input.dates, input.declarationIds, input.reasons)
      return { closed, changeSet: closed > 0 ? writer.changeSet : null }
    }),
  ),
}
