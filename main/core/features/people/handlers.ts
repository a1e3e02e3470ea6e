import type { Core } from '#main/core/core.ts'
import { CoreError, InvalidInput } from '#main/core/errors.ts'
import { endRecord } from '#main/core/features/ending.ts'
import { exportGrid, type Present } from '#main/core/features/export.ts'
import { versionOf } from '#main/core/features/history/repository.ts'
import { companyLabels, countryName, labelOf, personLabels } from '#main/core/features/labels.ts'
import {
  carrierOf,
  employmentById,
  employmentsOf,
  identifiersOf,
  personById,
  personGrid,
  personUses,
  removePerson,
  savePerson,
  type PersonListRow,
} from '#main/core/features/people/repository.ts'
import { employmentOverlap, readPersonInput, type PersonValues } from '#main/core/features/people/rules.ts'
import { joinHandlers } from '#main/core/features/people/join-handlers.ts'
import { joinsOf } from '#main/core/features/people/join-view.ts'
import { ownDataFile } from '#main/core/features/people/own-data/file.ts'
import { suggestPeople } from '#main/core/features/people/suggest.ts'
import { listIds, listPage, mostSuggestions, removeRecords, saveRecord } from '#main/core/features/records.ts'
import { procedures } from '#main/core/procedures.ts'
import type { PersonDetails, PersonInput, PersonRow } from '#shared/contract/people.ts'
import { within } from '#shared/domain/dates.ts'
import { formatPersonNumber, maskIdentifier } from '#shared/domain/identifiers.ts'
import type { Problem } from '#shared/domain/problem.ts'

const { people } = procedures

function shownRow(row: PersonListRow): PersonRow {
  const { nameKey: _nameKey, firstNameKey: _firstNameKey, employerKey: _employerKey, search: _search, ...rest } = row
  return { ...rest, provisional: row.provisional === 1 }
}

function reading(core: Core, id: number | null, input: PersonInput): { values: PersonValues; problems: Problem[] } {
  const { reader, today } = core.workspace
  const joinedInto = id === null ? null : personById(reader, id)?.joinedIntoId
  if (joinedInto) throw new CoreError('person-joined', { id: joinedInto })
  const known = id === null ? [] : identifiersOf(reader, id)
  const { values, problems } = readPersonInput(input, {
    today,
    known: new Map(known.map((identifier) => [identifier.id, identifier])),
    carrier: (value) => {
      const other = carrierOf(reader, value)
      return other && other.personId !== id ? other : null
    },
  })
  const companies = companyLabels(
    reader,
    input.employments.flatMap(({ companyId, userFirmId }) => [companyId ?? 0, userFirmId ?? 0]),
  )
  for (const [index, employment] of input.employments.entries()) {
    for (const field of ['companyId', 'userFirmId'] as const) {
      const companyId = employment[field]
      if (companyId === null || companies.has(companyId)) continue
      const at = `employments.${index}.${field}`
      problems.push({ code: 'not-found', field: at, severity: 'error', params: { value: companyId } })
    }
  }
  return { values, problems }
}

function details(core: Core, askedId: number): PersonDetails {
  const { reader, today } = core.workspace
  const asked = personById(reader, askedId)
  if (!asked) throw new CoreError('record-gone', { kind: 'person', id: askedId })
  // An old link or view may name a record that was joined to another: it leads to the kept one.
  const id = asked.joinedIntoId ?? askedId
  const person = personById(reader, id) ?? asked
  const employments = employmentsOf(reader, id)
  const labels = companyLabels(
    reader,
    employments.flatMap(({ companyId, userFirmId }) => [companyId, userFirmId ?? 0]),
  )
  const { joinedIntoId: _joinedIntoId, ...known } = person
  return {
    ...known,
    language: person.language as PersonDetails['language'],
    provisional: person.provisional === 1,
    identifiers: identifiersOf(reader, id).map(({ value, personId: _personId, ...identifier }) => ({
      ...identifier,
      masked: maskIdentifier(value),
    })),
    employments: employments.map(({ personId: _personId, ...employment }) => ({
      ...employment,
      company: labelOf(labels, employment.companyId),
      userFirm: employment.userFirmId === null ? null : labelOf(labels, employment.userFirmId),
      current: within(today, employment.validFrom, employment.validTo),
    })),
    joined: joinsOf(reader, id),
    uses: personUses(reader, id),
    version: versionOf(reader, 'person', id),
  }
}

const present: Present = (field, row, t, into) => {
  if (field === 'nationality' || field === 'identityCountry') {
    const code = row[field]
    return typeof code === 'string' ? countryName(code, into) : undefined
  }
  const { capacity, identifierKind, language } = row as unknown as PersonListRow
  if (field === 'language') return language === null ? null : t(($) => $.shell.languages[language])
  if (field === 'capacity') return capacity === null ? null : t(($) => $.people.capacities[capacity])
  if (field === 'identifierKind') {
    return identifierKind === null ? null : t(($) => $.people.identifierKinds[identifierKind])
  }
  return undefined
}

export const peopleHandlers = {
  ...joinHandlers,
  list: people.list.handler(({ input, context }) => listPage(context.core, personGrid, input, shownRow)),
  ids: people.ids.handler(({ input, context }) => listIds(context.core, personGrid, input)),
  get: people.get.handler(({ input, context }) => details(context.core, input.id)),
  check: people.check.handler(({ input, context }) => reading(context.core, input.id, input.values).problems),
  save: people.save.handler(({ input, context }) =>
    saveRecord(context.core, 'person', input, {
      read: () => reading(context.core, input.id, input.values),
      save: (writer, values) => savePerson(writer, input.id, values),
    }),
  ),
  remove: people.remove.handler(({ input, context }) =>
    removeRecords(context.core, input.ids, removePerson, (ids) => [
      ...personLabels(context.core.workspace.reader, ids).values(),
    ]),
  ),
  lookup: people.lookup.handler(({ input, context }) => {
    const { reader } = context.core.workspace
    if (input.ids) return [...personLabels(reader, input.ids).values()]
    return suggestPeople(reader, input.text, mostSuggestions)
  }),
  export: people.export.handler(({ input, context }) => exportGrid(context.core, personGrid, input, present)),
  reveal: people.reveal.handler(async ({ input, context }) => {
    const { personId, identifierId } = input
    const { workspace } = context.core
    const identifier = identifiersOf(workspace.reader, personId).find(({ id }) => id === identifierId)
    if (!identifier) throw new CoreError('record-gone', { kind: 'personIdentifier', id: identifierId })
    // First the trail, then the number: nothing is shown that was not noted.
    await workspace.write('reveal', (writer) => {
      const owner = { kind: 'person', id: personId }
      writer.note('personIdentifier', identifierId, owner, { reveal: identifier.kind })
    })
    return { value: identifier.kind === 'limosa' ? identifier.value : formatPersonNumber(identifier.value) }
  }),
  ownData: people.ownData.handler(({ input, context }) => ownDataFile(context.core, input)),
  endEmployment: people.endEmployment.handler(({ input, context }) => {
    const { id, date } = input
    const { reader } = context.core.workspace
    const employment = employmentById(reader, id)
    if (employment) {
      const others = employmentsOf(reader, employment.personId).filter((other) => other.id !== id)
      const overlap = employmentOverlap({ ...employment, validTo: date }, others, 'date')
      if (overlap) throw new InvalidInput([overlap])
    }
    return endRecord(
      context.core,
      { kind: 'employment', id, date },
      employment,
      ({ validFrom }) => validFrom,
      (writer) => writer.update('employment', id, { validTo: date }),
    )
  }),
}
