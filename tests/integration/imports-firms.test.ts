import { expect, test } from 'vitest'

import type { RunningCore } from '#main/core/start.ts'
import { coreWithWorkspace } from '#tests/support/core.ts'
import { brief, importLines } from '#tests/support/imports.ts'

const now = '2026-09-14T06:00:00.000Z'
const firms = 'Numéro d’entreprise;TVA étrangère;Nom;Rôle;E-mail'
const works = 'Numéro de déclaration;Lieu de travail;Adresse;Donneur d’ordre;Début;Fin'
const [net, lesse] = ['1999990738', '1999035089']

const importFirms = (running: RunningCore, ...rows: string[]) => importLines(running, 'companies', [firms, ...rows])
const importWorks = (running: RunningCore, ...rows: string[]) => importLines(running, 'declarations', [works, ...rows])

function all({ core }: RunningCore, sql: string): unknown[] {
  return core.workspace.connection.allSql<object>(sql, []).map((row) => Object.values(row).join('|'))
}

test('a firm known only by name or number is completed when its own row arrives', async () => {
  const running = await coreWithWorkspace(now)
  const { problems } = await importWorks(running, '1Y11DQCJU2KHZ;A;;Résidence Léopold;;', `1Y1VMGNZGEDPZ;B;;${lesse};;`)
  expect(brief(problems)).toEqual(['2 provisional-created', '3 provisional-created'])
  const completed = await importFirms(running, `${net};;résidence léopold;client;`, `${lesse};;Lesse;subcontractor;`)
  expect(completed.counts).toMatchObject({ imported: 2 })
  const owned =
    'select c.name, c.provisional, d.number from declaration d join company c on c.id = d.clientId order by d.id'
  expect(all(running, owned)).toEqual(['résidence léopold|0|1Y11DQCJU2KHZ', 'Lesse|0|1Y1VMGNZGEDPZ'])
})

test('a name that fits several firms refuses the row that uses it', async () => {
  const running = await coreWithWorkspace(now)
  await importFirms(running, `${net};;Dupont;;`, `${lesse};;Dupont;;`)
  const { problems } = await importWorks(running, '1Y11DQCJU2KHZ;A;;dupont;;')
  expect(brief(problems, 'error')).toEqual(['2 ambiguous'])
  expect(all(running, 'select * from declaration')).toEqual([])
})

test('a number that comes later joins the firm, and roles add up', async () => {
  const running = await coreWithWorkspace(now)
  await importFirms(running, ';PL1860913909;Czysto;subcontractor;')
  const later = await importFirms(running, `${net};PL1860913909;Czysto;client;biuro@czysto.example`)
  expect(later.counts).toMatchObject({ changed: 1 })
  expect(all(running, 'select value, validFrom from companyNumber order by id')).toEqual(['PL1860913909|', `${net}|`])
  expect(all(running, 'select roleContractor, roleClient, email from company')).toEqual(['1|1|biuro@czysto.example'])
})

test('numbers of two known firms on one row refuse it, and nothing of it stays', async () => {
  const running = await coreWithWorkspace(now)
  await importFirms(running, `${net};;Net;;`, ';PL1860913909;Czysto;;')
  const { problems } = await importFirms(running, `${net};PL1860913909;Net;own;`)
  expect(brief(problems, 'error')).toEqual(['2 key-conflict'])
  expect(all(running, 'select roleOwn from company')).toEqual(['0', '0'])
})

test('a declaration may have several places in one file; a later file renames the only one', async () => {
  const running = await coreWithWorkspace(now)
  const rows = ['1Y11DQCJU2KHZ;Tour A;Rue 1;;01/01/2026;', '1Y11DQCJU2KHZ;Tour B;Rue 2;;;']
  const first = await importWorks(running, ...rows, '1Y1VMGNZGEDPZ;Zénith;;;;')
  expect(first.counts).toMatchObject({ imported: 2, changed: 1 })
  const again = await importWorks(running, ...rows)
  expect(again.counts).toMatchObject({ imported: 0, changed: 0, rejected: 0 })
  await importWorks(running, '1Y1VMGNZGEDPZ;Tour Zénith;;;;')
  expect(all(running, 'select name from workplace order by id')).toEqual(['Tour A', 'Tour B', 'Tour Zénith'])
})

test('a declaration that ends before it begins is refused, also when only one of the dates is in the file', async () => {
  const running = await coreWithWorkspace(now)
  const both = await importWorks(running, '1Y11DQCJU2KHZ;;;;01/06/2026;01/05/2026', '1Y1VMGNZGEDPZ;;;;01/06/2026;')
  expect(brief(both.problems, 'error')).toEqual(['2 date-order'])
  const one = await importWorks(running, '1Y1VMGNZGEDPZ;;;;;01/05/2026')
  expect(brief(one.problems, 'error')).toEqual(['2 date-order'])
})

test('planning with the same key changes, and empty days keep what is known', async () => {
  const running = await coreWithWorkspace(now)
  const heading = 'NISS ou Limosa;Numéro de déclaration;Du;Au;Jours;Heure de début;Heure de fin'
  const row = '85073003328;1Y11DQCJU2KHZ;07/09/2026'
  const planned = await importLines(running, 'planning', [heading, `${row};04/10/2026;lu-sa;06:30;`, `${row};;;14:00;`])
  expect(planned.counts).toMatchObject({ imported: 2 })
  const longer = await importLines(running, 'planning', [heading, `${row};11/10/2026;;06:30;10:00`])
  expect(longer.counts).toMatchObject({ changed: 1 })
  expect(all(running, 'select validTo, weekdays, startTime, endTime from assignment order by id')).toEqual([
    '2026-10-11|123456|06:30|10:00',
    '|12345|14:00|',
  ])
  expect(all(running, 'select lastName, provisional from person')).toEqual(['?|1'])
})
