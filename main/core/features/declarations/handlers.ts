import type { Core } from '#main/core/core.ts'
import { CoreError } from '#main/core/errors.ts'
import {
  declarationById,
  declarationByNumber,
  declarationGrid,
  declarationUses,
  freeDraftNumber,
  partnersOf,
  removeDeclaration,
  saveDeclaration,
  workplacesOf,
  type DeclarationListRow,
} from '#main/core/features/declarations/repository.ts'
import { readDeclarationInput } from '#main/core/features/declarations/rules.ts'
import { endRecord } from '#main/core/features/ending.ts'
import { exportGrid, type Present } from '#main/core/features/export.ts'
import { versionOf } from '#main/core/features/history/repository.ts'
import { companyLabels, declarationLabels, labelOf } from '#main/core/features/labels.ts'
import { suggestDeclarations } from '#main/core/features/declarations/suggest.ts'
import { listIds, listPage, mostSuggestions, removeRecords, saveRecord } from '#main/core/features/records.ts'
import { procedures } from '#main/core/procedures.ts'
import type { DeclarationInput, DeclarationRow } from '#shared/contract/declarations.ts'
import type { Problem } from '#shared/domain/problem.ts'
import { isDraftNumber } from '#shared/domain/works.ts'

const { declarations } = procedures

function shownRow(row: DeclarationListRow): DeclarationRow {
  const { workplaceKey: _workplaceKey, clientKey: _clientKey, search: _search, ...rest } = row
  return { ...rest, provisional: row.provisional === 1, draft: row.draft === 1 }
}

function reading(
  core: Core,
  id: number | null,
  input: DeclarationInput,
): { values: DeclarationInput; problems: Problem[] } {
  const { reader, today } = core.workspace
  const taken = (number: string): boolean => {
    const other = declarationByNumber(reader, number)
    return other !== undefined && other.id !== id
  }
  const stored = id === null ? undefined : declarationById(reader, id)?.number
  const draftNumber = stored !== undefined && isDraftNumber(stored) ? stored : freeDraftNumber(reader)
  const { values, problems } = readDeclarationInput(input, { today, taken, draftNumber })
  if (input.draft && stored !== undefined && !isDraftNumber(stored)) {
    problems.push({ code: 'number-given-up', field: 'draft', severity: 'error' })
  }
  const partners = input.partners.map(({ companyId }) => companyId ?? 0)
  const companies = companyLabels(reader, [input.clientId ?? 0, input.declarantId ?? 0, ...partners])
  for (const [index, { companyId }] of input.partners.entries()) {
    if (companyId === null || companies.has(companyId)) continue
    const field = `partners.${index}.companyId`
    problems.push({ code: 'not-found', field, severity: 'error', params: { value: companyId } })
  }
  for (const field of ['clientId', 'declarantId'] as const) {
    const companyId = input[field]
    if (companyId !== null && !companies.has(companyId)) {
      problems.push({ code: 'not-found', field, severity: 'error', params: { value: companyId } })
    }
  }
  return { values, problems }
}

const present: Present = (field, row, t) => {
  const { regime, dutyToRegister, due } = row as unknown as DeclarationListRow
  if (field === 'regime') return regime === null ? null : t(($) => $.declarations.regimes[regime as 'cleaning'])
  if (field === 'dutyToRegister') return t(($) => $.declarations.duties[(dutyToRegister ?? 'unknown') as 'yes'])
  if (field === 'due') return due === null ? null : t(($) => $.works.due.short[due])
  return undefined
}

export const declarationHandlers = {
  list: declarations.list.handler(({ input, context }) => listPage(context.core, declarationGrid, input, shownRow)),
  ids: declarations.ids.handler(({ input, context }) => listIds(context.core, declarationGrid, input)),
  get: declarations.get.handler(({ input, context }) => {
    const { reader } = context.core.workspace
    const declaration = declarationById(reader, input.id)
    if (!declaration) throw new CoreError('record-gone', { kind: 'declaration', id: input.id })
    const { clientId, declarantId } = declaration
    const partners = partnersOf(reader, input.id)
    const labels = companyLabels(reader, [
      clientId ?? 0,
      declarantId ?? 0,
      ...partners.map(({ companyId }) => companyId),
    ])
    return {
      ...declaration,
      purpose: declaration.purpose as DeclarationInput['purpose'],
      provisional: declaration.provisional === 1,
      draft: isDraftNumber(declaration.number),
      partners: partners.map(({ id, companyId, sharePercent }) => ({
        id,
        companyId,
        sharePercent,
        company: labelOf(labels, companyId),
      })),
      client: clientId === null ? null : labelOf(labels, clientId),
      declarant: declarantId === null ? null : labelOf(labels, declarantId),
      workplaces: workplacesOf(reader, input.id).map((workplace) => ({
        ...workplace,
        permanentLack: workplace.permanentLack === 1,
      })),
      uses: declarationUses(reader, input.id),
      version: versionOf(reader, 'declaration', input.id),
    }
  }),
  check: declarations.check.handler(({ input, context }) => reading(context.core, input.id, input.values).problems),
  save: declarations.save.handler(({ input, context }) =>
    saveRecord(context.core, 'declaration', input, {
      read: () => reading(context.core, input.id, input.values),
      save: (writer, values) => saveDeclaration(writer, input.id, values),
    }),
  ),
  remove: declarations.remove.handler(({ input, context }) =>
    removeRecords(context.core, input.ids, removeDeclaration, (ids) => [
      ...declarationLabels(context.core.workspace.reader, ids).values(),
    ]),
  ),
  lookup: declarations.lookup.handler(({ input, context }) => {
    const { reader } = context.core.workspace
    if (input.ids) return [...declarationLabels(reader, input.ids).values()]
    return suggestDeclarations(reader, input.text, mostSuggestions)
  }),
  export: declarations.export.handler(({ input, context }) =>
    exportGrid(context.core, declarationGrid, input, present),
  ),
  end: declarations.end.handler(({ input, context }) => {
    const { id, date } = input
    const declaration = declarationById(context.core.workspace.reader, id)
    return endRecord(
      context.core,
      { kind: 'declaration', id, date },
      declaration,
      ({ startDate }) => startDate,
      (writer) => writer.update('declaration', id, { endDate: date }),
    )
  }),
}
