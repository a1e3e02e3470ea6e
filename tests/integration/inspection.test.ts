import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import { expect, test } from 'vitest'

import { query } from '#main/core/db/query.ts'
import { reviewDeskOf } from '#main/core/features/findings/desk.ts'
import { inspectionScope } from '#shared/contract/inspection-scope.ts'
import { accessOf } from '#shared/contract/permissions.ts'
import { cli } from '#tests/support/cli.ts'
import { coreWithWorkspace, passphrase, testCore } from '#tests/support/core.ts'
import { readPdf } from '#tests/support/pdf.ts'
import { companyInput, refusal } from '#tests/support/records.ts'
import { allProcedures, callByPath, lendRoles, lentPassphrases } from '#tests/support/roles.ts'

const inspector = 'M. Inspecteur, inspection sociale'

async function sample(now?: string) {
  const running = testCore(undefined, now)
  const folder = join(running.folder, 'Exemple')
  await running.client.workspace.create({ folder, passphrase, user: 'Bureau', sample: true, language: 'fr' })
  return { ...running, workspaceFolder: folder }
}

test('while an inspection runs, everything but its questions is closed, also after opening again', async () => {
  const office = await coreWithWorkspace()
  const { client, workspaceFolder: folder } = office
  await lendRoles(office)
  const begun = await client.inspection.start({ inspector })
  expect(await refusal(client.inspection.start({ inspector }))).toBe('inspection-open')
  const closed = allProcedures().filter((path) => inspectionScope(path) === null)
  expect(closed.length).toBeGreaterThan(200)
  const check = async (): Promise<void> => {
    const open: string[] = []
    for (const path of closed) {
      if ((await refusal(callByPath(office, path, {}))) !== 'inspection-open') open.push(path.join('.'))
    }
    expect(open).toEqual([])
  }
  await check()
  await client.workspace.close()
  const opened = await client.workspace.open({ folder, secret: { passphrase }, user: 'Bureau' })
  expect(opened.inspection).toMatchObject({ id: begun.id, inspector })
  const edit = client.companies.save({ id: null, values: companyInput({ name: 'X' }), overrides: [] })
  expect(await refusal(edit)).toBe('inspection-open')
  for (const secret of [lentPassphrases.reader, lentPassphrases.supervisor]) {
    expect(await refusal(client.inspection.end({ secret: { passphrase: secret } }))).toBe('wrong-passphrase')
  }
  await client.inspection.end({ secret: { passphrase } })
  const status = await client.workspace.status()
  expect(status.open?.inspection).toBeNull()
  expect(await refusal(client.companies.save({ id: null, values: companyInput({ name: 'X' }), overrides: [] }))).toBe(
    'not refused',
  )
})

test('the command line is closed as well while an inspection runs', async () => {
  const office = await coreWithWorkspace()
  await office.client.inspection.start({ inspector })
  await office.client.workspace.close()
  const words = ['chain', 'gaps', '--workspace', office.workspaceFolder, '--json']
  const outcome = await cli(office.folder, words)
  expect([outcome.code, outcome.json.error.code]).toEqual([1, 'inspection-open'])
})

