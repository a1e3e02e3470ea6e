import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import { expect, test } from 'vitest'

import { verifyWorkspace } from '#main/core/audit/verify.ts'
import { copyFile } from '#main/core/db/new-key.ts'
import { query } from '#main/core/db/query.ts'
import { coreWithWorkspace, passphrase, temporaryFolder, testCore } from '#tests/support/core.ts'
import { companyInput, refusal } from '#tests/support/records.ts'

const root = join(import.meta.dirname, '../..')
const user = 'A'
const lent = 'le chantier de Namur'
const next = 'une tout autre phrase'

/** Opens a workspace in a process of its own, runs `work` there, and is killed where the work says so, or at its end. */
async function killedDuring(folder: string, work: string): Promise<void> {
  const code = `
    import { startCore } from '#main/core/start.ts'
    import { rotateDataKey } from '#main/core/features/passphrases/rotation.ts'
    const running = startCore({ stateDir: ${JSON.stringify(join(folder, '../state'))}, resourcesDir: 'resources',
      version: 'test', defaultUser: 'A', keyCost: 1024 })
    const { client, core } = running
    const die = () => process.kill(process.pid, 'SIGKILL')
    await client.workspace.open({ folder: ${JSON.stringify(folder)},
      secret: { passphrase: ${JSON.stringify(passphrase)} }, user: 'A' })
    ${work}
    die()`
  const child = spawn(process.execPath, ['--input-type=module', '-e', code], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const [, signal] = await once(child, 'exit')
  expect(signal).toBe('SIGKILL')
}

/** A workspace with one firm and a lent passphrase, closed. */
async function office(): Promise<{ folder: string; id: string }> {
  const { client, workspaceFolder } = await coreWithWorkspace()
  await client.companies.save({ id: null, values: companyInput({ name: 'Avant', roles: ['own'] }), overrides: [] })
  const wish = { current: passphrase, role: 'supervisor' as const, label: 'Namur', passphrase: lent }
  const { id } = await client.passphrases.add(wish)
  await client.workspace.close()
  return { folder: workspaceFolder, id }
}

/** Which of two passphrases opens a workspace; what was in it must be there and whole. */
async function opensWith(folder: string, secrets: readonly string[]): Promise<string[]> {
  const { client, core } = testCore()
  const opened: string[] = []
  for (const secret of secrets) {
    const opening = client.workspace.open({ folder, secret: { passphrase: secret }, user })
    if ((await refusal(opening)) !== 'not refused') continue
    opened.push(secret)
    const { reader, connection } = core.workspace
    expect(reader.all(query.selectFrom('company').select('name'))).toEqual([{ name: 'Avant' }])
    expect(verifyWorkspace(connection)).toMatchObject({ ok: true })
  }
  await core.release()
  return opened
}

function headerOf(folder: string) {
  return JSON.parse(readFileSync(join(folder, 'workspace.json'), 'utf8'))
}

const rotating = (id: string, step: string): string => `
  const order = { current: ${JSON.stringify(passphrase)},
    others: [{ id: ${JSON.stringify(id)}, passphrase: ${JSON.stringify(lent)} }] }
  for await (const item of rotateDataKey(core, order, undefined, (step) => step === '${step}' && die())) void item`

test(
  'a change of the data key killed at any step leaves a workspace that opens with the same passphrases, whole',
  { timeout: 300_000 },
  async () => {
    const { folder: base, id } = await office()
    const folder = temporaryFolder()
    const every = ['copying', 'encrypting', 'proving', 'both', 'closed', 'exchanged', 'opened', 'done']
    // Each costs a process of its own: the quick run takes those around the exchange.
    const steps = process.env['REGISTRA_FAULTS'] === 'all' ? every : ['proving', 'closed', 'exchanged', 'opened']
    const half = steps.length / 2
    const renewed: string[] = []
    await Promise.all(
      [steps.slice(0, half), steps.slice(half)].map(async (some) => {
        for (const step of some) {
          const place = join(folder, step, 'Bureau')
          cpSync(base, place, { recursive: true })
          await killedDuring(place, rotating(id, step))
          const opened = await opensWith(place, [passphrase, lent])
          const { previous, slots } = headerOf(place)
          const left = existsSync(join(place, copyFile))
          expect({ step, opened, previous, left }).toEqual({
            step,
            opened: [passphrase, lent],
            previous: undefined,
            left: false,
          })
          if (slots[0].wrapped !== headerOf(base).slots[0].wrapped) renewed.push(step)
        }
      }),
    )
    // Before the exchange the old key holds, after it the new one.
    expect(renewed.sort()).toEqual(steps.filter((step) => ['exchanged', 'opened', 'done'].includes(step)).sort())
  },
)

test('a change of the passphrase killed at any moment leaves exactly one of the two that opens', async () => {
  const { folder: base } = await office()
  const folder = temporaryFolder()
  const secrets = JSON.stringify({ current: passphrase, next })
  const works = {
    // Killed while the new header stands beside the old one, before and after its rename, and after everything.
    aside: `const fs = (await import('node:fs')).default
      const { syncBuiltinESMExports } = await import('node:module')
      fs.renameSync = () => die(); syncBuiltinESMExports()
      await client.passphrases.change(${secrets})`,
    renamed: `const fs = (await import('node:fs')).default
      const { syncBuiltinESMExports } = await import('node:module')
      const rename = fs.renameSync
      fs.renameSync = (...names) => { rename(...names); die() }; syncBuiltinESMExports()
      await client.passphrases.change(${secrets})`,
    done: `await client.passphrases.change(${secrets})`,
  }
  const found: Record<string, string[]> = {}
  for (const [moment, work] of Object.entries(works)) {
    const place = join(folder, moment, 'Bureau')
    cpSync(base, place, { recursive: true })
    await killedDuring(place, work)
    found[moment] = await opensWith(place, [passphrase, next])
  }
  expect(found).toEqual({ aside: [passphrase], renamed: [next], done: [next] })
})

test('an exchange that is refused midway is taken back or ended when the workspace is opened again', async () => {
  const { client, core, workspaceFolder } = await coreWithWorkspace()
  const { connection } = core.workspace
  // Somebody still reads on another connection: nothing is changed.
  const { Connection } = await import('#main/core/db/connection.ts')
  const other = new Connection(join(workspaceFolder, 'registra.db'), { key: Buffer.from(core.workspace.dataKey) })
  await client.companies.save({ id: null, values: companyInput({ name: 'Avant', roles: ['own'] }), overrides: [] })
  const reading = other.each<unknown>({
    compile: () => ({ sql: 'select * from company', parameters: [], query: null }),
  } as never)
  reading.next()
  await client.companies.save({ id: null, values: companyInput({ name: 'Entre' }), overrides: [] })
  connection.pragma('busy_timeout=50')
  const stream = async (): Promise<void> => {
    for await (const item of await client.passphrases.rotate({ current: passphrase, others: [] })) void item
  }
  expect(await refusal(stream())).toBe('busy')
  expect(existsSync(join(workspaceFolder, copyFile))).toBe(false)
  reading.return?.()
  other.close()
  await stream()
  expect((await client.companies.list({})).total).toBe(2)
  expect(await client.workspace.verify()).toMatchObject({ ok: true })
})
