import { expect, test } from 'vitest'

import type { RunningCore } from '#main/core/start.ts'
import type { FormLine } from '#shared/contract/emergency.ts'
import { coreWithWorkspace } from '#tests/support/core.ts'
import { formRequest, offeredBytes, pdfText } from '#tests/support/emergency.ts'
import { importLines, lastOf } from '#tests/support/imports.ts'
import { addAssignment, addCompany, addDeclaration, addPerson, employment, identifier } from '#tests/support/records.ts'

const people = [
  ['Peeters', '85073003328'],
  ['Zaki', '75060898009'],
] as const

/** A paper form of 14 September with two people, marked as used; today is eight days later. */
async function withUsedForm(): Promise<RunningCore> {
  const running = await coreWithWorkspace('2026-09-22T08:00:00.000Z')
  const { client } = running
  const own = await addCompany(client, { name: 'Net & Clair SRL', roles: ['own'] })
  const declarationId = await addDeclaration(client, { number: '1Y11DQCJU2KHZ', startDate: '2026-01-01' })
  for (const [lastName, number] of people) {
    const identifiers = [identifier('national', number)]
    const personId = await addPerson(client, { lastName, identifiers, employments: [employment(own)] })
    await addAssignment(client, { personId, declarationId })
  }
  const incident = await client.emergency.start({
    declarationIds: [declarationId],
    date: '2026-09-14',
    outageHour: null,
  })
  const { form } = await client.emergency.prepare(formRequest(declarationId))
  await client.emergency.markUsed({ formId: form.id, used: true, incidentId: incident.id })
  return running
}

async function linesOf({ client }: RunningCore): Promise<FormLine[]> {
  await lastOf(client.findings.review({ scope: 'due' }))
  return await client.emergency.lines({})
}

test('a line is settled by a registration that comes later, and says which file brought it', async () => {
  const running = await withUsedForm()
  const { batchId } = await importLines(running, 'registrations', [
    'NISS;Nom;Déclaration;Type;Date;Heure',
    '85073003328;Peeters;1Y11DQCJU2KHZ;IN;14/09/2026;06:30',
  ])
  const [first, second] = await linesOf(running)
  expect(first).toMatchObject({
    person: 'Peeters',
    outcome: 'registered',
    auto: true,
    registration: { batchId, fileName: 'registrations.csv' },
    findingId: null,
  })
  expect(second).toMatchObject({ person: 'Zaki', outcome: null, auto: false, registration: null })
})

test('a line that nothing followed leads to its finding until somebody settles it', async () => {
  const running = await withUsedForm()
  const { client } = running
  const [line] = await linesOf(running)
  const finding = await client.findings.get({ id: line?.findingId ?? 0 })
  expect(finding).toMatchObject({ rule: 'paper-not-followed-up', person: 'Peeters', date: '2026-09-14' })
  await client.emergency.settleLines({ lineIds: [line?.id ?? 0], outcome: 'absent', note: null })
  const [settled] = await linesOf(running)
  expect(settled).toMatchObject({ outcome: 'absent', findingId: null })
})

test('somebody registered there lately stands in the block of those seen, unless that was cancelled', async () => {
  const running = await withUsedForm()
  const { client } = running
  const [place] = (await client.today.get()).places
  await addPerson(client, { lastName: 'Delvaux', identifiers: [identifier('national', '17073003384')] })
  const request = { ...formRequest(place?.declarationId ?? 0, '2026-09-22'), recent: 5 }
  const text = async (): Promise<string> =>
    await pdfText(offeredBytes(running, (await client.emergency.preview(request)).file))
  expect(await text()).not.toContain('DELVAUX')
  await importLines(running, 'registrations', [
    'NISS;Nom;Déclaration;Type;Date;Heure',
    '17073003384;Delvaux;1Y11DQCJU2KHZ;IN;18/09/2026;06:30',
  ])
  expect(await text()).toContain('DELVAUX')
  const { rows } = await client.registrations.list({})
  await client.registrations.mark({ ids: [rows[0]?.id ?? 0], kind: 'cancelled', note: null })
  expect(await text()).not.toContain('DELVAUX')
})
