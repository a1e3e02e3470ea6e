import { expect, test } from 'vitest'

import { personReferences, stayingReferences } from '#main/core/features/people/person-references.ts'
import type { RunningCore } from '#main/core/start.ts'
import { coreWithWorkspace } from '#tests/support/core.ts'
import { importLines } from '#tests/support/imports.ts'
import { addCompany, addPerson, employment, identifier } from '#tests/support/records.ts'
import { tablesInMemory } from '#tests/support/registration-imports.ts'

// People whom files give by name alone: found again by name and firm, and never by a guess.

const now = '2026-10-06T06:00:00.000Z'
const head = 'NISS;Nom;Prénom;Entreprise;Déclaration;Type;Date;Heure;Numéro de réception'
const row = (day: number, firm = '0403019261'): string =>
  `;Dupont;Anne;${firm};1Y11DQCJU2KHZ;IN;${day}/09/2026;06:30;${day}`

async function office(): Promise<RunningCore & { firm: number }> {
  const running = await coreWithWorkspace(now)
  const enterprise = (value: string) => [
    { id: null, kind: 'enterprise' as const, value, validFrom: null, validTo: null },
  ]
  const firm = await addCompany(running.client, { name: 'Net & Clair', numbers: enterprise('0403019261') })
  return { ...running, firm }
}

/** The known person of each name that files give, with how often. */
function meant({ core }: RunningCore): (number | null)[] {
  const sql = `select personId from statedPerson where identifier = '' and provisionalKey not like '#%' order by id`
  return core.workspace.connection.allSql<{ personId: number | null }>(sql, []).map(({ personId }) => personId)
}

const unknownPeople = async ({ client }: RunningCore) =>
  (await client.registrations.unknowns()).filter(({ kind }) => kind === 'person')

test('somebody known by name alone is taken over, and the next file finds the record', async () => {
  const running = await office()
  await importLines(running, 'registrations', [head, row(14)])
  const [unknown] = await unknownPeople(running)
  expect(unknown).toMatchObject({ label: 'Dupont Anne', valid: true, namesakes: [] })
  await running.client.registrations.takeOver({ people: [unknown?.id ?? 0] })
  const { rows } = await running.client.people.list({})
  expect(rows).toMatchObject([{ lastName: 'Dupont', firstName: 'Anne', employer: 'Net & Clair', provisional: true }])
  await importLines(running, 'registrations', [head, row(15)])
  expect(meant(running)).toEqual([rows[0]?.id])
  expect(await unknownPeople(running)).toEqual([])
})

test('a provisional record entered by hand is found by name and employer, at no other firm', async () => {
  const running = await office()
  const id = await addPerson(running.client, {
    lastName: 'Dupont',
    firstName: 'Anne',
    employments: [employment(running.firm)],
  })
  await importLines(running, 'registrations', [head, row(14), row(15, '0428759497')])
  expect(meant(running)).toEqual([id, null])
})

test('a name that two people bear at one firm means neither, and is pointed out', async () => {
  const running = await office()
  const person = { lastName: 'Dupont', firstName: 'Anne', employments: [employment(running.firm)] }
  const first = await addPerson(running.client, person)
  await importLines(running, 'registrations', [head, row(14)])
  expect(meant(running)).toEqual([first])
  const second = await addPerson(running.client, { ...person, identifiers: [identifier('national', '85073003328')] })
  expect(meant(running)).toEqual([null])
  const [unknown] = await unknownPeople(running)
  expect(unknown).toMatchObject({ valid: false })
  expect(unknown?.namesakes.map(({ id }) => id).sort()).toEqual([first, second])
  const { kept } = await running.client.registrations.takeOver({ people: [unknown?.id ?? 0] })
  expect(kept).toMatchObject([{ reason: 'namesake' }])
  const choices = { fields: [], employments: [], number: null }
  await running.client.people.join({ keptId: second, joinedId: first, choices })
  expect(meant(running)).toEqual([second])
})

test('the office may say that a name is somebody known by number, and take it back', async () => {
  const running = await office()
  const id = await addPerson(running.client, {
    lastName: 'Dupont',
    firstName: 'Anne',
    identifiers: [identifier('national', '85073003328')],
    employments: [employment(running.firm)],
  })
  await importLines(running, 'registrations', [head, row(14)])
  const [unknown] = await unknownPeople(running)
  expect(unknown?.namesakes).toMatchObject([{ id }])
  const wish = { statedPersonId: unknown?.id ?? 0, personId: id }
  const { changeSet } = await running.client.people.recognise(wish)
  expect(meant(running)).toEqual([id])
  await running.client.history.undo({ changeSet: changeSet ?? 0 })
  expect(meant(running)).toEqual([null])
})

test('a list of people without numbers finds a record that has its number by now, and renames nobody', async () => {
  const running = await office()
  const lines = ['Nom;Prénom;Employeur', 'Dupont;Anne;0403019261']
  await importLines(running, 'people', lines)
  const id = (await running.client.people.list({})).rows[0]?.id ?? 0
  const numbered = await addPerson(running.client, {
    lastName: 'Dupond',
    firstName: 'Anne',
    identifiers: [identifier('national', '85073003328')],
  })
  const choices = { fields: [{ field: 'lastName' as const, from: 'kept' as const }], employments: [], number: null }
  await running.client.people.join({ keptId: numbered, joinedId: id, choices })
  const again = await importLines(running, 'people', lines)
  expect(again.counts).toMatchObject({ imported: 0, unchanged: 1 })
  expect((await running.client.people.list({})).rows).toMatchObject([{ id: numbered, lastName: 'Dupond' }])
})

test('every column that refers to a person moves with a join or is said to stay', () => {
  const connection = tablesInMemory()
  const rows = connection.allSql<{ name: string }>(
    `select m.name || '.' || f."from" as name from sqlite_schema m join pragma_foreign_key_list(m.name) f
      where m.type = 'table' and f."table" = 'person' order by 1`,
    [],
  )
  const known = [...personReferences.map(({ kind, column }) => `${kind}.${column}`), ...stayingReferences]
  expect(rows.map(({ name }) => name)).toEqual(known.sort())
  connection.close()
})
