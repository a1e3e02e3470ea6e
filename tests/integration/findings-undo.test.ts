import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import type { RunningCore } from '#main/core/start.ts'
import type { ImportKind } from '#shared/domain/import-kinds.ts'
import { coreWithWorkspace } from '#tests/support/core.ts'
import { importLines, lastOf } from '#tests/support/imports.ts'
import { foundBy } from '#tests/support/reviews.ts'

// Whatever files are taken back and brought in again: with all of them there, the findings and what was decided are as at first.

const now = '2026-09-22T08:00:00.000Z'
const [own, sub, stranger] = ['1999990738', '1999035089', '1999035782']
const [anne, omar, eva, limosa] = ['85073003328', '75060898009', '17073003384', '35379907511637265']
const [desk, tower, unknown] = ['1Y11DQCJU2KHZ', '1Y1VMGNZGEDPZ', '1Y1CC5H6QUXXZ']
const headings =
  'NISS;Limosa;Nom;Numéro d’entreprise;Numéro de déclaration de travaux;Type;Date et heure;Numéro de réception'
const row = (who: string, firm: string, where: string, ...rest: string[]): string =>
  [who.length > 11 ? `;${who}` : `${who};`, 'Nom', firm, where, ...rest].join(';')

const both = [
  row(anne, own, desk, 'IN', '2026-09-16T04:00:00Z', '3001'),
  row(anne, own, desk, 'OUT', '2026-09-16T12:00:00Z', '3002'),
]
const files: [ImportKind, string[]][] = [
  [
    'companies',
    [
      'Numéro d’entreprise;Nom;Rôle',
      `${own};Net & Clair;own`,
      `${sub};Lesse;subcontractor`,
      `${stranger};Kempen;subcontractor`,
    ],
  ],
  [
    'declarations',
    [
      'Numéro de déclaration de travaux;Régime;Début;Fin',
      `${desk};nettoyage;01/01/2026;`,
      `${tower};nettoyage;01/01/2026;15/09/2026`,
    ],
  ],
  [
    'chain',
    ['Numéro de déclaration de travaux;Sous-traitant;Employeur direct;Début', `${desk};${sub};${own};01/01/2026`],
  ],
  [
    'people',
    [
      'NISS;Limosa L-1;Nom;Qualité;Employeur;Limosa du;Limosa au',
      `${anne};;Peeters;salarié;${own};;`,
      `${omar};;Zaki;salarié;${stranger};;`,
      `;${limosa};Nowak;salarié;${sub};01/01/2026;14/09/2026`,
    ],
  ],
  [
    'planning',
    [
      'NISS ou Limosa;Numéro de déclaration de travaux;Du;Au;Jours',
      `${anne};${desk};14/09/2026;18/09/2026;1,2,3,4,5`,
      `${omar};${desk};15/09/2026;18/09/2026;1,2,3,4,5`,
    ],
  ],
  ['absences', ['NISS;Du;Au;Motif', `${anne};17/09/2026;17/09/2026;congé`]],
  [
    'registrations',
    [
      headings,
      row(anne, own, desk, 'IN', '2026-09-14T04:00:00Z', '1001'),
      row(anne, own, desk, 'OUT', '2026-09-14T12:00:00Z', '1002'),
      row(anne, sub, desk, 'IN', '2026-09-15T04:00:00Z', '1003'),
      row(omar, stranger, desk, 'IN', '2026-09-14T05:00:00Z', '1004'),
      row(omar, stranger, desk, 'OUT', '2026-09-14T09:00:00Z', ''),
      row(omar, stranger, tower, 'IN', '2026-09-14T08:00:00Z', '1006'),
      row(omar, stranger, tower, 'OUT', '2026-09-14T10:00:00Z', '1007'),
      row(omar, stranger, unknown, 'OUT', '2026-09-15T10:00:00Z', '1008'),
      row(eva, own, desk, 'IN', '2026-09-15T06:00:00Z', '1009'),
      row('85073003329', own, desk, 'IN', '2026-09-15T07:00:00Z', '1010'),
      row('', own, desk, 'IN', '2026-09-15T08:00:00Z', '1011'),
      ...both,
    ],
  ],
  [
    'registrations',
    [
      headings,
      ...both,
      row(limosa, sub, tower, 'IN', '2026-09-18T05:00:00Z', '2001'),
      row(limosa, sub, tower, 'OUT', '2026-09-18T05:00:30Z', '2002'),
    ],
  ],
]

/** An office that all files are in; `batches` says by which import each file stands, null while it is taken back. */
class Office {
  readonly running: RunningCore
  readonly batches: (number | null)[] = files.map(() => null)
  #turned = false

  constructor(running: RunningCore) {
    this.running = running
  }

