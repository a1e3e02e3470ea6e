import type { Core } from '#main/core/core.ts'
import { query, type Reader } from '#main/core/db/query.ts'
import { CoreError } from '#main/core/errors.ts'
import { endRecord } from '#main/core/features/ending.ts'
import { exportGrid, type Present } from '#main/core/features/export.ts'
import { versionOf } from '#main/core/features/history/repository.ts'
import { assignmentItem, declarationLabels, labelOf, personLabels } from '#main/core/features/labels.ts'
import {
  assignmentById,
  assignmentGrid,
  assignmentRows,
  assignmentsOf,
  peopleDue,
  saveAssignment,
  type AssignmentListRow,
  type DuePerson,
} from '#main/core/features/planning/repository.ts'
import { readAssignmentInput, type AssignmentFacts, type AssignmentValues } from '#main/core/features/planning/rules.ts'
import { suggestAssignments } from '#main/core/features/planning/suggest.ts'
import { listIds, listPage, mostSuggestions, removeRecords, saveRecord } from '#main/core/features/records.ts'
import { procedures } from '#main/core/procedures.ts'
import type { Translate } from '#main/core/texts.ts'
import type { AssignmentInput, AssignmentRow, DuePersonRow } from '#shared/contract/planning.ts'
import { maskIdentifier } from '#shared/domain/identifiers.ts'
import { weekdaysFromText } from '#shared/domain/planning.ts'
import type { Problem } from '#shared/domain/problem.ts'
import { compareNames } from '#shared/domain/text.ts'

const { planning } = procedures

function shownRow(row: AssignmentListRow): AssignmentRow {
  const {
    personKey: _personKey,
    employerKey: _employerKey,
    workplaceKey: _workplaceKey,
    search: _search,
    ...rest
  } = row
  return rest
}

function factsOf(core: Core, id: number | null, input: AssignmentInput): AssignmentFacts {
  const { reader, today } = core.workspace
  const { personId, declarationId } = input
  const declaration = reader.first(
    query
      .selectFrom('declaration')
      .select(['startDate as start', 'endDate as end'])
      .where('id', '=', declarationId ?? 0),
  )
  const others = assignmentsOf(reader, personId ?? 0, declarationId ?? 0).filter((other) => other.id !== id)
  return { today, personExists: personLabels(reader, [personId ?? 0]).size > 0, declaration, others }
}

function reading(
  core: Core,
  id: number | null,
  input: AssignmentInput,
): { values: AssignmentValues | null; problems: Problem[] } {
  return readAssignmentInput(input, factsOf(core, id, input))
}

function dueRow(person: DuePerson): DuePersonRow {
  const { identifier, employerName, limosaValid: _limosaValid, ...rest } = person
  return {
    ...rest,
    employer: employerName,
    identifier: identifier && maskIdentifier(identifier.value),
    identifierKind: identifier?.kind ?? null,
  }
}

function weekdayNames(weekdays: string, t: Translate): string {
  const name = (day: number): string => t(($) => $.planning.weekdayNames[`d${day}` as 'd1'])
  return weekdaysFromText(weekdays).map(name).join(', ')
}

const present: Present = (field, row, t) =>
  field === 'weekdays' ? weekdayNames((row as unknown as AssignmentListRow).weekdays, t) : undefined

function byName(reader: Reader, declarationId: number, date: string): DuePersonRow[] {
  const name = ({ lastName, firstName }: DuePersonRow): string => `${lastName} ${firstName ?? ''}`
  return peopleDue(reader, declarationId, date)
    .map(dueRow)
    .toSorted((first, second) => compareNames(name(first), name(second)) || first.personId - second.personId)
}

export const planningHandlers = {
  list: planning.list.handler(({ input, context }) => listPage(context.core, assignmentGrid, input, shownRow)),
  ids: planning.ids.handler(({ input, context }) => listIds(context.core, assignmentGrid, input)),
  get: planning.get.handler(({ input, context }) => {
    const { reader } = context.core.workspace
    const assignment = assignmentById(reader, input.id)
    if (!assignment) throw new CoreError('record-gone', { kind: 'assignment', id: input.id })
    const { personId, declarationId } = assignment
    return {
      ...assignment,
      person: labelOf(personLabels(reader, [personId]), personId),
      declaration: labelOf(declarationLabels(reader, [declarationId]), declarationId),
      version: versionOf(reader, 'assignment', input.id),
    }
  }),
  check: planning.check.handler(({ input, context }) => reading(context.core, input.id, input.values).problems),
  save: planning.save.handler(({ input, context }) =>
    saveRecord(context.core, 'assignment', input, {
      read: () => reading(context.core, input.id, input.values),
      save: (writer, values) => saveAssignment(writer, input.id, values),
    }),
  ),
  remove: planning.remove.handler(({ input, context }) =>
    removeRecords(
      context.core,
      input.ids,
      (writer, id) => writer.remove('assignment', id),
      (ids) => assignmentRows(context.core.workspace.reader, ids).map(assignmentItem),
    ),
  ),
  lookup: planning.lookup.handler(({ input, context }) => {
    const { reader } = context.core.workspace
    if (input.ids) return assignmentRows(reader, input.ids).map(assignmentItem)
    return suggestAssignments(reader, input.text, mostSuggestions)
  }),
  export: planning.export.handler(({ input, context }) => exportGrid(context.core, assignmentGrid, input, present)),
  due: planning.due.handler(({ input, context }) =>
    byName(context.core.workspace.reader, input.declarationId, input.date),
  ),
  end: planning.end.handler(({ input, context }) => {
    const { id, date } = input
    const assignment = assignmentById(context.core.workspace.reader, id)
    return endRecord(
      context.core,
      { kind: 'assignment', id, date },
      assignment,
      ({ validFrom }) => validFrom,
      (writer) => writer.update('assignment', id, { validTo: date }),
    )
  }),
}
