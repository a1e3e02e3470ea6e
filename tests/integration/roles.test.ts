import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import { expect, test } from 'vitest'

import { query } from '#main/core/db/query.ts'
import { accessOf, permissions } from '#shared/contract/permissions.ts'
import { inspectionPaths } from '#shared/contract/inspection-scope.ts'
import { deskRoles, roleMay, type DeskRole } from '#shared/domain/desk-role.ts'
import { cli } from '#tests/support/cli.ts'
import { coreWithWorkspace, passphrase, testCore } from '#tests/support/core.ts'
import { companyInput, refusal } from '#tests/support/records.ts'
import { allProcedures, callByPath, lendRoles, lentPassphrases, openAs } from '#tests/support/roles.ts'

test('every procedure of the contract is declared, and nothing else is', () => {
  const undeclared = allProcedures().filter((path) => accessOf(path) === null)
  expect(undeclared).toEqual([])
  const declared: string[] = []
  const walk = (part: object, path: string[]): void => {
    for (const [name, value] of Object.entries(part)) {
      if (typeof value === 'string') declared.push([...path, name].join('.'))
      else walk(value as object, [...path, name])
    }
  }
  walk(permissions, [])
  expect(declared.sort()).toEqual(
    allProcedures()
      .map((path) => path.join('.'))
      .sort(),
  )
})

test('what is declared nowhere is refused, names of every object included', () => {
  for (const path of [
    ['nothing'],
    ['people', 'nothing'],
    ['people'],
    ['constructor', 'name'],
    ['__proto__', 'toString'],
  ])
    expect(accessOf(path)).toBeNull()
  for (const role of deskRoles) expect(roleMay(role, null)).toBe(false)
})

test('an inspection may call only what looks and is masked', () => {
  const known = new Set(allProcedures().map((path) => path.join('.')))
  for (const path of inspectionPaths) {
    expect(known).toContain(path)
    expect(['always', 'lists', 'read']).toContain(accessOf(path.split('.')))
  }
})

test('each role is refused every procedure that is not its own, before anything happens', async () => {
  const office = await coreWithWorkspace()
  await lendRoles(office)
  let refused = 0
  for (const role of ['supervisor', 'reader'] as const) {
    await openAs(office, office.workspaceFolder, role)
    for (const path of allProcedures()) {
      if (roleMay(role, accessOf(path))) continue
      const answer = await refusal(callByPath(office, path, {}))
      expect([role, path.join('.'), answer]).toEqual([role, path.join('.'), 'role-not-allowed'])
      refused += 1
    }
  }
  expect(refused).toBeGreaterThan(250)
})

/** A workspace of the sample firm, with both roles lent. */
async function sampleOffice() {
  const running = testCore()
  const workspaceFolder = join(running.folder, 'Exemple')
  await running.client.workspace.create({
    folder: workspaceFolder,
    passphrase,
    user: 'Bureau',
    sample: true,
    language: 'fr',
  })
  await lendRoles(running)
  return { ...running, workspaceFolder }
}

const list = { offset: 0, limit: 200 }

