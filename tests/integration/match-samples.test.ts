import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import { expect, test } from 'vitest'

import { startOfDay } from '#shared/domain/dates.ts'
import { cli } from '#tests/support/cli.ts'
import { coreWithWorkspace } from '#tests/support/core.ts'
import { importFile, samples } from '#tests/support/imports.ts'

interface Expected {
  asOf: string
  period: [string, string]
  findings: { rule: string; identifier: string; declaration: string; date: string }[]
}
const expected = JSON.parse(readFileSync(join(samples, 'expected-findings.json'), 'utf8')) as Expected

interface Told {
  kind: string
  side?: string
  declaration: string
  workplace: string
  firm: string
  enterpriseNumber: string | null
  firstDay: string
  lastDay: string
  days: number
  people: number
  registrations: number
  exposure: { min: number; max: number }
}

/** The samples in a closed workspace, and `match` on it. */
async function office() {
  const running = await coreWithWorkspace(startOfDay(expected.asOf))
  const files = [
    ['companies', 'companies.csv'],
    ['declarations', 'declarations.csv'],
    ['chain', 'chain.csv'],
    ['people', 'people.csv'],
    ['registrations', 'ciao-in-out.csv'],
    ['registrations', 'checkinatwork-presences.csv'],
  ] as const
  for (const [kind, name] of files) await importFile(running, kind, join(samples, name))
  await running.client.workspace.close()
  const common = ['--workspace', running.workspaceFolder, '--as-of', expected.asOf, '--json']
  return async (...words: string[]) => {
    const answer = await cli(running.folder, ['match', ...words, ...common])
    return { ...answer, differences: (answer.json?.differences ?? []) as Told[] }
  }
}

const [from, to] = expected.period

test('in the samples, the kind "link ended, still present" names exactly Dender Services at 1Y1VMGNZGEDPZ', async () => {
  const matched = await office()
  const { code, differences } = await matched('--from', from, '--to', to)
  expect(code).toBe(0)
  expect(differences.filter(({ kind }) => kind === 'link-ended')).toEqual([
    {
      kind: 'link-ended',
      declaration: '1Y1VMGNZGEDPZ',
      workplace: 'Tour Zénith',
      firm: 'Dender Services SRL',
      enterpriseNumber: '1999036475',
      firstDay: '2026-09-23',
      lastDay: '2026-09-24',
      days: 2,
      people: 1,
      registrations: 4,
      exposure: { min: 800, max: 8000 },
    },
  ])
})

test('the days of the samples on which the chain differs are those of the findings', async () => {
  const matched = await office()
  const { differences, json } = await matched('--from', from, '--to', to)
  const chain = differences.filter(({ kind }) => kind === 'link-ended' || kind === 'not-declared')
  const found = expected.findings.filter(({ rule }) => rule === 'company-not-in-chain')
  expect(chain.reduce((days, one) => days + one.days * one.people, 0)).toBe(found.length)
  const ended = differences.filter(({ kind }) => kind === 'declaration-ended')
  const outside = expected.findings.filter(({ rule }) => rule === 'outside-declaration')
  expect(new Set(ended.map(({ declaration }) => declaration))).toEqual(new Set(outside.map((one) => one.declaration)))
  // A firm is there whoever it sends: for people nobody knows, the review asks first who they are.
  const strangers = expected.findings.filter(
    ({ rule, declaration, date }) =>
      rule === 'unknown-person' && declaration === '1Y1RFV97X4UEZ' && date > '2026-09-24',
  )
  const people = new Set([...outside, ...strangers].map(({ identifier }) => identifier))
  expect(json.summary.kinds['declaration-ended'].people).toBe(people.size)
  const dates = outside.map(({ date }) => date).sort()
  expect(ended.map(({ firstDay }) => firstDay).sort()[0]).toBe(dates[0])
  expect(
    ended
      .map(({ lastDay }) => lastDay)
      .sort()
      .at(-1),
  ).toBe(dates.at(-1))
  expect(differences.filter(({ kind }) => kind === 'never-seen')).toEqual([])
})

test('without days the month before is matched, and days the wrong way round are refused', async () => {
  const matched = await office()
  const { json } = await matched()
  expect([json.from, json.to]).toEqual(['2026-09-01', '2026-09-30'])
  expect(await matched('--from', to, '--to', from)).toMatchObject({ code: 2 })
  expect(await matched('--from', '2020-01-01', '--to', to)).toMatchObject({ code: 1 })
})
