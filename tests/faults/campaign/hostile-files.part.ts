import { existsSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

import { exportAttacks } from '#tests/faults/attacks/exports.ts'
import { otherHostileFiles } from '#tests/faults/attacks/other-files.ts'
import { hostileWorkbooks, secret, type HostileFile } from '#tests/faults/attacks/workbooks.ts'
import { outputAttacks } from '#tests/faults/attacks/outputs.ts'
import { clear, coreAt, freshPlace, openAt, outcome, passphrase, type Opened } from '#tests/faults/campaign/office.ts'
import { must, type Part } from '#tests/faults/campaign/part.ts'

async function namesAfter(running: Opened, path: string): Promise<string[]> {
  const { client, core } = running
  const source = await client.imports.open({ source: { token: core.transfers.adopt(path).token } })
  const reading = { sheet: source.sheet }
  const { columns } = await client.imports.guess({ sourceId: source.sourceId, reading, kind: 'companies' })
  const mapping = columns.map(({ field }) => field)
  const order = { sourceId: source.sourceId, kind: 'companies' as const, reading, mapping, constants: {} }
  for await (const _ of await client.imports.run(order)) continue
  await client.imports.discard({ sourceId: source.sourceId })
  const { rows } = await client.companies.list({})
  return rows.map(({ name }) => name)
}

/** Imports one such file into a workspace of its own. */
async function taken(file: HostileFile): Promise<void> {
  const place = freshPlace()
  const running = coreAt(join(place, 'Bureau'))
  const { folder } = running
  await running.client.workspace.create({ folder, passphrase, user: 'Anne', sample: false, language: 'fr' })
  const path = join(place, 'firms.xlsx')
  writeFileSync(path, file.bytes())
  const memory = process.memoryUsage().rss
  try {
    let names: string[] = []
    const answer = await outcome(namesAfter(running, path).then((found) => (names = found)))
    if (file.becomes === 'answered') must(['done', 'invalid'].includes(answer), answer)
    else if (file.becomes === 'refused') must(answer === 'invalid', `${answer} ${names.join()}`)
    else must(answer === 'done' && JSON.stringify(names) === JSON.stringify(file.becomes), `${answer} ${names.join()}`)
    must(!names.some((name) => name.includes(secret)), 'a file of this computer was read')
    must(!('polluted' in {}), 'a prototype was changed')
    must(!existsSync('/etc/registra-evil') && !existsSync(join(dirname(place), 'evil.txt')), 'a part was written')
    must(process.memoryUsage().rss - memory < 1_500_000_000, 'too much memory')
  } finally {
    await running.release()
    clear(place)
  }
}

/** Workbooks made to harm on the way in; formulas and paths on the way out. */
export const part: Part = {
  name: 'hostile files, in and out',
  run: async (trials) => {
    const hostileFiles = [...hostileWorkbooks, ...otherHostileFiles]
    const chosen = trials.full ? hostileFiles : hostileFiles.filter(() => trials.below(8) === 0)
    for (const file of chosen) await trials.try('attacks', file.name, () => taken(file))
    await outputAttacks(trials, openAt)
    await exportAttacks(trials)
  },
}
