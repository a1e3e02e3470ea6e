import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

import { root } from '#build/root.ts'
import { childEnvironment, clear, freshPlace } from '#tests/faults/campaign/office.ts'
import { must, type Part } from '#tests/faults/campaign/part.ts'

const attacks = join(import.meta.dirname, '../attacks')

/** What a process that is watched was seen to do. */
function watched(place: string, environment: Record<string, string>): string[] {
  mkdirSync(place, { recursive: true })
  const seen = join(place, 'seen.txt')
  writeFileSync(seen, '')
  const watch = pathToFileURL(join(attacks, 'watch.ts')).href
  const words = ['--import', watch, join(attacks, 'working-day.ts'), join(place, 'day')]
  const env = childEnvironment({ REGISTRA_WATCH: seen, ...environment })
  const { status, stderr } = spawnSync(process.execPath, words, { cwd: root, encoding: 'utf8', env, timeout: 600_000 })
  must(status === 0, `ended with ${status}: ${stderr}`)
  return readFileSync(seen, 'utf8').trimEnd().split('\n')
}

/** The program uses no network at all: a whole working day is watched, in every thread. */
export const part: Part = {
  name: 'no use of the network',
  run: async (trials) => {
    await trials.try('attacks', 'the watching itself', () => {
      const place = freshPlace()
      const seen = watched(place, { REGISTRA_WATCH_PROVE: '1' })
      must(seen.includes('fetches') && seen.filter((line) => line === 'connects').length >= 2, seen)
      clear(place)
    })
    await trials.try('attacks', 'a whole working day', () => {
      const place = freshPlace()
      const seen = watched(place, {})
      must(seen.length > 0 && seen.every((line) => line === 'thread'), seen)
      clear(place)
    })
  },
}
