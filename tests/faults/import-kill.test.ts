import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

import { expect, test } from 'vitest'

import { coreWithWorkspace, passphrase, temporaryFolder, testCore } from '#tests/support/core.ts'
import { importFile, samples } from '#tests/support/imports.ts'
import { writePeople } from '#tests/support/people-file.ts'

const people = 4_000
const rounds = 6
const root = join(import.meta.dirname, '../..')

/** A process that opens a workspace, imports a file and says how far it is, line by line. */
function importing(folder: string, file: string) {
  const code = `
    import { startCore } from '#main/core/start.ts'
    import { orderFor } from '#tests/support/imports.ts'
    const running = startCore({ stateDir: ${JSON.stringify(join(folder, '../state'))}, resourcesDir: 'resources',
      version: 'test', defaultUser: 'A' })
    await running.client.workspace.open({ folder: ${JSON.stringify(folder)},
      secret: { passphrase: ${JSON.stringify(passphrase)} }, user: 'A' })
    const order = await orderFor(running, 'people', ${JSON.stringify(file)})
    console.log('ready')
    for await (const item of await running.client.imports.run(order)) console.log(item.kind)`
  return spawn(process.execPath, ['--input-type=module', '-e', code], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
}

/** Kills a process some milliseconds after it has said so many lines: the moments spread over the import on any machine. */
async function killAfter(child: ReturnType<typeof importing>, lines: number): Promise<void> {
  const gone = once(child, 'exit')
  let said = 0
  for await (const data of child.stdout) {
    said += String(data).split('\n').length - 1
    if (said > lines) break
  }
  await pause(Math.random() * 60)
  child.kill('SIGKILL')
  await gone
}

/** A workspace with the firms of the sample, closed. */
async function workspaceWithFirms(): Promise<string> {
  const running = await coreWithWorkspace()
  await importFile(running, 'companies', join(samples, 'companies.csv'))
  await running.client.workspace.close()
  return running.workspaceFolder
}

test(
  'an import killed at any moment leaves nothing of itself or all of it, and a workspace that is whole',
  { timeout: 600_000 },
  async () => {
    const base = await workspaceWithFirms()
    const folder = temporaryFolder()
    const file = join(folder, 'people.csv')
    writePeople(file, people)
    const found: number[] = []
    for (let round = 0; round < rounds; round += 1) {
      const place = join(folder, `Bureau ${round}`)
      cpSync(base, place, { recursive: true })
      await killAfter(importing(place, file), round)
      found.push(await peopleIn(place))
    }
    expect(found.filter((count) => count !== 0 && count !== people)).toEqual([])
    expect(found).toContain(0)
  },
)

/** Opens a workspace, has it verified, and counts its people and batches. */
async function peopleIn(folder: string): Promise<number> {
  const { client, core } = testCore()
  await client.workspace.open({ folder, secret: { passphrase }, user: 'A' })
  expect(await client.workspace.verify()).toMatchObject({ ok: true })
  const { total } = await client.people.list({})
  const { batches } = await client.imports.list({})
  expect(batches).toHaveLength(total === 0 ? 1 : 2)
  await core.release()
  return total
}
