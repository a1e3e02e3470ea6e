import { expect, test } from 'vitest'

import type { RunningCore } from '#main/core/start.ts'
import { coreWithWorkspace } from '#tests/support/core.ts'
import { brief, importLines } from '#tests/support/imports.ts'

const now = '2026-09-14T06:00:00.000Z'
const heading = 'NISS;Nom;Prénom;Employeur;Qualité;Occupé du;Occupé jusqu’au'
const net = '1999990738'
const lesse = '1999035089'

const importPeople = (running: RunningCore, ...rows: string[]) => importLines(running, 'people', [heading, ...rows])

/** Employments as `company capacity from–to`, in order of their start. */
function employments({ core }: RunningCore): string[] {
  const sql = `select n.value || ' ' || coalesce(capacity, '-') || ' ' || coalesce(e.validFrom, '') || '–' || coalesce(e.validTo, '') as text
    from employment e join companyNumber n using (companyId) order by coalesce(e.validFrom, ''), e.id`
  return core.workspace.connection.allSql<{ text: string }>(sql, []).map(({ text }) => text)
}

function names({ core }: RunningCore): string[] {
  const sql = `select lastName || ',' || coalesce(firstName, '') || ',' || provisional as text from person
    where joinedIntoId is null order by id`
  return core.workspace.connection.allSql<{ text: string }>(sql, []).map(({ text }) => text)
}

test('a changed name changes the person, an empty cell and damaged letters change nothing', async () => {
  const running = await coreWithWorkspace(now)
  await importPeople(running, `85073003328;Łukasz;Jan;${net};salarié;;`)
  const damaged = await importPeople(running, '85073003328;?ukasz;;;;;')
  expect(damaged.counts).toMatchObject({ unchanged: 1 })
  expect(brief(damaged.problems)).toEqual(['2 name-damaged', '2 employer-missing'])
  const renamed = await importPeople(running, '85073003328;Łukaszewicz;;;;;')
  expect(renamed.counts).toMatchObject({ changed: 1 })
  expect(names(running)).toEqual(['Łukaszewicz,Jan,0'])
})

test('another employer begins a new period on the import date and ends the old one the day before', async () => {
  const running = await coreWithWorkspace(now)
  await importPeople(running, `85073003328;Dupont;Anne;${net};salarié;;`)
  expect(employments(running)).toEqual([`${net} employee –`])
  const moved = await importPeople(running, `85073003328;Dupont;Anne;${lesse};salarié;;`)
  expect(moved.counts).toMatchObject({ changed: 1 })
  expect(employments(running)).toEqual([`${net} employee –2026-09-13`, `${lesse} employee 2026-09-14–`])
  const again = await importPeople(running, `85073003328;Dupont;Anne;${lesse};salarié;;`)
  expect(again.counts).toMatchObject({ unchanged: 1 })
})

test('a person on two rows with two employers works for both, whatever was known before', async () => {
  const running = await coreWithWorkspace(now)
  const both = [`85073003328;Dupont;Anne;${net};salarié;;`, `85073003328;Dupont;Anne;${lesse};stagiaire;;`]
  const { counts } = await importPeople(running, ...both)
  expect(counts).toMatchObject({ imported: 1, changed: 1 })
  expect(employments(running)).toEqual([`${net} employee –`, `${lesse} trainee –`])
  const again = await importPeople(running, ...both)
  expect(again.counts).toMatchObject({ unchanged: 1, duplicate: 1 })
})

test('another capacity begins a new period, from the date of the row when it has one', async () => {
  const running = await coreWithWorkspace(now)
  await importPeople(running, `85073003328;Dupont;Anne;${net};stagiaire;01/02/2026;`)
  await importPeople(running, `85073003328;Dupont;Anne;${net};salarié;01/06/2026;`)
  expect(employments(running)).toEqual([`${net} trainee 2026-02-01–2026-05-31`, `${net} employee 2026-06-01–`])
  await importPeople(running, `85073003328;Dupont;Anne;${net};indépendant;;`)
  expect(employments(running).slice(1)).toEqual([
    `${net} employee 2026-06-01–2026-09-13`,
    `${net} self-employed 2026-09-14–`,
  ])
})

test('a row that ends before it begins is refused', async () => {
  const running = await coreWithWorkspace(now)
  const { counts, problems } = await importPeople(running, `85073003328;Dupont;;${net};salarié;01/06/2026;01/05/2026`)
  expect(counts).toMatchObject({ rejected: 1 })
  expect(brief(problems)).toEqual(['2 date-order'])
})

