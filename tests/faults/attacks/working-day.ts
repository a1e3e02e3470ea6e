import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'

import { root } from '#build/root.ts'

// A whole working day of an office through the command line, in one process: `node working-day.ts FOLDER`. With
// `REGISTRA_WATCH_PROVE` it uses the network instead, once here and once in a thread, so that the watching itself is seen.

const [place = ''] = process.argv.slice(2)
const folder = join(place, 'Bureau')
const file = (name: string): string => join(root, 'tests/samples', name)

const day: readonly string[][] = [
  ['init'],
  ['import', '--kind', 'companies', '--file', file('companies.csv')],
  ['import', '--kind', 'declarations', '--file', file('declarations.csv')],
  ['import', '--kind', 'chain', '--file', file('chain.csv')],
  ['import', '--kind', 'people', '--file', file('people.csv')],
  ['import', '--kind', 'planning', '--file', file('planning.ods')],
  ['import', '--kind', 'registrations', '--file', file('ciao-in-out-office.xlsx')],
  ['import', '--kind', 'registrations', '--file', file('checkinatwork-presences.csv')],
  ['imports'],
  ['review'],
  ['query', 'registrations', '--from', '2026-09-14', '--to', '2026-09-14'],
  ['corrections', 'list', '--open'],
  ['corrections', 'draft', '--finding', '1', '2', '3'],
  ['corrections', 'dossier', '--id', '1', '--out', join(place, 'dossier')],
  ['chain', 'show', '--declaration', '1Y11DQCJU2KHZ', '--date', '2026-09-14'],
  ['chain', 'gaps'],
  ['match', '--from', '2026-09-01', '--to', '2026-09-30'],
  ['documents', 'due', '--within', '30'],
  ['emergency', 'pack', '--date', '2026-09-14', '--out', join(place, 'pack')],
  ['backup', '--out', join(place, 'copy.registra-backup')],
  ['verify'],
]

async function proveWatching(): Promise<void> {
  await fetch('http://127.0.0.1:61999/').catch(() => undefined)
  const code = "await import('node:net').then((net) => net.connect(9, '127.0.0.1').on('error', () => undefined))"
  await new Promise((resolve) => new Worker(new URL(`data:text/javascript,${code}`)).on('exit', resolve))
}

async function work(): Promise<void> {
  const { command } = await import('#tests/faults/campaign/office.ts')
  mkdirSync(place, { recursive: true })
  for (const words of day) {
    const { code, json } = await command([...words, '--workspace', folder])
    if (code !== 0) throw new Error(`${words.join(' ')}: ${JSON.stringify(json)}`)
  }
  const { code } = await command([
    'restore',
    '--from',
    join(place, 'copy.registra-backup'),
    '--workspace',
    join(place, 'Again'),
  ])
  if (code !== 0) throw new Error('the backup cannot be restored')
}

await (process.env['REGISTRA_WATCH_PROVE'] === undefined ? work() : proveWatching())
