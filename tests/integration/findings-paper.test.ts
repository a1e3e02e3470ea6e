import { expect, test } from 'vitest'

import type { RunningCore } from '#main/core/start.ts'
import { addDays } from '#shared/domain/dates.ts'
import { coreWithWorkspace } from '#tests/support/core.ts'
import { formRequest } from '#tests/support/emergency.ts'
import { importLines, lastOf } from '#tests/support/imports.ts'
import { addAssignment, addCompany, addDeclaration, addPerson, employment, identifier } from '#tests/support/records.ts'
import { reviewTables } from '#tests/support/reviews.ts'

// Anne and Omar are due at the desk on three days of September; a file covers these days, in which only strangers register.

const [anne, omar, stranger] = ['85073003328', '75060898009', '17073003384']
const limosa = '35379907511637265'
const [desk, tower] = ['1Y11DQCJU2KHZ', '1Y1VMGNZGEDPZ']
const headings = 'Identifiant;Nom;Numéro de déclaration de travaux;Type;Date et heure;Numéro de réception;Statut'
const day = '2026-09-15'

interface Office extends RunningCore {
  deskId: number
  towerId: number
}

async function office(regime: 'cleaning' | 'construction' = 'cleaning'): Promise<Office> {
  const running = await coreWithWorkspace(`${addDays(day, 5)}T08:00:00.000Z`)
  const { client } = running
  const own = await addCompany(client, { name: 'Net & Clair SRL', roles: ['own'] })
  const deskId = await addDeclaration(client, { number: desk, regime })
  const towerId = await addDeclaration(client, { number: tower, regime })
  for (const [lastName, ...numbers] of [
    ['Peeters', identifier('national', anne), identifier('limosa', limosa)],
    ['Zaki', identifier('national', omar)],
  ] as const) {
    const personId = await addPerson(client, { lastName, identifiers: [...numbers], employments: [employment(own)] })
    await addAssignment(client, { personId, declarationId: deskId, validFrom: '2026-09-14', validTo: '2026-09-16' })
  }
  const presences = ['14', '16'].map((date) => `${stranger};Nom;${tower};;2026-09-${date};90${date};`)
  const events = ['14', '16'].flatMap((date) => [
    `${stranger};Nom;${tower};IN;2026-09-${date}T06:00:00Z;80${date};`,
    `${stranger};Nom;${tower};OUT;2026-09-${date}T10:00:00Z;81${date};`,
  ])
  await importLines(running, 'registrations', [headings, ...(regime === 'cleaning' ? events : presences)])
  return { ...running, deskId, towerId }
}

/** What is found about Anne and Omar on the day, or around it with the dates, so many days later: by what is due as by all. */
function found({ core }: Office, after = 5, around = 0): string[] {
  const { connection } = core.workspace
  const told = (scope: 'due' | 'all'): string[] => {
    reviewTables(connection, scope, `${addDays(day, after)}T08:00:00.000Z`)
    return connection
      .allSql<Record<string, string | null>>(
        `select rule, person, ${around > 0 ? 'date, ' : ''}state, reason from finding
          where state <> 'resolved' and person in ('Peeters', 'Zaki') and date between ? and ?
          order by rule, person, date`,
        [addDays(day, -around), addDays(day, around)],
      )
      .map((row) => Object.values(row).filter(Boolean).join(' '))
  }
  const due = told('due')
  expect(told('all')).toEqual(due)
  return due
}

async function usedForm({ client, deskId }: Office): Promise<number> {
  const { id: incidentId } = await client.emergency.start({ declarationIds: [deskId], date: day, outageHour: null })
  const { form } = await client.emergency.prepare(formRequest(deskId, day))
  await client.emergency.markUsed({ formId: form.id, used: true, incidentId })
  return form.id
}

const register = async (running: Office, ...events: string[]): Promise<number> =>
  (await importLines(running, 'registrations', [headings, ...events])).batchId

