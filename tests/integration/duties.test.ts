import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { describe, expect, test } from 'vitest'

import type { RunningCore } from '#main/core/start.ts'
import type { DutyFirmRow, DutyScope, EvidenceInput } from '#shared/contract/duties.ts'
import { duties, type Duty } from '#shared/domain/duties.ts'
import { cli } from '#tests/support/cli.ts'
import { coreWithWorkspace, temporaryFolder } from '#tests/support/core.ts'
import { correctionOffice, sampleDay } from '#tests/support/corrections.ts'
import { offeredBytes, pdfText } from '#tests/support/emergency.ts'
import { addCompany, addDeclaration, addLink, refusal } from '#tests/support/records.ts'

const everything: DutyScope = { declarationId: null, companyId: null, date: sampleDay, active: false, only: 'all' }

async function firms({ client }: RunningCore, scope: Partial<DutyScope> = {}): Promise<DutyFirmRow[]> {
  const { rows } = await client.duties.list({ ...everything, ...scope, limit: 500 })
  return rows.flatMap((row) => (row.kind === 'firm' ? [row] : []))
}

const statesOf = (row: DutyFirmRow | undefined): string => duties.map((duty) => row?.duties[duty].state).join(' ')
const codeOf = (row: DutyFirmRow | undefined, duty: Duty): string | undefined => row?.duties[duty].reasons[0]?.code

const noted: EvidenceInput = { state: 'done', onDate: '2026-10-01', validUntil: null, note: 'Badges remis' }

/** A file as a host would hand it over. */
function uploaded({ core }: RunningCore, name: string, text: string): { token: string; name: string } {
  const path = join(temporaryFolder(), name)
  writeFileSync(path, text)
  return { token: core.transfers.adopt(path).token, name }
}

/** An office with one declaration: we declare, a firm below us, an agency below that firm. */
async function smallOffice() {
  const running = await coreWithWorkspace('2026-10-06T08:00:00.000Z')
  const { client } = running
  const own = await addCompany(client, { name: 'Net & Clair', roles: ['own'] })
  const firm = await addCompany(client, { name: 'Lesse', roles: ['contractor'] })
  const agency = await addCompany(client, { name: 'Intérim Plus', roles: ['agency'] })
  const declarationId = await addDeclaration(client, { declarantId: own, startDate: '2026-01-01' })
  const agreed = { declarationId, validFrom: '2026-01-01', method: 'our-system', fallbackChannel: 'téléphone' } as const
  const link = await addLink(client, { ...agreed, contractorId: firm, directEmployerId: own })
  await addLink(client, { ...agreed, contractorId: agency, directEmployerId: firm, viaAgency: true })
  return { ...running, own, firm, agency, link, declarationId }
}

describe('the matrix of duties', () => {
  test('shows each firm of the chain in the order of the tree, judged by what is agreed', async () => {
    const office = await smallOffice()
    const rows = await firms(office)
    expect(rows.map(({ company, tier, depth }) => [company, tier, depth])).toEqual([
      ['Net & Clair', 0, 0],
      ['Lesse', 1, 1],
      ['Intérim Plus', 2, 2],
    ])
    expect(rows.map((row) => [row.duties.system.state, codeOf(row, 'system')])).toEqual([
      ['done', 'own-system'],
      ['doubtful', 'no-paper'],
      ['done', 'agency-tool'],
    ])
    expect(codeOf(rows[1], 'data')).toBe('not-covered')
    expect(statesOf(rows[2])).toBe('done doubtful missing missing')
  })

  test('heads firms by their workplace, pages through them, and counts duties whatever is left out', async () => {
    const { client } = await correctionOffice()
    const all = await client.duties.list({ ...everything, limit: 500 })
    expect(all.rows[0]).toMatchObject({ kind: 'place', firms: expect.any(Number) })
    expect(all.rows.length).toBe(all.total)
    const pages = []
    for (let offset = 0; offset < all.total; offset += 3) {
      pages.push(...(await client.duties.list({ ...everything, offset, limit: 3 })).rows)
    }
    expect(pages).toEqual(all.rows)
    const sum = Object.values(all.counts).reduce((one, other) => one + other, 0)
    expect(sum).toBe(all.firms * duties.length)
    const missing = await client.duties.list({ ...everything, only: 'missing', limit: 500 })
    expect(missing.counts).toEqual(all.counts)
    expect(
      missing.rows
        .flatMap((row) => (row.kind === 'firm' ? [statesOf(row)] : []))
        .every((states) => states.includes('missing')),
    ).toBe(true)
    expect(await client.duties.firms({ ...everything, only: 'missing' })).toHaveLength(missing.firms)
  })

  test('judges data by registrations, planning and open findings, and is as of the day asked for', async () => {
    const office = await correctionOffice()
    const rows = await firms(office)
    const data = rows.map(({ duties: cells }) => cells.data)
    expect(new Set(data.map(({ state }) => state))).toContain('doubtful')
    const withFindings = rows.find((row) => codeOf(row, 'data') === 'open-findings')
    const counted = withFindings?.duties.data.reasons[0]?.params['count']
    const { declarationId = 0, companyId = 0 } = withFindings ?? {}
    const details = await office.client.duties.get({ declarationId, companyId, date: sampleDay })
    const findings = details.duties.data.evidence.find(({ kind }) => kind === 'findings')
    expect(findings).toMatchObject({ count: counted })
    const seen = details.duties.data.evidence.find(({ kind }) => kind === 'registrations')
    expect(seen).toMatchObject({ days: expect.any(Number), seen: expect.any(Number) })
    // Long before the first file nothing is known.
    const before = await firms(office, { date: '2026-05-04' })
    expect(before.map((row) => codeOf(row, 'data')).every((code) => code === 'not-covered')).toBe(true)
  })

  test('leaves out a link after its last day', async () => {
    const office = await correctionOffice()
    const names = async (date: string): Promise<string[]> =>
      (await firms(office, { date })).filter(({ number }) => number === '1Y1VMGNZGEDPZ').map(({ company }) => company)
    expect(await names('2026-09-20')).toContain('Dender Services SRL')
    expect(await names('2026-09-21')).not.toContain('Dender Services SRL')
  })
})

