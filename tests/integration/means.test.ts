import { describe, expect, test } from 'vitest'

import { peopleWithMisfit } from '#main/core/features/means/service.ts'
import type { RunningCore } from '#main/core/start.ts'
import type { ListInput } from '#shared/contract/list.ts'
import type { DevicesInput, FitRow, MeansInput } from '#shared/contract/means.ts'
import { offeredBytes, pdfText } from '#tests/support/emergency.ts'
import { list, office, place, today } from '#tests/support/means.ts'
import { addDeclaration, declarationInput, refusal } from '#tests/support/records.ts'

const devices = (values: Partial<DevicesInput>): DevicesInput => ({
  kinds: [],
  workplaceId: null,
  validFrom: null,
  validTo: null,
  note: null,
  ...values,
})
const badge = (values: Partial<MeansInput> = {}): MeansInput => ({
  kind: 'badge',
  reference: null,
  declarationId: null,
  validFrom: null,
  validTo: null,
  note: null,
  ...values,
})

async function fits({ client }: RunningCore, filters: ListInput['filters'] = []): Promise<FitRow[]> {
  return (await client.means.fits.list({ ...list, filters })).rows
}
const told = (rows: readonly FitRow[]): string[] => rows.map(({ person, code }) => `${person} ${code}`)
const during = (from: string, to: string): ListInput['filters'] => [
  { field: 'date', operator: 'from', value: from },
  { field: 'date', operator: 'to', value: to },
]

describe('devices', () => {
  test('are noted for several declarations at once, never twice, and taken back whole', async () => {
    const { client, declarationId } = await office()
    const other = await addDeclaration(client, { number: '1Y1VMGNZGEDPZ' })
    const values = devices({ kinds: ['qr-code', 'tablet'] })
    const input = { declarationIds: [declarationId, other], values }
    expect(await client.means.addDevices({ ...input, preview: true })).toEqual({
      added: 4,
      present: 0,
      changeSet: null,
    })
    const { changeSet } = await client.means.addDevices(input)
    expect(await client.means.addDevices(input)).toMatchObject({ added: 0, present: 4, changeSet: null })
    const { rows } = await client.means.places.list(list)
    expect(rows.map((row) => row.devices)).toEqual([
      ['qr-code', 'tablet'],
      ['qr-code', 'tablet'],
    ])
    await client.history.undo({ changeSet: changeSet ?? 0 })
    expect((await client.means.devicesOf({ declarationId })).devices).toEqual([])
    expect((await client.workspace.verify()).ok).toBe(true)
  })

  test('are changed with their version, ended and removed', async () => {
    const { client, declarationId } = await office()
    await client.means.addDevices({ declarationIds: [declarationId], values: devices({ kinds: ['tablet'] }) })
    const one = async () => (await client.means.devicesOf({ declarationId })).devices[0]
    const before = await one()
    const { id = 0, version } = before ?? {}
    const values = { ...devices({ validFrom: '2026-09-01', note: 'À l’accueil' }), kind: 'qr-code' as const }
    await client.means.changeDevice({ id, values, version })
    expect(await one()).toMatchObject({ kind: 'qr-code', validFrom: '2026-09-01', note: 'À l’accueil', current: true })
    expect(await refusal(client.means.changeDevice({ id, values, version }))).toBe('record-changed')
    expect(await refusal(client.means.endDevice({ id, date: '2026-08-01' }))).toBe('date date-order')
    await client.means.endDevice({ id, date: '2026-10-01' })
    expect(await one()).toMatchObject({ validTo: '2026-10-01', current: false })
    await client.means.removeDevice({ id })
    expect(await one()).toBeUndefined()
  })

  test('are refused where they name nothing, or a place of another declaration', async () => {
    const { client, declarationId } = await office()
    const add = (values: Partial<DevicesInput>, declarationIds = [declarationId]): Promise<string> =>
      refusal(client.means.addDevices({ declarationIds, values: devices({ kinds: ['tablet'], ...values }) }))
    expect(await add({ kinds: [] })).toBe('kinds required')
    expect(await add({ validFrom: '2026-10-02', validTo: '2026-10-01' })).toBe('validTo date-order')
    expect(await add({ note: 'code du gardien 85.07.30-033.28' })).toBe('note person-number-in-text')
    expect(await add({ workplaceId: 999 })).toBe('workplaceId workplace-elsewhere')
    expect(await add({}, [declarationId, 999])).toBe('declarationIds not-found')
  })

  test('go with their workplace and with their declaration', async () => {
    const { client, own } = await office()
    const values = {
      declarantId: own,
      number: '1Y1VMGNZGEDPZ',
      workplaces: [
        { ...place, name: 'Un' },
        { ...place, name: 'Deux' },
      ],
    }
    const id = await addDeclaration(client, values)
    const { workplaces } = await client.means.devicesOf({ declarationId: id })
    for (const { id: workplaceId } of workplaces) {
      await client.means.addDevices({ declarationIds: [id], values: devices({ kinds: ['tablet'], workplaceId }) })
    }
    const [first] = workplaces
    const kept = [{ ...place, id: first?.id ?? null, name: 'Un' }]
    const save = await client.declarations.save({
      id,
      values: declarationInput({ ...values, workplaces: kept }),
      overrides: [],
    })
    expect((await client.means.devicesOf({ declarationId: id })).devices).toHaveLength(1)
    await client.history.undo({ changeSet: save.changeSet ?? 0 })
    expect((await client.means.devicesOf({ declarationId: id })).devices).toHaveLength(2)
    const { removed, changeSet } = await client.declarations.remove({ ids: [id] })
    expect(removed).toBe(1)
    await client.history.undo({ changeSet: changeSet ?? 0 })
    expect((await client.means.devicesOf({ declarationId: id })).devices).toHaveLength(2)
  })
})