  async bring(index: number): Promise<void> {
    const [kind, lines] = files[index] ?? ['people', []]
    const [head = '', ...rows] = lines
    this.#turned = !this.#turned
    const { batchId, problems } = await importLines(this.running, kind, [
      head,
      ...(this.#turned ? rows : rows.toReversed()),
    ])
    if (problems.some(({ severity }) => severity === 'error')) throw new Error(`the file of ${kind} has errors`)
    this.batches[index] = batchId
  }

  async takeBack(index: number): Promise<void> {
    await lastOf(this.running.client.imports.undo({ batchId: this.batches[index] ?? 0 }))
    this.batches[index] = null
  }

  async found(): Promise<string[]> {
    await lastOf(this.running.client.findings.review({ scope: 'due' }))
    return foundBy(this.running)
  }
}

async function office(): Promise<Office> {
  const made = new Office(await coreWithWorkspace(now))
  for (const index of files.keys()) await made.bring(index)
  return made
}

/** Decides about every finding, about one half otherwise than about the other. */
async function decideAll({ running: { client } }: Office): Promise<void> {
  const ids = await client.findings.ids({})
  const half = ids.filter((_, index) => index % 2 === 0)
  const others = ids.filter((_, index) => index % 2 === 1)
  const { decide } = client.findings
  await decide({ of: { ids: half }, state: 'explained', reason: 'checked-with-person', note: null })
  await decide({ of: { ids: others }, state: 'dismissed', reason: 'not-an-error', note: null })
}

const act = fc.record({ file: fc.nat(files.length - 1), reviewed: fc.boolean() })
const order = fc.shuffledSubarray([...files.keys()], { minLength: files.length })

test('files taken back and brought in again give the findings and decisions of a single import', async () => {
  const made = await office()
  const { rows } = await made.running.client.registrations.list({ search: '3001' })
  await made.running.client.registrations.mark({ ids: rows.map(({ id }) => id), kind: 'cancelled', note: null })
  await made.found()
  await decideAll(made)
  const before = await made.found()
  expect(before.join()).toContain('out-without-in | Peeters')
  expect(before.filter((line) => line.includes(' | open | '))).toEqual([])
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 1, maxLength: 12 }), order, async (acts, last) => {
      for (const { file, reviewed } of acts) {
        await (made.batches[file] === null ? made.bring(file) : made.takeBack(file))
        if (reviewed) await made.found()
      }
      for (const file of last) if (made.batches[file] === null) await made.bring(file)
      expect(await made.found()).toEqual(before)
    }),
    { numRuns: 8, seed: 14 },
  )
  await lastOf(made.running.client.findings.review({ scope: 'all' }))
  expect(foundBy(made.running)).toEqual(before)
  expect(await made.running.client.workspace.verify()).toMatchObject({ ok: true })
})

test('a decision holds again once its file is back, but not for what another file tells otherwise', async () => {
  const made = await office()
  await made.found()
  await decideAll(made)
  const before = await made.found()
  const [kind, lines] = files[6] ?? ['registrations', []]
  await made.takeBack(6)
  const without = await made.found()
  expect(without.filter((line) => line.includes('in-without-out'))).toEqual([])
  const later = lines.map((line) => line.replace('2026-09-15T04:00:00Z', '2026-09-15T04:10:00Z'))
  const { batchId } = await importLines(made.running, kind, later)
  const changed = await made.found()
  const open = changed
    .filter((line) => line.includes(' | open | '))
    .map((line) => line.split(' | ').slice(0, 2).join(' '))
  expect(open).toEqual(['in-without-out Peeters', 'wrong-employer Peeters'])
  expect(changed.filter((line) => before.includes(line))).toHaveLength(before.length - open.length)
  await lastOf(made.running.client.imports.undo({ batchId }))
  await made.bring(6)
  expect(await made.found()).toEqual(before)
})

test('what was decided about somebody stays when the person gets a better number', async () => {
  const made = await office()
  const { client } = made.running
  await importLines(made.running, 'planning', [
    'NISS ou Limosa;Numéro de déclaration de travaux;Du;Au;Jours',
    `${limosa};${desk};16/09/2026;16/09/2026;3`,
  ])
  await made.found()
  const filters = [
    { field: 'rule', operator: 'equals', value: 'missing-registration' } as const,
    { field: 'person', operator: 'contains', value: 'Nowak' } as const,
  ]
  const ids = await client.findings.ids({ filters })
  expect(ids).toHaveLength(1)
  await client.findings.decide({ of: { ids }, state: 'explained', reason: 'planning-wrong', note: null })
  await importLines(made.running, 'people', ['NISS;Limosa L-1;Nom', `${eva};${limosa};Nowak`])
  await made.found()
  const kept = { state: 'explained', reason: 'planning-wrong' }
  const [{ id } = { id: 0 }, ...others] = (await client.findings.list({ filters })).rows
  expect(others).toEqual([])
  expect(await client.findings.get({ id })).toMatchObject(kept)
  const { changeSet } = await client.findings.decide({ of: { ids: [id] }, state: 'open', reason: null, note: null })
  expect(await client.findings.get({ id })).toMatchObject({ state: 'open', reason: null })
  await client.history.undo({ changeSet: changeSet ?? 0 })
  expect(await client.findings.get({ id })).toMatchObject(kept)
})