test('roles do their part on real data, and no answer carries a complete number but the paper form', async () => {
  const office = await sampleOffice()
  const { client, core, workspaceFolder } = office
  const today = core.today
  const numbers = core.workspace.reader
    .all(query.selectFrom('personIdentifier').select('value').where('kind', '!=', 'limosa'))
    .map(({ value }) => value)
  expect(numbers.length).toBeGreaterThan(10)
  const [firm] = (await client.companies.list({ limit: 1 })).rows
  const answers = async (paths: readonly (readonly [string, unknown])[]): Promise<void> => {
    for (const [path, input] of paths) {
      const answer = JSON.stringify(await callByPath(office, path.split('.'), input))
      const digits = answer.replaceAll(/(?<=\d)[ .-](?=\d)/g, '')
      expect([path, ...numbers.filter((number) => digits.includes(number))]).toEqual([path])
    }
  }
  const { rows: people } = await client.people.list(list)
  const { rows: places } = await client.declarations.list(list)
  const [declaration] = places
  const lists = [
    ['people.list', list],
    ['people.get', { id: people[0]?.id }],
    ['planning.list', list],
    ['today.get', undefined],
    ['search.find', { text: people[0]?.lastName }],
    ['emergency.places', { date: today, search: '' }],
    ['emergency.due', { declarationId: declaration?.id, date: today }],
    ['emergency.lines', {}],
  ] as const

  await openAs(office, workspaceFolder, 'supervisor')
  await answers(lists)
  const seen = await client.today.get()
  expect(seen.places.length).toBeGreaterThan(0)
  expect([seen.gaps, seen.imports, seen.findings.open]).toEqual([[], [], 0])
  const [place] = seen.places
  const { form } = await client.emergency.prepare({
    declarationId: place?.declarationId ?? 0,
    date: today,
    languages: ['fr'],
  })
  expect(form.number).toMatch(/\w/)
  const edit = client.companies.save({ id: firm?.id ?? null, values: companyInput({ name: 'Autre' }), overrides: [] })
  expect(await refusal(edit)).toBe('role-not-allowed')

  await openAs(office, workspaceFolder, 'reader')
  const hits = await client.registrations.list(list)
  expect(hits.total).toBeGreaterThan(0)
  const { rows: findings } = await client.findings.list(list)
  await answers([
    ...lists,
    ['registrations.list', list],
    ['registrations.get', { id: hits.rows[0]?.id }],
    ['registrations.unknowns', {}],
    ['findings.list', list],
    ...findings.slice(0, 1).map(({ id }) => ['findings.get', { id }] as const),
    ['corrections.list', list],
    ['corrections.cases', {}],
    ['papers.list', list],
    ['duties.list', { date: today }],
    ['chain.present', { declarationId: declaration?.id, date: today }],
    ['history.all', { before: null, limit: 500 }],
    ['imports.list', {}],
  ])
  expect(await refusal(client.people.reveal({ personId: 1, identifierId: 1 }))).toBe('role-not-allowed')
  expect(await refusal(client.emergency.formFile({ formId: form.id }))).toBe('role-not-allowed')
})

test.each<[DeskRole, readonly string[]]>([
  ['supervisor', ['query', 'registrations', '--from', '2026-01-01', '--to', '2026-01-31']],
  ['supervisor', ['chain', 'gaps']],
  ['reader', ['query', 'registrations', '--from', '2026-01-01', '--to', '2026-01-31']],
  ['reader', ['backup', '--out', '/nowhere/x.registra-backup']],
])('the command line refuses a passphrase of the role %s: %j', async (role, words) => {
  const office = await coreWithWorkspace()
  await lendRoles(office)
  await office.client.workspace.close()
  const secret = role === 'office' ? passphrase : lentPassphrases[role]
  const outcome = await cli(office.folder, [...words, '--workspace', office.workspaceFolder, '--json'], {
    passphrase: secret,
  })
  expect(outcome.code).toBe(1)
  expect(outcome.json.error.code).toBe('role-not-allowed')
  expect(outcome.err).toContain('phrase secrète du bureau')
})

test('the command line reads for a reader', async () => {
  const office = await coreWithWorkspace()
  await lendRoles(office)
  await office.client.workspace.close()
  const words = ['verify', '--workspace', office.workspaceFolder, '--json']
  const outcome = await cli(office.folder, words, { passphrase: lentPassphrases.reader })
  expect([outcome.code, outcome.json.ok]).toEqual([0, true])
  expect(readFileSync(join(office.workspaceFolder, 'workspace.json'), 'utf8')).toContain('"reader"')
})

test('a locked screen is opened by whoever opened the workspace, or by the office', async () => {
  const office = await coreWithWorkspace()
  await lendRoles(office)
  const unlocks = async (secret: string): Promise<boolean> =>
    (await office.client.privacy.opens({ passphrase: secret })).opens
  expect([await unlocks(lentPassphrases.reader), await unlocks(passphrase)]).toEqual([false, true])
  await openAs(office, office.workspaceFolder, 'reader')
  expect(await unlocks(lentPassphrases.supervisor)).toBe(false)
  expect([await unlocks(lentPassphrases.reader), await unlocks(passphrase)]).toEqual([true, true])
})