test('wrong numbers refuse their rows and name their column, with the number hidden', async () => {
  const running = await coreWithWorkspace(now)
  const { counts, problems } = await importPeople(
    running,
    '85073003327;A;;;;;',
    '85133000105;B;;;;;',
    '7,5291E+16;C;;;;;',
    `85073003328;D;;0431150351;;;`,
    '22598257;E;;;;;',
    '85073003328;;;;;;',
  )
  expect(counts).toMatchObject({ total: 6, imported: 1, rejected: 5 })
  expect(brief(problems, 'error')).toEqual([
    '2 person-number-sum',
    '3 person-number-month',
    '4 scientific-notation',
    '5 enterprise-number-sum',
    '7 required',
  ])
  expect(problems[0]).toMatchObject({ column: 'NISS', index: 0, value: '•••••••-3327' })
  expect(brief(problems.filter(({ row }) => row === 6))).toContain('6 leading-zeros-restored')
})

test('a row without number is a provisional person, and the same row again adds nobody', async () => {
  const running = await coreWithWorkspace(now)
  const rows = [`;Dupont;Anne;${net};salarié;;`, `;Dupont;Anne;${net};salarié;;`, `;Dupont;Paul;${net};salarié;;`]
  const first = await importPeople(running, ...rows)
  expect(first.counts).toMatchObject({ imported: 2, duplicate: 1 })
  expect(names(running)).toEqual(['Dupont,Anne,1', 'Dupont,Paul,1'])
  const again = await importPeople(running, ...rows)
  expect(again.counts).toMatchObject({ imported: 0, unchanged: 2, duplicate: 1 })
  const numbered = await importPeople(running, `85073003328;Dupont;Anne;${net};salarié;;`)
  expect(numbered.counts).toMatchObject({ imported: 1 })
  expect(names(running)).toHaveLength(3)
})

test('the same row twice is a duplicate, the same person with another name a contradiction', async () => {
  const running = await coreWithWorkspace(now)
  const { counts, problems } = await importPeople(
    running,
    `85073003328;Dupont;Anne;${net};salarié;;`,
    `85.07.30-033.28;Dupont;Anne;${net};salarié;;`,
    `85073003328;Durand;Anne;${net};salarié;;`,
  )
  expect(counts).toMatchObject({ imported: 1, duplicate: 1, rejected: 1 })
  expect(brief(problems)).toContain('3 duplicate-in-file')
  expect(brief(problems, 'error')).toEqual(['4 contradiction-in-file'])
  expect(names(running)).toEqual(['Dupont,Anne,0'])
})

test('two numbers of two known people stop the row; a number nobody explained yet joins the person', async () => {
  const running = await coreWithWorkspace(now)
  const limosa = '07529170342366712'
  await importLines(running, 'planning', [
    'NISS ou Limosa;Numéro de déclaration;Du;Au',
    `${limosa};1Y11DQCJU2KHZ;07/09/2026;04/10/2026`,
    '85073003328;1Y11DQCJU2KHZ;07/09/2026;04/10/2026',
  ])
  const joined = await importLines(running, 'people', ['NISS;Limosa;Nom', `85073003328;${limosa};Dupont`])
  expect(joined.counts).toMatchObject({ imported: 1 })
  expect(names(running)).toEqual(['Dupont,,0'])
  await importPeople(running, `75060898009;Janssens;;;;;`)
  const refused = await importLines(running, 'people', ['NISS;Limosa;Nom', `75060898009;${limosa};Janssens`])
  expect(brief(refused.problems, 'error')).toEqual(['2 key-conflict'])
})

test('an agency worker is employed by the agency and works at the employer, also for a file that names no agency', async () => {
  const running = await coreWithWorkspace(now)
  const agency = '1999035782'
  const full = 'NISS;Nom;Employeur;Agence d’intérim;Qualité'
  await importLines(running, 'people', [full, `85073003328;Dupont;${net};${agency};intérimaire`])
  const userFirms = 'select userFirmId is not null as at from employment'
  expect(employments(running)).toEqual([`${agency} temporary –`])
  expect(running.core.workspace.connection.allSql(userFirms, [])).toEqual([{ at: 1 }])
  const short = await importLines(running, 'people', ['NISS;Nom;Employeur', `85073003328;Dupont;${net}`])
  expect(short.counts).toMatchObject({ unchanged: 1 })
})