describe('evidence', () => {
  test('completes a duty, keeps its file, and is taken back whole', async () => {
    const office = await smallOffice()
    const { client, core, firm: companyId, declarationId } = office
    const file = uploaded(office, 'badges.txt', 'Liste des badges remis le 1er octobre.\n')
    const places = [{ declarationId, companyId }]
    const { added, changeSet } = await client.duties.record({
      places,
      duties: ['means', 'informed'],
      values: noted,
      file,
    })
    expect(added).toBe(2)
    const [row] = await firms(office, { companyId })
    expect(statesOf(row)).toBe('doubtful doubtful done done')
    const { duties: cells } = await client.duties.get({ declarationId, companyId, date: sampleDay })
    const [first] = cells.means.evidence
    expect(first).toMatchObject({
      kind: 'recorded',
      deciding: true,
      valid: true,
      fileName: 'badges.txt',
      by: 'Testeur',
    })
    const id = first?.kind === 'recorded' ? first.id : 0
    const offered = core.transfers.offered((await client.duties.evidenceFile({ id })).token)
    expect(offered).toMatchObject({ fileName: 'badges.txt' })
    expect((await client.workspace.verify()).ok).toBe(true)

    await client.history.undo({ changeSet: changeSet ?? 0 })
    expect(statesOf((await firms(office, { companyId }))[0])).toBe('doubtful doubtful missing missing')
    expect(await refusal(client.duties.evidenceFile({ id }))).toBe('record-gone')
  })

  test('counts on its days alone and leaves earlier days as they were', async () => {
    const office = await smallOffice()
    const { client, firm: companyId, declarationId } = office
    const places = [{ declarationId, companyId }]
    const means = async (date: string): Promise<string | undefined> =>
      (await firms(office, { companyId, date }))[0]?.duties.means.state
    await client.duties.record({ places, duties: ['means'], values: { ...noted, validUntil: '2026-10-03' } })
    expect(await Promise.all(['2026-09-30', '2026-10-01', '2026-10-03', '2026-10-04'].map(means))).toEqual([
      'missing',
      'done',
      'done',
      'doubtful',
    ])
    const values = { ...noted, onDate: '2026-10-05', state: 'not-applicable' as const, note: 'Sans personnel' }
    await client.duties.record({ places, duties: ['means'], values })
    expect(await Promise.all(['2026-10-03', '2026-10-05'].map(means))).toEqual(['done', 'not-applicable'])
  })

  test('is changed with its version, keeps its file unless another one comes, and is removed', async () => {
    const office = await smallOffice()
    const { client, firm: companyId, declarationId } = office
    const places = [{ declarationId, companyId }]
    await client.duties.record({
      places,
      duties: ['informed'],
      values: noted,
      file: uploaded(office, 'a.txt', 'signé\n'),
    })
    const piece = async () => {
      const details = await client.duties.get({ declarationId, companyId, date: sampleDay })
      const [found] = details.duties.informed.evidence
      return found?.kind === 'recorded' ? found : null
    }
    const before = await piece()
    const id = before?.id ?? 0
    const values: EvidenceInput = { ...noted, state: 'doubtful', note: null }
    await client.duties.change({ id, values, version: before?.version })
    expect(await piece()).toMatchObject({ state: 'doubtful', note: null, fileName: 'a.txt' })
    expect(await refusal(client.duties.change({ id, values: noted, version: before?.version }))).toBe('record-changed')
    await client.duties.remove({ id })
    expect(await piece()).toBeNull()
  })

  test('is refused where it says nothing, contradicts itself or names what is not there', async () => {
    const { client, firm: companyId, declarationId } = await smallOffice()
    const record = (values: Partial<EvidenceInput>, place = { declarationId, companyId }): Promise<string> =>
      refusal(client.duties.record({ places: [place], duties: ['means'], values: { ...noted, ...values } }))
    expect(await record({ note: null })).toBe('note evidence-empty')
    expect(await record({ note: '  ', state: 'not-applicable' })).toBe('note required')
    expect(await record({ onDate: null })).toBe('onDate required')
    expect(await record({ onDate: '2026-02-30' })).toBe('onDate not-a-date')
    expect(await record({ onDate: '2026-10-07' })).toBe('onDate date-in-future')
    expect(await record({ validUntil: '2026-09-30' })).toBe('validUntil date-order')
    expect(await record({}, { declarationId, companyId: 999 })).toBe('companyId not-found')
    expect(await refusal(client.duties.get({ declarationId, companyId: 999, date: sampleDay }))).toBe(
      'duty-without-place',
    )
    expect(await refusal(client.duties.list({ ...everything, date: '2026-02-30' }))).toBe('date not-a-date')
  })

  test('about many firms at once is one act with one file, each firm once', async () => {
    const office = await smallOffice()
    const { client, core, declarationId, firm, agency } = office
    const places = [firm, agency, firm].map((companyId) => ({ declarationId, companyId }))
    const file = uploaded(office, 'brochure.txt', 'Reçu la brochure.\n')
    const { added, changeSet } = await client.duties.record({ places, duties: ['informed'], values: noted, file })
    expect(added).toBe(2)
    const kept = core.workspace.connection.allSql<{ n: number }>('select count(*) as n from attachment', [])
    expect(kept).toEqual([{ n: 1 }])
    const rows = await firms(office)
    expect(rows.map((row) => row.duties.informed.state)).toEqual(['missing', 'done', 'done'])
    await client.history.undo({ changeSet: changeSet ?? 0 })
    expect((await firms(office)).map((row) => row.duties.informed.state)).toEqual(['missing', 'missing', 'missing'])
  })

  test('keeps its firm from being deleted', async () => {
    const office = await smallOffice()
    const { client, declarationId } = office
    const other = await addCompany(client, { name: 'Autre' })
    const places = [{ declarationId, companyId: other }]
    await client.duties.record({ places, duties: ['informed'], values: noted })
    expect(await client.companies.remove({ ids: [other] })).toMatchObject({ removed: 0, kept: [{ label: 'Autre' }] })
  })
})

