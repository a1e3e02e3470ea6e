import { spawn, type SpawnOptions } from 'node:child_process'
import { once } from 'node:events'
import { dirname, join } from 'node:path'

import { root } from '#build/root.ts'
import { Connection } from '#main/core/db/connection.ts'
import { databaseFile } from '#main/core/db/header.ts'
import { fixtureCounts, newestFormat, workspaceOfFormat } from '#tests/faults/campaign/formats.ts'
import {
  childEnvironment,
  clear,
  command,
  freshPlace,
  lostBetween,
  namesIn,
  openAt,
  soundCounts,
} from '#tests/faults/campaign/office.ts'
import { must, type Part, type Trials } from '#tests/faults/campaign/part.ts'

/** A step of the format fails halfway: refused with both formats named, a copy beside it, and the old state whole. */
async function failedMigration(trials: Trials, version: number, obstacle: string): Promise<void> {
  const folder = join(freshPlace(), 'Bureau')
  workspaceOfFormat(version, folder)
  const key = Buffer.alloc(32, version)
  const open = (): Connection => new Connection(join(folder, databaseFile), { key, mustExist: true })
  const first = open()
  first.exec(`create table ${obstacle} (inTheWay)`)
  first.close()
  const answer = await command(['imports', '--workspace', folder])
  must(answer.error === 'migration-failed', answer.json)
  must(namesIn(folder).includes(`registra-before-format-${version}.db`), namesIn(folder))
  const again = open()
  again.exec(`drop table ${obstacle}`)
  again.close()
  trials.lose(lostBetween(fixtureCounts, await soundCounts(folder)), `a migration from ${version} failed`)
  clear(dirname(folder))
}

/** A table that a later format brings, so that one of that name stands in its way; null when none does. */
async function laterTable(version: number): Promise<string | null> {
  const folder = join(freshPlace(), 'Bureau')
  workspaceOfFormat(version, folder)
  const names = (connection: Connection): string[] =>
    connection
      .allSql<{ name: string }>("select name from sqlite_master where type = 'table'", [])
      .map(({ name }) => name)
  const key = Buffer.alloc(32, version)
  const connection = new Connection(join(folder, databaseFile), { key, mustExist: true })
  const present = new Set(names(connection))
  connection.close()
  const running = await openAt(folder)
  const later = names(running.core.workspace.connection).filter((name) => !present.has(name))
  await running.release()
  clear(dirname(folder))
  return later.at(-1) ?? null
}

/** Opens a workspace in a process that kills itself once the step to a format has run and before it is committed. */
async function killedMigration(trials: Trials, version: number): Promise<void> {
  const folder = join(freshPlace(), 'Bureau')
  workspaceOfFormat(version, folder)
  const code = `
    import { Connection } from '#main/core/db/connection.ts'
    import { openAt } from '#tests/faults/campaign/office.ts'
    const { pragma } = Connection.prototype
    Connection.prototype.pragma = function (text) {
      if (text === 'user_version=${version + 1}') process.kill(process.pid, 'SIGKILL')
      return pragma.call(this, text)
    }
    await openAt(${JSON.stringify(folder)})`
  const options: SpawnOptions = { cwd: root, env: childEnvironment(), stdio: ['ignore', 'ignore', 'inherit'] }
  const [, signal] = await once(spawn(process.execPath, ['--input-type=module', '-e', code], options), 'exit')
  must(signal === 'SIGKILL', `ended with ${String(signal)}`)
  const key = Buffer.alloc(32, version)
  const connection = new Connection(join(folder, databaseFile), { key, mustExist: true })
  const present = Number(connection.pragma('user_version'))
  connection.close()
  must(present === version, `of format ${present} after the step from ${version} was killed`)
  trials.lose(lostBetween(fixtureCounts, await soundCounts(folder)), `the step from format ${version} killed`)
  clear(dirname(folder))
}

/** A change of format that fails or is killed, at each of its steps. */
export const part: Part = {
  name: 'broken-off migrations',
  run: async (trials) => {
    const versions = Array.from({ length: newestFormat - 1 }, (_, index) => index + 1)
    for (const version of trials.full ? versions : [trials.pick(versions)]) {
      const obstacle = await laterTable(version)
      if (obstacle === null) trials.notTried.push(`format ${version} failing: no later step has a statement that could`)
      else {
        const name = `a migration from format ${version} failed`
        await trials.try('faults', name, () => failedMigration(trials, version, obstacle))
      }
    }
    for (const version of trials.full ? versions : [trials.pick(versions)]) {
      await trials.try('faults', `the step from format ${version} killed`, () => killedMigration(trials, version))
    }
  },
}
