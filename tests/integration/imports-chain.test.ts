import { expect, test } from 'vitest'

import type { RunningCore } from '#main/core/start.ts'
import { coreWithWorkspace } from '#tests/support/core.ts'
import { brief, importLines } from '#tests/support/imports.ts'

const now = '2026-09-14T06:00:00.000Z'
const heading = 'Numéro de déclaration;Sous-traitant;Employeur direct;Début;Fin;Méthode'
const declaration = '1Y11DQCJU2KHZ'
const [net, lesse, kempen, dender] = ['1999990738', '1999035089', '1999035782', '1999036475']

const importChain = (running: RunningCore, ...rows: string[]) =>
  importLines(running, 'chain', [heading, ...rows.map((row) => `${declaration};${row}`)])

function linkCount({ core }: RunningCore): number {
  return core.workspace.connection.firstSql<{ n: number }>('select count(*) as n from chainLink', [])?.n ?? 0
}

test('all rows of a circle are refused, wherever they stand in the file, and the others come in', async () => {
  const running = await coreWithWorkspace(now)
  const { counts, problems } = await importChain(
    running,
    `${kempen};${lesse};01/01/2026;;`,
    `${lesse};${net};01/01/2026;;`,
    `${dender};${kempen};01/01/2026;;`,
    `${kempen};${dender};01/01/2026;;`,
    `${net};${net};01/01/2026;;`,
  )
  expect(counts).toMatchObject({ imported: 2, rejected: 3 })
  expect(brief(problems, 'error')).toEqual(['4 cycle', '5 cycle', '6 cycle'])
  const provisional = problems.filter(({ code }) => code === 'provisional-created').map(({ value }) => value)
  expect(provisional).toEqual([declaration, kempen, lesse, net])
  expect(linkCount(running)).toBe(2)
})

test('a circle closed by a known link is refused; one that is never closed on the same day is none', async () => {
  const running = await coreWithWorkspace(now)
  await importChain(running, `${lesse};${kempen};01/01/2026;30/06/2026;`)
  const closed = await importChain(running, `${kempen};${lesse};01/03/2026;;`)
  expect(brief(closed.problems, 'error')).toEqual(['2 cycle'])
  const later = await importChain(running, `${kempen};${lesse};01/07/2026;;`)
  expect(later.counts).toMatchObject({ imported: 1 })
})

test('an employer without a place is pointed out, whatever the order, and the row comes in', async () => {
  const running = await coreWithWorkspace(now)
  await importLines(running, 'companies', ['Numéro d’entreprise;Nom;Rôle', `${net};Net & Clair;own`])
  const { counts, problems } = await importChain(
    running,
    `${dender};${kempen};01/03/2026;;`,
    `${kempen};${net};01/05/2026;;`,
    `${lesse};${dender};01/05/2026;;`,
  )
  expect(counts).toMatchObject({ imported: 3 })
  expect(brief(problems).filter((text) => text.includes('employer'))).toEqual(['2 employer-link-missing'])
})

test('a missing employer or an end before the start refuses the row', async () => {
  const running = await coreWithWorkspace(now)
  const { counts, problems } = await importChain(
    running,
    `${lesse};;01/01/2026;;`,
    `${lesse};${net};01/06/2026;01/05/2026;`,
  )
  expect(counts).toMatchObject({ rejected: 2 })
  expect(brief(problems, 'error')).toEqual(['2 required', '3 date-order'])
  expect(linkCount(running)).toBe(0)
})

test('the same key with another end changes the link, an overlap of another start is refused', async () => {
  const running = await coreWithWorkspace(now)
  await importChain(running, `${lesse};${net};01/01/2026;;en ligne`)
  const ended = await importChain(running, `${lesse};${net};01/01/2026;31/10/2026;`)
  expect(ended.counts).toMatchObject({ changed: 1 })
  const link = 'select validFrom, validTo, method from chainLink'
  expect(running.core.workspace.connection.allSql(link, [])).toEqual([
    { validFrom: '2026-01-01', validTo: '2026-10-31', method: 'online-service' },
  ])
  const overlapping = await importChain(running, `${lesse};${net};01/10/2026;;`)
  expect(brief(overlapping.problems, 'error')).toEqual(['2 overlap'])
})