describe('what is told of the duties', () => {
  test('on Today counts those missing at workplaces of the week and opens them', async () => {
    const office = await smallOffice()
    const { client, declarationId, firm, agency, own } = office
    const gapOf = async () => (await client.today.get()).gaps.find(({ kind }) => kind === 'duty-missing')
    expect(await gapOf()).toMatchObject({
      count: 6,
      filters: [{ field: 'duty', operator: 'equals', value: 'missing' }],
      examples: [{ label: expect.stringContaining('Net & Clair') }, {}, {}],
    })
    const places = [own, firm, agency].map((companyId) => ({ declarationId, companyId }))
    await client.duties.record({ places, duties: ['means', 'informed'], values: noted })
    expect(await gapOf()).toBeUndefined()
  })

  test('in the report says who, how, why and by what, without numbers of people', async () => {
    const office = await smallOffice()
    const { client, declarationId, firm: companyId } = office
    await client.duties.record({ places: [{ declarationId, companyId }], duties: ['means'], values: noted })
    for (const [language, title, state] of [
      ['fr', 'Rapport des obligations de l’employeur', 'Manque'],
      ['nl', 'Verslag van de plichten van de werkgever', 'Ontbreekt'],
      ['de', 'Bericht über die Pflichten des Arbeitgebers', 'Fehlt'],
      ['en', 'Report on the employer’s duties', 'Missing'],
    ] as const) {
      const file = await client.duties.report({ declarationId, date: sampleDay, format: 'pdf', language })
      const text = await pdfText(offeredBytes(office, file))
      expect(text).toContain(title)
      expect(text).toContain(state)
      expect(text).toContain('Badges remis')
      expect(text.indexOf('Lesse')).toBeLessThan(text.indexOf('Intérim Plus'))
    }
    const book = await client.duties.report({ declarationId, date: sampleDay, format: 'xlsx', language: 'fr' })
    expect(book.fileName).toBe('Rapport des obligations de l’employeur 1Y11DQCJU2KHZ 2026-10-06.xlsx')
    expect(
      await refusal(client.duties.report({ declarationId: 99, date: sampleDay, format: 'pdf', language: 'fr' })),
    ).toBe('record-gone')
  })

  test('by the command line is the same as on the page', async () => {
    const office = await correctionOffice()
    const { folder, client } = office
    const rows = (await firms(office)).filter(({ number }) => number === '1Y1VMGNZGEDPZ')
    await client.workspace.close()
    const run = (...words: string[]) =>
      cli(folder, ['chain', 'duties', ...words, '--workspace', join(folder, 'Bureau'), '--as-of', sampleDay, '--json'])
    const { code, json } = await run('--declaration', '1y1vmgnzgedpz')
    expect(code).toBe(0)
    expect(json.firms.map(({ name }: { name: string }) => name)).toEqual(rows.map(({ company }) => company))
    expect(json.firms[0].duties.map(({ state }: { state: string }) => state).join(' ')).toBe(statesOf(rows[0]))
    expect((await run('--declaration', '1Y1NOSUCHONEZ')).code).toBe(1)
    expect((await run()).code).toBe(2)
  })
})
