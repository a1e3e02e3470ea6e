import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { expect, test } from 'vitest'

import { openTable } from '#main/core/sheets/read.ts'
import type { RunningCore } from '#main/core/start.ts'
import { startOfDay } from '#shared/domain/dates.ts'
import { coreWithWorkspace, temporaryFolder } from '#tests/support/core.ts'
import { importFile, importLines, lastOf, samples } from '#tests/support/imports.ts'
import { readPdf } from '#tests/support/pdf.ts'

const period = { from: '2026-09-07', to: '2026-10-04' }
const asOf = '2026-10-06'

async function office(): Promise<{ running: RunningCore; clientId: number }> {
  const running = await coreWithWorkspace(startOfDay(asOf))
  const files = [
    ['companies', 'companies.csv'],
    ['declarations', 'declarations.csv'],
    ['chain', 'chain.csv'],
    ['people', 'people.csv'],
    ['registrations', 'ciao-in-out.csv'],
    ['registrations', 'checkinatwork-presences.csv'],
  ] as const
  for (const [kind, name] of files) await importFile(running, kind, join(samples, name))
  await lastOf(running.client.findings.review({ scope: 'due' }))
  const found = await running.client.clients.lookup({ text: 'leopold' })
  expect(found.map(({ label }) => label)).toEqual(['Résidence Léopold ASBL'])
  return { running, clientId: found[0]?.id ?? 0 }
}

const bytesOf = ({ core }: RunningCore, { token }: { token: string }): Buffer =>
  readFileSync(core.transfers.offered(token)?.path ?? '')

test('a client is told of its sites: firms with tier and employer, presences, papers, gaps and findings', async () => {
  const { running, clientId } = await office()
  const { client } = running
  const report = await client.clients.report({ clientId, ...period, names: false })
  expect(report.declarations.map(({ workplace }) => workplace)).toEqual([
    'Bureaux Léopold',
    'Chantier Quai Vert',
    'Galerie Opéra',
    'Tour Zénith',
    'Ziekenhuis Sint-Rafaël',
  ])
  const zenith = report.declarations.find(({ workplace }) => workplace === 'Tour Zénith')
  const firms = report.firms.filter(({ declarationId }) => declarationId === zenith?.id)
  expect(firms.slice(0, 3)).toMatchObject([
    { firm: 'Net & Clair SRL', tier: 0, employer: null },
    { firm: 'Kempen Poets SC', tier: 1, employer: 'Net & Clair SRL' },
    { firm: 'Dender Services SRL', employer: 'Kempen Poets SC', validTo: '2026-09-20', lastDay: '2026-09-24' },
  ])
  expect(firms[1]?.papers.map(({ code, state }) => [code, state])).toContainEqual(['insurance', 'missing'])
  expect(firms[1]?.people).toBeGreaterThan(0)
  expect(firms[1]?.personDays).toBeGreaterThanOrEqual(firms[1]?.days ?? Infinity)
  expect(report.differences).toEqual((await client.match.run(period)).differences)
  const open = await client.findings.list({
    filters: [
      { field: 'state', operator: 'equals', value: 'open' },
      { field: 'declarationId', operator: 'equals', value: String(zenith?.id) },
    ],
  })
  expect(zenith?.open).toBe(open.total)
  expect(report.firms.flatMap(({ names }) => names)).toEqual([])
})

test('neither file holds a national number, and people are named only where that is asked for', async () => {
  const { running, clientId } = await office()
  const numbers = readFileSync(join(samples, 'people.csv'), 'utf8').match(/\d{11,17}/g) ?? []
  expect(numbers.length).toBeGreaterThan(50)
  for (const names of [false, true]) {
    const order = { clientId, ...period, names, language: null, fallback: 'nl' as const }
    const pdf = await readPdf(bytesOf(running, await running.client.clients.export({ ...order, format: 'pdf' })))
    const text = pdf.pages.map((page) => page.text).join(' ')
    // The client has said that it reads French.
    expect(pdf.language).toBe('fr')
    expect(text).toContain('Rapport au donneur d’ordre')
    expect(text).toContain('Résidence Léopold ASBL')
    expect(text.includes('Popescu')).toBe(names)
    const path = join(temporaryFolder(), 'rapport.xlsx')
    writeFileSync(path, bytesOf(running, await running.client.clients.export({ ...order, format: 'xlsx' })))
    const { sheets } = await openTable(path)
    expect(sheets.map(({ name }) => name)).toEqual([
      'Lieux de travail',
      'Entreprises',
      'Documents des entreprises',
      'Écarts',
      'Constats',
      ...(names ? ['Personnes présentes'] : []),
    ])
    for (const number of numbers) expect(text.replaceAll(/[.\s-]/g, '')).not.toContain(number)
  }
})

test('a client without declarations in the period is told so, and one that is gone is refused', async () => {
  const running = await coreWithWorkspace(startOfDay(asOf))
  await importLines(running, 'companies', ['Nom;Rôle', 'Syndic du Parc;client'])
  const [found] = await running.client.clients.lookup({ text: '' })
  const report = await running.client.clients.report({ clientId: found?.id ?? 0, ...period, names: false })
  expect(report).toMatchObject({ declarations: [], firms: [], differences: [], total: { people: 0, days: 0 } })
  const order = { clientId: found?.id ?? 0, ...period, names: false, language: 'de' as const, fallback: 'fr' as const }
  const pdf = await readPdf(bytesOf(running, await running.client.clients.export({ ...order, format: 'pdf' })))
  expect(pdf.pages[0]?.text).toContain('Keine Meldung von Arbeiten läuft in diesem Zeitraum.')
  await expect(running.client.clients.report({ clientId: 999, ...period, names: false })).rejects.toMatchObject({
    data: { code: 'record-gone' },
  })
  await expect(
    running.client.clients.report({ clientId: found?.id ?? 0, from: '2026-10-01', to: '2026-09-01', names: false }),
  ).rejects.toMatchObject({ data: { problems: [{ code: 'date-order', field: 'to' }] } })
})