describe('means of people', () => {
  test('are given to many at once with a preview, and taken back', async () => {
    const { client, amina, jan } = await office()
    const input = { personIds: [amina, jan], values: badge({ validFrom: '2026-09-01' }) }
    expect(await client.means.give({ ...input, preview: true })).toMatchObject({ given: 2, present: 0 })
    await client.means.give({ personIds: [amina], values: badge() })
    const { given, present } = await client.means.give(input)
    expect([given, present]).toEqual([1, 1])
    const back = { personIds: [amina, jan], kind: null, date: '2026-10-05' }
    expect(await client.means.takeBack({ ...back, preview: true })).toEqual({ changed: 2, changeSet: null })
    const taken = await client.means.takeBack(back)
    expect((await client.means.ofPerson({ personId: jan })).means).toMatchObject([
      { validTo: '2026-10-05', current: false },
    ])
    expect(await client.means.takeBack(back)).toEqual({ changed: 0, changeSet: null })
    await client.history.undo({ changeSet: taken.changeSet ?? 0 })
    expect((await client.means.ofPerson({ personId: jan })).means).toMatchObject([{ validTo: null, current: true }])
  })

  test('with the same number at the same time are warned about, one after the other are not', async () => {
    const { client, amina, jan } = await office()
    await client.means.give({ personIds: [amina], values: badge({ reference: 'B-117', validTo: '2026-09-30' }) })
    const warned = async (values: Partial<MeansInput>) =>
      (await client.means.give({ personIds: [jan], values: badge({ reference: 'b-117', ...values }), preview: true }))
        .warnings
    expect(await warned({ validFrom: '2026-10-01' })).toEqual([])
    expect(await warned({ validFrom: '2026-09-30' })).toMatchObject([
      { code: 'means-held-twice', params: { value: 'b-117', names: 'Peeters Amina' } },
    ])
    const both = await client.means.give({
      personIds: [amina, jan],
      values: badge({ reference: 'B-9' }),
      preview: true,
    })
    expect(both.warnings).toMatchObject([{ code: 'means-held-twice' }])
  })

  test('are refused with a national number, without a kind or for nobody', async () => {
    const { client, amina } = await office()
    const give = (values: Partial<MeansInput>, personIds = [amina]): Promise<string> =>
      refusal(client.means.give({ personIds, values: badge(values) }))
    expect(await give({ kind: null })).toBe('kind required')
    expect(await give({ reference: '85073003328' })).toBe('reference person-number-in-text')
    expect(await give({ note: 'BIS 98472899765' })).toBe('note person-number-in-text')
    expect(await give({ validFrom: '2026-02-30' })).toBe('validFrom not-a-date')
    expect(await give({}, [999])).toBe('personIds not-found')
    expect(await give({ declarationId: 999 })).toBe('declarationId not-found')
  })

  test('move with a joined person and come back when the records are separated', async () => {
    const running = await office()
    const { client, amina, jan } = running
    await client.means.give({ personIds: [jan], values: badge({ reference: 'B-1' }) })
    const have = async (personId: number): Promise<number> => (await client.means.ofPerson({ personId })).means.length
    const fields = (['lastName', 'firstName'] as const).map((field) => ({ field, from: 'kept' as const }))
    const choices = { fields, employments: [], number: null }
    const { changeSet } = await client.people.join({ keptId: amina, joinedId: jan, choices })
    expect(await have(amina)).toBe(1)
    expect(told(await fits(running))).toEqual(['Peeters Amina no-devices'])
    await client.history.undo({ changeSet: changeSet ?? 0 })
    expect(await have(jan)).toBe(1)
    expect(told(await fits(running))).toEqual(['Maes Jan no-devices', 'Peeters Amina no-means'])
  })
})