const missing = (person: string, reason?: string): string =>
  `missing-registration ${person} ${reason ? `explained ${reason}` : 'open'}`
const paper = (person: string): string => `paper-not-followed-up ${person} open`

test.each(['cleaning', 'construction'] as const)(
  'a form explains who is missing once it is used, and is to be followed up after five days: %s',
  async (regime) => {
    const running = await office(regime)
    const { client, deskId } = running
    await lastOf(client.emergency.pack({ date: day, languages: ['fr'] }))
    await client.emergency.prepare(formRequest(deskId, day))
    expect(found(running, 9)).toEqual([missing('Peeters'), missing('Zaki')])
    const formId = await usedForm(running)
    const explained = [missing('Peeters', 'paper-form'), missing('Zaki', 'paper-form')]
    expect(found(running, 1)).toEqual(explained)
    expect(found(running, 5)).toEqual(explained)
    expect(found(running, 6)).toEqual([...explained, paper('Peeters'), paper('Zaki')])
    expect(found(running, 6, 1).filter((line) => !line.includes(day))).toHaveLength(4)
    await client.emergency.markUsed({ formId, used: false, incidentId: null })
    expect(found(running, 9)).toEqual([missing('Peeters'), missing('Zaki')])
  },
)

test('what is settled by hand needs no following up, and does again when it is opened', async () => {
  const running = await office()
  const { client } = running
  const formId = await usedForm(running)
  const explained = [missing('Peeters', 'paper-form'), missing('Zaki', 'paper-form')]
  const lineIds = (await client.emergency.lines({ formId })).slice(0, 1).map(({ id }) => id)
  for (const outcome of ['in-correction', 'absent', 'explained', 'registered'] as const) {
    await client.emergency.settleLines({ lineIds, outcome, note: 'vu' })
    expect(found(running, 9)).toEqual([...explained, paper('Zaki')])
    await client.emergency.settleLines({ lineIds, outcome: null, note: null })
    expect(found(running, 9)).toEqual([...explained, paper('Peeters'), paper('Zaki')])
  }
})

const onDay = (who: string, type: string, time: string, receipt: number, where = desk): string =>
  `${who};Nom;${where};${type};${day}T${time}:00Z;${receipt};`

const followed: [how: string, events: string[]][] = [
  ['under another of the person’s numbers', [onDay(limosa, 'IN', '05:00', 1), onDay(limosa, 'OUT', '09:00', 2)]],
  ['in a shift that ends on the next day', [onDay(anne, 'IN', '21:00', 3)]],
  ['by a lone OUT', [onDay(anne, 'OUT', '09:00', 4)]],
]
const notFollowed: [how: string, events: string[]][] = [
  ['elsewhere', [onDay(anne, 'IN', '05:00', 5, tower)]],
  ['at a number nobody knows', [onDay(anne, 'IN', '05:00', 6, '1Y1CC5H6QUXXZ')]],
  [
    'in a shift of the evening before',
    [
      `${anne};Nom;${desk};IN;2026-09-14T20:00:00Z;7;`,
      onDay(anne, 'OUT', '00:00', 8),
      onDay(anne, 'IN', '01:00', 9),
      onDay(anne, 'OUT', '04:00', 10),
    ],
  ],
  ['by somebody of that name', [onDay(stranger, 'IN', '05:00', 11).replace('Nom', 'Peeters')]],
]

