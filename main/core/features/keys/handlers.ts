import type { Selectable } from 'kysely'

import type { Grid } from '#main/core/db/grid.ts'
import type { Core } from '#main/core/core.ts'
import type { RecordWriter } from '#main/core/audit/record-writer.ts'
import type { FirmKeyListTable, KeyListTable } from '#main/core/db/tables/keys.ts'
import { exportGrid, type Present } from '#main/core/features/export.ts'
import { removeStep, saveAnswers } from '#main/core/features/keys/repository.ts'
import { firmSheets, personSheets } from '#main/core/features/keys/sheets.ts'
import { firmGuide, personGuide } from '#main/core/features/keys/view.ts'
import {
  demandOwner,
  noteKeys,
  saveFirmStep,
  saveKey,
  savePersonStep,
  stepFile,
} from '#main/core/features/keys/write.ts'
import { countryName } from '#main/core/features/labels.ts'
import { listIds, listPage } from '#main/core/features/records.ts'
import { procedures } from '#main/core/procedures.ts'

const { keys } = procedures

type KeyListRow = Selectable<KeyListTable>
type FirmKeyListRow = Selectable<FirmKeyListTable>

/** What the list of keys may sort and filter by. */
export const keyGrid: Grid = {
  table: 'keyList',
  searchIndex: 'keyListSearch',
  defaultSort: 'person',
  columns: {
    person: { kind: 'text', sortBy: 'personKey', indexed: true },
    identifier: { kind: 'exact' },
    employer: { kind: 'text', sortBy: 'employerKey', indexed: true },
    employerId: { kind: 'exact', filterOnly: true },
    capacity: { kind: 'exact' },
    identityCountry: { kind: 'exact' },
    keyKind: { kind: 'exact' },
    keyState: { kind: 'exact' },
    since: { kind: 'exact', date: true },
    appointmentOn: { kind: 'exact', date: true, indexed: true },
    nextStep: { kind: 'exact' },
    nextActor: { kind: 'exact' },
  },
}

/** What the list of foreign firms may sort and filter by. */
export const firmKeyGrid: Grid = {
  table: 'firmKeyList',
  defaultSort: 'name',
  columns: {
    name: { kind: 'text', sortBy: 'nameKey', indexed: true },
    country: { kind: 'exact' },
    enterpriseNumber: { kind: 'exact' },
    foreignVat: { kind: 'exact' },
    done: { kind: 'exact' },
    nextStep: { kind: 'exact' },
    nextActor: { kind: 'exact' },
    lastOn: { kind: 'exact', date: true },
  },
}

function shownPerson({ personKey: _key, employerKey: _employer, search: _search, ...row }: KeyListRow) {
  return row
}

function shownFirm({ nameKey: _key, search: _search, ...row }: FirmKeyListRow) {
  return row
}

const present: Present = (field, row, t, language) => {
  const { keyKind, keyState, nextStep, nextActor, capacity, identityCountry } = row as unknown as KeyListRow
  const { country } = row as unknown as FirmKeyListRow
  if (field === 'keyKind') return keyKind === null ? null : t(($) => $.keys.kinds[keyKind])
  if (field === 'keyState') return t(($) => $.keys.states[keyState])
  if (field === 'nextStep') return nextStep === null ? null : t(($) => $.keys.steps[nextStep].title)
  if (field === 'nextActor') return nextActor === null ? null : t(($) => $.keys.actors[nextActor])
  if (field === 'capacity') return capacity === null ? null : t(($) => $.people.capacities[capacity])
  const code = field === 'identityCountry' ? identityCountry : field === 'country' ? country : null
  return code ? countryName(code, language) : undefined
}

async function removing(core: Core, remove: (writer: RecordWriter) => void): Promise<{ changeSet: number }> {
  return await core.workspace.write('delete', (writer) => {
    remove(writer)
    return { changeSet: writer.changeSet }
  })
}

const lists = {
  people: {
    list: keys.people.list.handler(({ input, context }) => listPage(context.core, keyGrid, input, shownPerson)),
    ids: keys.people.ids.handler(({ input, context }) => listIds(context.core, keyGrid, input)),
    export: keys.people.export.handler(({ input, context }) => exportGrid(context.core, keyGrid, input, present)),
  },
  firms: {
    list: keys.firms.list.handler(({ input, context }) => listPage(context.core, firmKeyGrid, input, shownFirm)),
    ids: keys.firms.ids.handler(({ input, context }) => listIds(context.core, firmKeyGrid, input)),
    export: keys.firms.export.handler(({ input, context }) => exportGrid(context.core, firmKeyGrid, input, present)),
  },
}

const ofPeople = {
  ofPerson: keys.ofPerson.handler(({ input, context }) => personGuide(context.core, input.personId)),
  answer: keys.answer.handler(async ({ input, context: { core } }) => {
    const { personId, answers } = input
    demandOwner(core, 'person', personId)
    return await core.workspace.write('edit', (writer) => {
      saveAnswers(writer, 'person', personId, answers, core.workspace.today)
      return { changeSet: writer.tables.length > 0 ? writer.changeSet : null }
    })
  }),
  saveKey: keys.saveKey.handler(({ input, context }) => saveKey(context.core, input)),
  noteKeys: keys.noteKeys.handler(({ input, context }) => noteKeys(context.core, input.personIds, input.values)),
  removeKey: keys.removeKey.handler(({ input, context }) =>
    removing(context.core, (writer) => writer.remove('personKey', input.id)),
  ),
  saveStep: keys.saveStep.handler(({ input, context }) => savePersonStep(context.core, input)),
  removeStep: keys.removeStep.handler(({ input, context }) =>
    removing(context.core, (writer) => removeStep(writer, 'person', input.id)),
  ),
  stepFile: keys.stepFile.handler(({ input, context }) => stepFile(context.core, 'person', input.id)),
}

const ofFirms = {
  ofFirm: keys.ofFirm.handler(({ input, context }) => firmGuide(context.core, input.companyId)),
  answerFirm: keys.answerFirm.handler(async ({ input, context: { core } }) => {
    const { companyId, answers } = input
    demandOwner(core, 'company', companyId)
    return await core.workspace.write('edit', (writer) => {
      saveAnswers(writer, 'company', companyId, answers, core.workspace.today)
      return { changeSet: writer.tables.length > 0 ? writer.changeSet : null }
    })
  }),
  saveFirmStep: keys.saveFirmStep.handler(({ input, context }) => saveFirmStep(context.core, input)),
  removeFirmStep: keys.removeFirmStep.handler(({ input, context }) =>
    removing(context.core, (writer) => removeStep(writer, 'company', input.id)),
  ),
  firmStepFile: keys.firmStepFile.handler(({ input, context }) => stepFile(context.core, 'company', input.id)),
}

export const keysHandlers = {
  ...lists,
  ...ofPeople,
  ...ofFirms,
  sheets: keys.sheets.handler(({ input, context, signal }) =>
    personSheets(context.core, input.personIds, input.language, signal),
  ),
  firmSheets: keys.firmSheets.handler(({ input, context, signal }) =>
    firmSheets(context.core, input.companyIds, input.language, signal),
  ),
}