describe('what does not fit', () => {
  test('is told per person and place, and mended by a means or a device', async () => {
    const running = await office()
    const { client, declarationId, amina, jan } = running
    expect(told(await fits(running))).toEqual(['Maes Jan no-means', 'Peeters Amina no-means'])
    await client.means.addDevices({ declarationIds: [declarationId], values: devices({ kinds: ['qr-code'] }) })
    await client.means.give({ personIds: [amina, jan], values: badge() })
    const [row] = await fits(running)
    expect(row).toMatchObject({
      state: 'misfit',
      code: 'wrong-kind',
      means: ['badge'],
      devices: ['qr-code'],
      days: 1,
      firm: 'Net & Clair',
    })
    await client.means.give({ personIds: [amina], values: badge({ kind: 'company-phone' }) })
    expect(told(await fits(running))).toEqual(['Maes Jan wrong-kind', 'Peeters Amina fits'])
    await client.means.addDevices({ declarationIds: [declarationId], values: devices({ kinds: ['badge-reader'] }) })
    expect(told(await fits(running))).toEqual(['Maes Jan fits', 'Peeters Amina fits'])
    const { people, fits: fitting } = await client.means.counts({ from: today, to: today })
    expect([people, fitting]).toEqual([2, 2])
  })

  test('is judged for every workplace, and the worst one is named', async () => {
    const running = await office()
    const { client, declarationId, amina } = running
    const { workplaces } = await client.means.devicesOf({ declarationId })
    const [tower, annex] = workplaces
    const at = (workplaceId: number | undefined, kinds: DevicesInput['kinds']) =>
      client.means.addDevices({
        declarationIds: [declarationId],
        values: devices({ kinds, workplaceId: workplaceId ?? 0 }),
      })
    await at(tower?.id, ['badge-reader'])
    await at(annex?.id, ['qr-code'])
    await client.means.give({ personIds: [amina], values: badge() })
    const rows = await fits(running, [{ field: 'personId', operator: 'equals', value: String(amina) }])
    expect(rows).toMatchObject([{ code: 'wrong-kind', places: ['Annexe'], devices: ['qr-code'] }])
  })

  test('counts the days it is so, and leaves out absences, closures and days without planning', async () => {
    const running = await office()
    const { client, declarationId, amina, jan } = running
    await client.means.addDevices({
      declarationIds: [declarationId],
      values: devices({ kinds: ['qr-code'], validFrom: '2026-10-07' }),
    })
    await client.means.give({ personIds: [amina, jan], values: badge() })
    const week = during('2026-10-05', '2026-10-11')
    const [, second] = await fits(running, week)
    // Monday and Tuesday no device was there: the three days with a QR code are the bad ones.
    expect(second).toMatchObject({ person: 'Peeters Amina', code: 'wrong-kind', onDate: '2026-10-07', days: 3 })
    const away = { reason: null, personId: null, declarationId: null }
    await client.absences.save({
      id: null,
      values: { ...away, personId: amina, validFrom: '2026-10-07', validTo: '2026-10-08' },
      overrides: [],
    })
    expect((await fits(running, week))[1]).toMatchObject({ onDate: '2026-10-09', days: 1 })
    await client.absences.save({
      id: null,
      values: { ...away, declarationId, validFrom: '2026-10-09', validTo: '2026-10-09' },
      overrides: [],
    })
    expect(told(await fits(running, week))).toEqual(['Maes Jan wrong-kind', 'Peeters Amina no-devices'])
    expect(await fits(running, during('2026-10-10', '2026-10-11'))).toEqual([])
    expect(peopleWithMisfit(running.core.workspace.reader, { from: '2026-10-05', to: '2026-10-11' })).toEqual([
      { personId: jan, declarationId, code: 'wrong-kind', onDate: '2026-10-07' },
    ])
  })

  test('follows a key: own telephone and online service need an active one', async () => {
    const running = await office()
    const { client, core, declarationId, amina } = running
    await client.means.addDevices({ declarationIds: [declarationId], values: devices({ kinds: ['own-phone'] }) })
    await client.means.give({ personIds: [amina], values: badge({ kind: 'own-phone' }) })
    const code = async (): Promise<string | undefined> =>
      (await fits(running)).find(({ personId }) => personId === amina)?.code
    expect(await code()).toBe('key-not-noted')
    const note = (state: 'requested' | 'active') =>
      core.workspace.write('edit', (writer) =>
        writer.insert('personKey', {
          personId: amina,
          kind: 'itsme',
          state,
          since: null,
          appointmentOn: null,
          note: null,
        }),
      )
    await note('requested')
    expect(await code()).toBe('no-key')
    await note('active')
    expect(await code()).toBe('fits')
  })

  test('is filtered, searched, sorted, exported and printed', async () => {
    const running = await office()
    const { client, jan } = running
    await client.means.give({ personIds: [jan], values: badge() })
    const found = async (scope: Partial<ListInput>): Promise<string[]> =>
      told((await client.means.fits.list({ ...list, ...scope })).rows)
    expect(await found({ search: 'amina' })).toEqual(['Peeters Amina no-means'])
    expect(await found({ search: 'zenith maes' })).toEqual(['Maes Jan no-devices'])
    expect(await found({ filters: [{ field: 'code', operator: 'in', value: ['no-means'] }] })).toHaveLength(1)
    expect(await found({ filters: [{ field: 'firm', operator: 'contains', value: 'clair' }] })).toHaveLength(2)
    expect(await found({ sort: { field: 'person', direction: 'descending' } })).toEqual([
      'Peeters Amina no-means',
      'Maes Jan no-devices',
    ])
    expect(await found({ offset: 1, limit: 1 })).toEqual(['Peeters Amina no-means'])
    expect(await refusal(client.means.fits.list({ ...list, filters: [{ field: 'x', operator: 'empty' }] }))).toBe(
      'x not-found',
    )
    expect(await refusal(client.means.fits.list({ ...list, filters: during('2026-01-01', '2026-12-31') }))).toBe(
      'date period-too-long',
    )
    const ids = await client.means.fits.ids(list)
    expect(await client.means.peopleOf({ ids: [...ids] })).toMatchObject([
      { label: 'Maes Jan' },
      { label: 'Peeters Amina' },
    ])
    const columns = ['person', 'workplace', 'code', 'onDate'].map((field) => ({ field, heading: field }))
    const file = await client.means.fits.export({
      ...list,
      columns,
      format: 'pdf',
      title: 'Moyens',
      language: 'fr',
      filterTexts: [],
    })
    expect(await pdfText(offeredBytes(running, file))).toContain('Aucun moyen d’enregistrement')
  })

  test('feeds the duties: done, in doubt or missing, and what the office noted stays', async () => {
    const running = await office()
    const { client, core, own, declarationId, amina, jan } = running
    const duty = async () => (await client.duties.get({ declarationId, companyId: own, date: today })).duties
    expect((await duty()).means).toMatchObject({
      state: 'missing',
      reasons: [{ code: 'no-evidence' }, { code: 'means-lacking', params: { count: 2, people: 2 } }],
      evidence: [{ kind: 'means', people: 2, without: 2, from: today }],
    })
    await client.means.give({ personIds: [amina, jan], values: badge({ validFrom: '2026-09-15' }) })
    expect((await duty()).means).toMatchObject({ state: 'doubtful', reasons: [{ code: 'means-doubtful' }] })
    await client.means.addDevices({ declarationIds: [declarationId], values: devices({ kinds: ['badge-reader'] }) })
    expect((await duty()).means).toMatchObject({
      state: 'done',
      reasons: [{ code: 'means-fit', params: { count: 2 } }],
    })
    const places = [{ declarationId, companyId: own }]
    const noted = { state: 'doubtful' as const, onDate: '2026-09-20', validUntil: null, note: 'Lecteur en panne' }
    await client.duties.record({ places, duties: ['means'], values: noted })
    expect((await duty()).means.state).toBe('doubtful')
    await core.workspace.write('edit', (writer) => {
      for (const personId of [amina, jan]) {
        writer.insert('briefing', {
          personId,
          declarationId: null,
          onDate: '2026-10-01',
          givenBy: 'Testeur',
          language: 'fr',
          way: 'meeting',
          startSheetId: null,
          note: null,
          sha256: null,
          fileName: null,
        })
      }
    })
    expect((await duty()).informed).toMatchObject({ state: 'done', reasons: [{ code: 'all-informed' }] })
    const before = await client.duties.get({ declarationId, companyId: own, date: '2026-09-30' })
    expect(before.duties.informed.state).toBe('missing')
  })
})