test('a line is followed by any registration of that person there that day, until it is gone or cancelled', async () => {
  const running = await office()
  const { client } = running
  await usedForm(running)
  const open = [missing('Peeters', 'paper-form'), missing('Zaki', 'paper-form'), paper('Peeters'), paper('Zaki')]
  const settled = [missing('Zaki', 'paper-form'), paper('Zaki')]
  const aboutLines = (): string[] => found(running, 9).filter((line) => /^(missing|paper)/.test(line))
  const lines = async (): Promise<unknown[]> =>
    (await client.emergency.lines({})).map(({ outcome, registration }) => [outcome, registration?.batchId ?? null])
  expect(aboutLines()).toEqual(open)
  for (const [how, events] of followed) {
    const batchId = await register(running, ...events)
    expect(aboutLines(), `registered ${how}`).toEqual(settled)
    expect(await lines(), `registered ${how}`).toEqual([
      ['registered', batchId],
      [null, null],
    ])
    const cancelling = await register(running, ...events.map((line) => `${line}SUCCESSFULLY CANCELLED`))
    expect(aboutLines(), `registered ${how}`).toEqual(open)
    await lastOf(client.imports.undo({ batchId: cancelling }))
    expect(aboutLines(), `registered ${how}`).toEqual(settled)
    await lastOf(client.imports.undo({ batchId }))
    expect(aboutLines(), `registered ${how}`).toEqual(open)
  }
  for (const [how, events] of notFollowed) {
    const batchId = await register(running, ...events)
    expect(aboutLines(), `registered ${how}`).toEqual(open)
    await lastOf(client.imports.undo({ batchId }))
  }
  await register(running, `${onDay(anne, 'IN', '04:00', 12)}SUCCESSFULLY CANCELLED`)
  const counted = await register(running, onDay(anne, 'IN', '05:00', 13))
  expect(aboutLines()).toEqual(settled)
  expect(await lines()).toContainEqual(['registered', counted])
})

const exempting = ['permanent-lack=no', 'provider=not-used', 'channels=no-more', 'fault=infrastructure']

async function answer({ client }: Office, incidentId: number, ...answers: string[]): Promise<void> {
  for (const text of answers) {
    const [question = '', said = ''] = text.split('=')
    await client.emergency.answer({ incidentId, question, answer: said, channel: null })
  }
}

test('an exemption explains that day at that workplace only, as long as the answers say so', async () => {
  const running = await office('construction')
  const { client, deskId, towerId } = running
  const elsewhere = await client.emergency.start({ declarationIds: [towerId], date: day, outageHour: null })
  await answer(running, elsewhere.id, ...exempting)
  const days = ['2026-09-14', day, '2026-09-16']
  const told = (reason?: string): string[] =>
    ['Peeters', 'Zaki'].flatMap((person) =>
      days.map((date) => missing(`${person} ${date}`, date === day ? reason : undefined)),
    )
  expect(found(running, 5, 1)).toEqual(told())
  const { id } = await client.emergency.start({ declarationIds: [deskId], date: day, outageHour: null })
  await answer(running, id, ...exempting)
  expect(found(running, 5, 1)).toEqual(told('exempt'))
  await answer(running, id, 'fault=own-means')
  expect(found(running, 5, 1)).toEqual(told())
  await answer(running, id, 'fault=official-service')
  expect(found(running, 5, 1)).toEqual(told('exempt'))
  await answer(running, id, 'provider=solved')
  expect(found(running, 9, 1)).toEqual(told())
})

test('what the review explains by itself gives way to a decision, and comes back with it taken back', async () => {
  const running = await office()
  const { client, deskId } = running
  const { id } = await client.emergency.start({ declarationIds: [deskId], date: day, outageHour: null })
  await answer(running, id, ...exempting)
  found(running)
  const filters = [{ field: 'state', operator: 'equals', value: 'explained' } as const]
  const ids = await client.findings.ids({ filters })
  expect(ids).toHaveLength(2)
  const nothing = await client.findings.decide({ of: { ids }, state: 'open', reason: null, note: null })
  expect(nothing).toMatchObject({ changed: 0, kept: [{ reason: 'automatic', count: 2 }] })
  await client.findings.decide({ of: { ids }, state: 'dismissed', reason: 'not-an-error', note: null })
  expect(found(running, 5).every((line) => line.endsWith('dismissed not-an-error'))).toBe(true)
  await client.findings.decide({ of: { ids }, state: 'open', reason: null, note: null })
  expect(found(running)).toEqual([missing('Peeters', 'exempt'), missing('Zaki', 'exempt')])
})
