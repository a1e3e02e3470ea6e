import { expect, test } from 'vitest'

import type { RunningCore } from '#main/core/start.ts'
import { coreWithWorkspace } from '#tests/support/core.ts'
import { brief, importLines, lastOf } from '#tests/support/imports.ts'
import { addCompany } from '#tests/support/records.ts'

const [anne, omar, eva] = ['85073003328', '75060898009', '17073003384']
const limosa = '35379907511637265'
const place = '1Y11DQCJU2KHZ'
const own = '1999990738'

/** The last minute of 30 March 2028 in Brussels, thirty days after 29 February and four after the clock went forward. */
async function office(): Promise<RunningCore> {
  const running = await coreWithWorkspace('2028-03-30T21:59:00.000Z')
  const number = { id: null, kind: 'enterprise' as const, value: own, validFrom: null, validTo: null }
  await addCompany(running.client, { name: 'Net & Clair', roles: ['own'], numbers: [number] })
  return running
}

async function found({ client }: RunningCore, ...rules: string[]): Promise<string[]> {
  await lastOf(client.findings.review({ scope: 'due' }))
  const { rows } = await client.findings.list({ filters: [{ field: 'rule', operator: 'in', value: rules }] })
  return rows.map((row) => [row.date, row.rule, row.person, row.deadline, row.daysLeft].join(' ')).sort()
}

const headings =
  'Identifiant;Nom;Numéro d’entreprise;Numéro de déclaration de travaux;Type;Date;Heure;Numéro de réception'
let receipt = 0
const event = (who: string, type: string, date: string, time: string, firm = own): string =>
  `${who};Nom;${firm};${place};${type};${date};${time};${(receipt += 1)}`
const shift = (who: string, date: string, firm = own): string[] => [
  event(who, 'IN', date, '08:00', firm),
  event(who, 'OUT', date, '12:00', firm),
]

test('29 February is a day like others: planned, covered, missed and to be corrected within thirty days', async () => {
  const running = await office()
  await importLines(running, 'declarations', ['Numéro de déclaration de travaux;Régime', `${place};nettoyage`])
  await importLines(running, 'people', [
    'NISS;Nom;Employeur',
    ...[anne, omar, eva].map((who) => `${who};P${who};${own}`),
  ])
  const planned = await importLines(running, 'planning', [
    'NISS ou Limosa;Numéro de déclaration de travaux;Du;Au;Jours',
    `${anne};${place};29/02/2028;29-2-28;2`,
    `${omar};${place};2028-02-28;01/03/2028;lu,ma,me`,
    `${eva};${place};29/02/2028;29/02/2028;1`,
    `${eva};${place};29/02/2027;01/03/2027;1`,
  ])
  expect(planned.problems.filter(({ severity }) => severity === 'error').map(({ row }) => row)).toEqual([5])
  const { counts, problems } = await importLines(running, 'registrations', [
    headings,
    event(eva, 'IN', '28/02/2028', '06:00'),
    event(eva, 'OUT', '29-2-28', '06:30'),
    event(omar, 'IN', '29/02/2028', '22:00'),
    event(omar, 'OUT', '2028-03-01', '06:00'),
    event(eva, 'IN', '01/03/2028', '06:00'),
    event(eva, 'OUT', '01/03/2028', '10:00'),
    event(eva, 'IN', '29/02/2027', '06:00'),
  ])
  expect(counts).toMatchObject({ imported: 6, rejected: 1 })
  expect(brief(problems, 'error')).toEqual(['8 not-an-instant'])
  const sequences = ['in-without-out', 'out-without-in', 'no-break']
  expect(await found(running, 'missing-registration', ...sequences)).toEqual([
    `2028-02-28 in-without-out P${eva} 2028-03-29 -1`,
    `2028-02-28 missing-registration P${omar} 2028-03-29 -1`,
    `2028-02-29 missing-registration P${anne} 2028-03-30 0`,
    `2028-02-29 no-break P${omar} 2028-03-30 0`,
    `2028-02-29 out-without-in P${eva} 2028-03-30 0`,
    `2028-03-01 missing-registration P${omar} 2028-03-31 1`,
  ])
  await importLines(running, 'absences', ['NISS;Du;Au', `${anne};29/02/2028;29/02/2028`])
  expect(await found(running, 'missing-registration')).toHaveLength(2)
})

test('what holds until 29 February holds on that day and not on the next', async () => {
  const running = await office()
  await importLines(running, 'declarations', [
    'Numéro de déclaration de travaux;Régime;Début;Fin',
    `${place};nettoyage;01/02/2028;29/02/2028`,
  ])
  await importLines(running, 'people', [
    'NISS;Limosa L-1;Nom;Employeur;Limosa du;Limosa au;Employé du;Employé jusqu’au',
    `${anne};;Peeters;${own};;;;28/02/2028`,
    `${anne};;Peeters;1999035089;;;29/02/2028;29/02/2028`,
    `;${limosa};Nowak;${own};01/01/2028;29/02/2028;;`,
  ])
  await importLines(running, 'registrations', [
    headings,
    ...['28/02/2028', '29/02/2028', '01/03/2028'].flatMap((date) => [...shift(anne, date), ...shift(limosa, date)]),
  ])
  expect(await found(running, 'limosa-expired')).toEqual(['2028-03-01 limosa-expired Nowak 2028-03-31 1'])
  expect(await found(running, 'wrong-employer')).toEqual(['2028-02-29 wrong-employer Peeters 2028-03-30 0'])
  expect(await found(running, 'outside-declaration')).toEqual([
    '2028-03-01 outside-declaration Nowak 2028-03-31 1',
    '2028-03-01 outside-declaration Peeters 2028-03-31 1',
  ])
})
