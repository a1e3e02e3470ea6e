import { expect, test } from 'vitest'

import { checkNames } from '#main/core/audit/verify.ts'
import { closeExaminations, examineAside } from '#main/core/features/workspace/examining.ts'
import { deservesThread } from '#main/core/db/backup-runner.ts'
import { coreWithWorkspace } from '#tests/support/core.ts'
import { companyInput, refusal } from '#tests/support/records.ts'

/** A workspace large enough to be examined in a thread of its own. */
async function large() {
  const office = await coreWithWorkspace()
  const { connection } = office.core.workspace
  connection.runSql('create table padding (bytes blob)', [])
  connection.runSql('insert into padding values (randomblob(18000000))', [])
  connection.pragma('wal_checkpoint(TRUNCATE)')
  expect(deservesThread(`${office.workspaceFolder}/registra.db`)).toBe(true)
  return office
}

function save(client: Awaited<ReturnType<typeof large>>['client'], name: string) {
  return client.companies.save({ id: null, values: companyInput({ name, roles: ['own'] }), overrides: [] })
}

test('a large workspace is verified in a thread: part by part, while others read and write', async () => {
  const { client } = await large()
  const phases: string[] = []
  let saved = 0
  let sound = false
  for await (const step of await client.workspace.watchVerify()) {
    if (step.kind === 'done') sound = step.report.ok
    else {
      phases.push(step.phase)
      await save(client, `Pendant ${step.phase}`)
      saved += 1
    }
  }
  expect(sound).toBe(true)
  expect(phases).toEqual([...checkNames])
  expect((await client.companies.list({})).total).toBe(saved)
})

test('closing the workspace ends a verification, and leaving its stream does', async () => {
  const { client, core } = await large()
  const [verifying] = await Promise.all([refusal(client.workspace.verify()), client.workspace.close()])
  expect(verifying).toBe('cancelled')
  expect(core.openWorkspace).toBeNull()
})

test('a seal is looked for in a thread too, and an examination given up says so', async () => {
  const { client, core } = await large()
  await save(client, 'Une')
  const seal = await client.history.seal({ day: null })
  expect(await client.history.checkSeal({ hash: seal?.hash ?? '' })).toMatchObject({ seq: seal?.seq, brokenAt: null })
  const giving = new AbortController()
  const asked = examineAside(core, { do: 'verify' }, { signal: giving.signal })
  giving.abort()
  await expect(asked).rejects.toMatchObject({ code: 'cancelled' })
  await closeExaminations(core)
  await save(client, 'Deux')
})
