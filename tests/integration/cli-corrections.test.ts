import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { expect, test } from 'vitest'

import { cli } from '#tests/support/cli.ts'
import { complete, correctionOffice, sampleDay } from '#tests/support/corrections.ts'
import { passphrase, temporaryFolder } from '#tests/support/core.ts'

/** The sample office, closed, and commands on it as of its day. */
async function office() {
  const running = await correctionOffice()
  const filters = [{ field: 'rule', operator: 'equals' as const, value: 'in-without-out' }]
  const findings = (await running.client.findings.list({ filters })).rows.map(({ id }) => id)
  const { folder } = running
  const workspace = join(folder, 'Bureau')
  const run = (...words: string[]) => cli(folder, [...words, '--workspace', workspace, '--as-of', sampleDay, '--json'])
  /** Completes drafts as somebody would at the screen, then leaves the workspace to the commands. */
  const atTheScreen = async (ids: readonly number[]): Promise<void> => {
    await running.client.workspace.open({ folder: workspace, secret: { passphrase }, user: 'Testeur' })
    for (const id of ids) await complete(running, id)
    await running.client.workspace.close()
  }
  await running.client.workspace.close()
  return { run, findings, atTheScreen }
}

test('from findings to an answered request, by commands alone', async () => {
  const { run, findings, atTheScreen } = await office()
  const [first, second] = findings
  const drafted = await run('corrections', 'draft', '--finding', String(first), String(second), '999999')
  expect(drafted.code).toBe(0)
  expect(drafted.json.refused).toEqual([{ finding: 999_999, reason: 'gone' }])
  const ids = (drafted.json.requests as { id: number }[]).map(({ id }) => id)
  const words = ids.map(String)
  expect((await run('corrections', 'ready', '--id', ...words)).code).toBe(1)
  await atTheScreen(ids)
  expect((await run('corrections', 'ready', '--id', ...words)).json.requests).toMatchObject(
    ids.map(() => ({ state: 'ready', missing: [] })),
  )
  const [due] = (await run('corrections', 'list', '--due-within', '30')).json.requests
  expect(due).toMatchObject({
    number: expect.stringMatching(/^C-2026-\d{4}$/),
    state: 'ready',
    language: expect.any(String),
  })
  expect(due.daysLeft).toBeLessThanOrEqual(30)
  const sent = await run('corrections', 'sent', '--id', ...words, '--channel', 'email', '--reference', 'R-7')
  expect(sent.json.requests).toMatchObject(ids.map(() => ({ state: 'sent', reference: 'R-7' })))
  const letter = join(temporaryFolder(), 'réponse.txt')
  writeFileSync(letter, 'Votre demande est acceptée.\n')
  const answered = await run(
    'corrections',
    'answer',
    '--id',
    words[0] ?? '',
    '--outcome',
    'accepted',
    '--document',
    letter,
  )
  expect(answered.json).toMatchObject({ state: 'accepted' })
  expect((await run('corrections', 'list', '--open')).json.requests.length).toBe(ids.length - 1)
  expect((await run('corrections', 'answer', '--id', words[0] ?? '', '--outcome', 'maybe')).code).toBe(2)
})

test('a dossier is a folder whose checksums hold, and twice the same', async () => {
  const { run, findings } = await office()
  const drafted = await run('corrections', 'draft', '--finding', String(findings[0]))
  const [{ id }] = drafted.json.requests
  const [once, twice] = [join(temporaryFolder(), 'a'), join(temporaryFolder(), 'b')]
  const { json } = await run('corrections', 'dossier', '--id', String(id), '--out', once)
  await run('corrections', 'dossier', '--id', String(id), '--out', twice)
  expect(json.dossiers[0].files.length).toBe(readdirSync(once).length)
  const sums = readFileSync(join(once, 'SHA256SUMS'), 'utf8').trim().split('\n')
  const listed = sums.map((line) => line.slice(66)).sort()
  expect([...listed, 'SHA256SUMS'].sort()).toEqual(readdirSync(once).sort())
  for (const line of sums) {
    const bytes = readFileSync(join(once, line.slice(66)))
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(line.slice(0, 64))
  }
  for (const name of readdirSync(once)) {
    expect(name).not.toMatch(/\d{11}/)
    expect(readFileSync(join(twice, name)).equals(readFileSync(join(once, name)))).toBe(true)
  }
})