test('what is shown is in the trail before it is given, once, with names and without numbers', async () => {
  const { client, core } = await sample()
  const [declaration] = (await client.declarations.list({ limit: 1 })).rows
  const [person] = (await client.people.list({ limit: 1 })).rows
  const { id } = await client.inspection.start({ inspector })
  const day = { declarationId: declaration?.id ?? 0, date: core.today }
  await client.chain.present(day)
  await client.chain.present(day)
  await client.registrations.list({ search: '85.07.30-033.28', offset: 0, limit: 50 })
  await client.registrations.list({ search: '85.07.30-033.28', offset: 50, limit: 50 })
  const week = { from: core.today, to: core.today }
  await client.registrations.personDays({ ...week, personId: person?.id ?? 0 })
  await client.duties.firms({ date: core.today }).catch(() => undefined)
  const shown = await client.inspection.shown({ id: null })
  const told = shown.map(({ question, procedure, asked }) => [
    question,
    procedure,
    asked.map(({ name, value }) => `${name}=${value}`).join(' '),
  ])
  expect(told.slice(0, 3)).toEqual([
    ['present', 'chain.present', `declarationId=${declaration?.number} date=${core.today}`],
    ['registrations', 'registrations.list', 'search=…3328'],
    ['registrations', 'registrations.personDays', expect.stringContaining(`personId=${person?.lastName}`)],
  ])
  // Paper to take away: pages, no tables.
  const file = { ...day, language: 'fr' as const }
  expect(await refusal(client.chain.presentFile({ ...file, format: 'xlsx' }))).toBe('inspection-open')
  expect((await client.chain.presentFile({ ...file, format: 'pdf' })).fileName).toMatch(/\.pdf$/)
  const report = await client.inspection.report({ id, language: 'fr' })
  const path = core.transfers.offered(report.token)?.path ?? ''
  const { pages } = await readPdf(readFileSync(path))
  const text = pages.map((page) => page.text).join(' ')
  expect(text).toContain(inspector)
  expect(text).toContain(declaration?.number)
  expect(text).toContain('…3328')
  expect(text).not.toContain('033.28')
  await client.inspection.end({ secret: { passphrase } })
  const [past] = await client.inspection.past()
  expect(past).toMatchObject({ id, inspector, endedBy: 'Bureau', shown: shown.length + 1 })
  const trail = await client.history.all({ before: null, limit: 50, ownerKind: 'inspection' })
  expect(trail.total).toBe(shown.length + 3)
  expect((await client.workspace.verify()).ok).toBe(true)
})

test('a screen that locked itself during an inspection is unlocked by the office', async () => {
  const { client } = await coreWithWorkspace()
  await client.inspection.start({ inspector })
  expect(await client.privacy.opens({ passphrase })).toEqual({ opens: true, waitSeconds: 0 })
  expect(await client.inspection.shown({})).toEqual([])
})

test('a refused or failed question is not noted as shown', async () => {
  const { client } = await coreWithWorkspace()
  await client.inspection.start({ inspector })
  expect(await refusal(client.declarations.get({ id: 99 }))).toBe('record-gone')
  expect(await client.inspection.shown({})).toEqual([])
  expect(accessOf(['inspection', 'end'])).toBe('always')
})

test('the backup of every night, and that on closing, are made while an inspection runs; a named one is not', async () => {
  const office = await coreWithWorkspace()
  const { client } = office
  await client.inspection.start({ inspector, subject: 'Dossier 2026/114' })
  const closed = await client.workspace.close()
  expect(closed.refused).toBeNull()
  expect(closed.backup?.folders).toMatchObject([{ refused: null }])
  const backup = (...words: string[]) =>
    cli(office.folder, ['backup', ...words, '--workspace', office.workspaceFolder, '--json'])
  const regular = await backup('--regular')
  expect([regular.code, regular.json.folders]).toMatchObject([0, [{ refused: null }]])
  const named = await backup('--out', join(office.folder, 'mine.registra-backup'))
  expect([named.code, named.json.error.code]).toEqual([1, 'inspection-open'])
})

test('what changed before an inspection began is still reviewed while it runs', async () => {
  const { client, core } = await sample()
  await client.inspection.start({ inspector })
  const due = () => core.workspace.reader.first(query.selectFrom('reviewDue').select('id'))
  await core.workspace.write('test', (writer) => {
    writer
      .into('reviewDue')
      .run(query.insertInto('reviewDue').values({ kind: 'all', refId: 0, fromDate: null, toDate: null }))
  })
  expect(due()).toBeDefined()
  await reviewDeskOf(core).runQuietly()
  expect(due()).toBeUndefined()
})

test('wrong secrets make the next try to end an inspection wait', async () => {
  const { client } = await coreWithWorkspace()
  await client.inspection.start({ inspector })
  const end = (secret: string) => refusal(client.inspection.end({ secret: { passphrase: secret } }))
  const answers = [await end('une'), await end('deux'), await end('trois'), await end(passphrase)]
  expect(answers).toEqual(['wrong-passphrase', 'wrong-passphrase', 'wait-after-wrong', 'wait-after-wrong'])
  expect((await client.workspace.status()).open?.inspection).not.toBeNull()
})
