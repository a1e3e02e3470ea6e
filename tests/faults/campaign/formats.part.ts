import { existsSync } from 'node:fs'
import { join } from 'node:path'

import { fixtureCounts, newestFormat, workspaceOfFormat } from '#tests/faults/campaign/formats.ts'
import { clear, freshPlace, lostBetween, openAt, soundCounts } from '#tests/faults/campaign/office.ts'
import { must, type Part, type Trials } from '#tests/faults/campaign/part.ts'

async function openEarlier(trials: Trials, version: number): Promise<void> {
  const folder = join(freshPlace(), 'Bureau')
  workspaceOfFormat(version, folder)
  const counts = await soundCounts(folder)
  trials.lose(lostBetween(fixtureCounts, counts), `format ${version}`)
  must(existsSync(join(folder, `registra-before-format-${version}.db`)), 'no copy of the state before')
  const running = await openAt(folder)
  try {
    const { open } = await running.client.workspace.status()
    must(open?.formatVersion === newestFormat, `still of format ${open?.formatVersion}`)
    const { total } = await running.client.people.list({})
    must(total === fixtureCounts.person, `${total} people in the list`)
    const lists = [
      running.client.companies.list({}),
      running.client.declarations.list({}),
      running.client.today.get({}),
    ]
    await Promise.all(lists)
  } finally {
    await running.release()
  }
  clear(folder)
}

/** A workspace of every earlier format, opened by this version. */
export const part: Part = {
  name: 'workspaces of earlier formats',
  run: async (trials) => {
    const versions = Array.from({ length: newestFormat - 1 }, (_, index) => index + 1)
    // Within the tests: the first, the last and one between, another one each time the seed changes.
    const chosen = trials.full ? versions : [1, trials.pick(versions.slice(1, -1)), newestFormat - 1]
    for (const version of chosen) await trials.try('faults', `format ${version}`, () => openEarlier(trials, version))
  },
}
