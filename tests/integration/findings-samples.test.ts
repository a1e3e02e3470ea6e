import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import { expect, test } from 'vitest'

import { startOfDay } from '#shared/domain/dates.ts'
import type { ImportKind } from '#shared/domain/import-kinds.ts'
import { cli } from '#tests/support/cli.ts'
import { coreWithWorkspace } from '#tests/support/core.ts'
import { importFile, lastOf, samples } from '#tests/support/imports.ts'

interface Expected {
  asOf: string
  period: [string, string]
  findings: { rule: string; identifier: string; declaration: string; date: string }[]
}
const expected = JSON.parse(readFileSync(join(samples, 'expected-findings.json'), 'utf8')) as Expected
const brief = ({ rule, identifier, declaration, date }: Expected['findings'][number]): string =>
  [rule, identifier, declaration, date].join('|')

const records: [ImportKind, string][] = [
  ['companies', 'companies.csv'],
  ['declarations', 'declarations.csv'],
  ['chain', 'chain.csv'],
  ['people', 'people.csv'],
  ['planning', 'planning.csv'],
]
const csv: [ImportKind, string] = ['registrations', 'ciao-in-out.csv']
const office: [ImportKind, string] = ['registrations', 'ciao-in-out-office.xlsx']
const construction: [ImportKind, string] = ['registrations', 'checkinatwork-presences.csv']

interface Answer {
  findings: (Expected['findings'][number] & { id: number; message: string; status: string; severity: string })[]
}

/** A closed workspace into which files came in this order; reviewed after each when asked. */
async function filled(
  files: readonly [ImportKind, string][],
  between: boolean,
): Promise<{ folder: string; place: string }> {
  const running = await coreWithWorkspace(startOfDay(expected.asOf))
  for (const [kind, name] of files) {
    const { counts } = await importFile(running, kind, join(samples, name))
    expect(counts).toMatchObject({ rejected: 0 })
    if (between) await lastOf(running.client.findings.review({ scope: 'due' }))
  }
  await running.client.workspace.close()
  return { folder: running.folder, place: running.workspaceFolder }
}

/** What the command line answers about it, of the rules that are listed. */
async function reviewed({ folder, place }: { folder: string; place: string }): Promise<string[]> {
  const [from, to] = expected.period
  const words = ['review', '--workspace', place, '--json', '--from', from, '--to', to, '--as-of', expected.asOf]
  const { code, json } = await cli(folder, words)
  expect(code).toBe(0)
  const rules = new Set(expected.findings.map(({ rule }) => rule))
  return (json as Answer).findings
    .filter(({ rule }) => rules.has(rule))
    .map(brief)
    .sort()
}

const wanted = expected.findings.map(brief).sort()

test('the samples give exactly the expected findings', { timeout: 60_000 }, async () => {
  expect(await reviewed(await filled([...records, csv, construction], false))).toEqual(wanted)
})

test('they give the same from the file as the office keeps it', { timeout: 60_000 }, async () => {
  expect(await reviewed(await filled([...records, construction, office], false))).toEqual(wanted)
})

test(
  'they give the same when registrations come first, with a review after each file',
  { timeout: 60_000 },
  async () => {
    expect(await reviewed(await filled([construction, csv, office, ...records.toReversed()], true))).toEqual(wanted)
  },
)

test('the command line tells each finding in words, with its state and deadline', { timeout: 60_000 }, async () => {
  const { folder, place } = await filled([...records, csv], false)
  const words = ['review', '--workspace', place, '--as-of', expected.asOf]
  const { json } = await cli(folder, [...words, '--json'])
  const all = (json as Answer).findings
  expect(all.filter(({ message }) => message === '' || /\{\{|\$t\(|undefined/.test(message))).toEqual([])
  expect(all.find(({ rule }) => rule === 'in-without-out')).toMatchObject({
    severity: 'high',
    identifier: '70091697875',
    declaration: '1Y11DQCJU2KHZ',
    date: '2026-09-08',
    deadline: '2026-10-08',
    status: 'open',
  })
  const { out } = await cli(folder, words)
  expect(out).toContain('08/09/2026')
  expect(out.trim().split('\n')).toHaveLength(all.length + 1)
})
