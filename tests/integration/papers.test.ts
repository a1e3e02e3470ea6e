import { expect, test } from 'vitest'

import { paperStandings } from '#main/core/features/papers/service.ts'
import { addDays } from '#shared/domain/dates.ts'
import { isReplacedBy, paperState } from '#shared/domain/paper.ts'
import { coreWithWorkspace } from '#tests/support/core.ts'
import { addPaper, arrivedFile, paperInput, paperKind, paperRows } from '#tests/support/papers.ts'
import { addCompany, addDeclaration, addLink, addPerson, employment, refusal } from '#tests/support/records.ts'

const now = '2026-09-14T08:00:00.000Z'
const today = '2026-09-14'
const pdf = '%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF'

/** Our firm, a subcontractor with a link under it, somebody who works for that one. */
async function office() {
  const running = await coreWithWorkspace(now)
  const { client } = running
  const own = await addCompany(client, { name: 'Net & Clair', roles: ['own'] })
  const lesse = await addCompany(client, { name: 'Lesse Nettoyage', roles: ['contractor'] })
  const declarationId = await addDeclaration(client, { declarantId: own, startDate: '2026-01-01' })
  const linkId = await addLink(client, {
    declarationId,
    contractorId: lesse,
    directEmployerId: own,
    validFrom: '2026-01-01',
  })
  const personId = await addPerson(client, {
    lastName: 'Peeters',
    firstName: 'Amina',
    employments: [employment(lesse)],
  })
  return { ...running, own, lesse, declarationId, linkId, personId }
}

test('a paper is of a firm, a link, a person or a declaration, and the list names its holder and the firm', async () => {
  const running = await office()
  const { client, lesse, linkId, personId, declarationId } = running
  await addPaper(running, 'insurance', { companyId: lesse, expiresOn: '2026-12-31', reference: 'RC-118' })
  await addPaper(running, 'contract', { linkId })
  const ownKind = { subject: 'person' as const, required: false, expires: true }
  const { id: badge } = await client.papers.saveKind({ id: null, values: { name: 'Badge de sécurité', ...ownKind } })
  await client.papers.save({ id: null, values: paperInput({ kindId: badge, personId, expiresOn: '2027-01-01' }) })
  const { id: permit } = await client.papers.saveKind({
    id: null,
    values: { name: 'Permis', subject: 'declaration', required: false, expires: false },
  })
  await client.papers.save({ id: null, values: paperInput({ kindId: permit, declarationId }) })
  const rows = await paperRows(running)
  expect(rows.map(({ kindCode, kindName, holder, firm }) => [kindCode ?? kindName, holder, firm])).toEqual([
    ['Permis', '1Y11DQCJU2KHZ', null],
    ['insurance', 'Lesse Nettoyage', 'Lesse Nettoyage'],
    ['contract', 'Lesse Nettoyage › Net & Clair', 'Lesse Nettoyage'],
    ['Badge de sécurité', 'Peeters Amina', 'Lesse Nettoyage'],
  ])
  const search = async (text: string) => (await client.papers.list({ search: text })).rows.map(({ holder }) => holder)
  expect(await search('verzekering lesse')).toEqual(['Lesse Nettoyage'])
  expect(await search('securite')).toEqual(['Peeters Amina'])
  expect(await search('rc-118')).toEqual(['Lesse Nettoyage'])
  await client.companies.save({
    id: lesse,
    values: { ...(await client.companies.get({ id: lesse })), name: 'Lesse Propreté' },
    overrides: [],
  })
  expect(new Set((await paperRows(running)).map(({ firm }) => firm))).toEqual(new Set([null, 'Lesse Propreté']))
})

test('what is wrong with a paper is refused at its field', async () => {
  const running = await office()
  const { client, lesse, linkId, personId } = running
  const insurance = (await paperKind(running, 'insurance')).id
  const save = async (values: Parameters<typeof paperInput>[0]) =>
    await refusal(client.papers.save({ id: null, values: paperInput(values) }))
  expect(await save({})).toBe('kindId required')
  expect(await save({ kindId: 999, companyId: lesse })).toBe('kindId not-found')
  expect(await save({ kindId: insurance })).toBe('companyId required')
  expect(await save({ kindId: insurance, linkId })).toBe('linkId paper-holder')
  expect(await save({ kindId: insurance, companyId: 999 })).toBe('companyId not-found')
  expect(await save({ kindId: insurance, companyId: lesse, personId })).toBe('personId paper-holder')
  expect(await save({ kindId: insurance, companyId: lesse, issuedOn: '2026-02-01', expiresOn: '2026-01-31' })).toBe(
    'expiresOn paper-dates',
  )
  expect(await save({ kindId: insurance, companyId: lesse, issuedOn: '2026-02-30' })).toBe('issuedOn not-a-date')
  expect(await paperRows(running)).toEqual([])
})

test('states of the list are those of the rule, also on the days after', async () => {
  const running = await office()
  const { client, core, lesse, linkId } = running
  const days = [-400, -31, -1, 0, 1, 7, 30, 31, 400]
  for (const days_ of days) {
    for (const verifiedOn of [null, '2026-09-01']) {
      await addPaper(running, 'insurance', {
        companyId: lesse,
        issuedOn: '2025-01-01',
        expiresOn: addDays(today, days_),
        verifiedOn,
      })
    }
  }
  await addPaper(running, 'insurance', {
    companyId: lesse,
    issuedOn: addDays(today, 5),
    expiresOn: addDays(today, 800),
  })
  await addPaper(running, 'insurance', { companyId: lesse, verifiedOn: today })
  await addPaper(running, 'contract', { linkId, issuedOn: '2026-01-01', verifiedOn: today })
  const agrees = async (day: string): Promise<void> => {
    const rows = await paperRows(running)
    for (const row of rows) {
      expect(row.state, `${row.id} on ${day}`).toBe(paperState(row, day, { expires: row.expires }))
      const like = rows.filter(({ kindId, holder }) => kindId === row.kindId && holder === row.holder)
      expect(row.replaced, `${row.id} on ${day}`).toBe(like.some((other) => isReplacedBy(row, other, day)))
    }
  }
  await agrees(today)
  for (const later of [addDays(today, 1), addDays(today, 31)]) {
    Object.defineProperty(core.workspace, 'today', { value: later, configurable: true })
    await agrees(later)
  }
  expect(
    (await client.papers.list({ filters: [{ field: 'state', operator: 'equals', value: 'expired' }] })).total,
  ).toBeGreaterThan(0)
})

test('a file is kept by its content, opened again, replaced, and the same one twice is pointed out', async () => {
  const running = await office()
  const { client, lesse, own } = running
  const kindId = (await paperKind(running, 'insurance')).id
  const values = paperInput({ kindId, companyId: lesse, expiresOn: '2026-12-31', verifiedOn: today })
  const first = await client.papers.save({ id: null, values: { ...values, file: arrivedFile(running, 'police', pdf) } })
  const details = await client.papers.get({ id: first.id })
  expect(details).toMatchObject({
    fileName: 'police.pdf',
    verifiedBy: 'Testeur',
    file: { mediaType: 'application/pdf', alsoAt: [] },
  })
  const offered = await client.papers.file({ id: first.id })
  expect(offered.fileName).toBe('police.pdf')
  const looked = await client.papers.look({ file: arrivedFile(running, 'copie.pdf', pdf), id: null })
  expect(looked.alsoAt.map(({ label }) => label)).toEqual(['Lesse Nettoyage'])
  const second = await client.papers.save({
    id: null,
    values: { ...values, companyId: own, file: arrivedFile(running, 'copie.pdf', pdf) },
  })
  expect(second.warnings.map(({ code }) => code)).toEqual(['paper-same-file'])
  const replaced = await client.papers.save({
    id: first.id,
    values: { ...values, file: arrivedFile(running, 'autre.pdf', `${pdf}\n`) },
    version: details.version,
  })
  expect(replaced.warnings.map(({ code }) => code)).toEqual(['paper-check-again'])
  expect(await client.papers.get({ id: first.id })).toMatchObject({ fileName: 'autre.pdf', verifiedOn: null })
  const script = client.papers.save({
    id: null,
    values: { ...values, file: arrivedFile(running, 'virus.pdf.exe', pdf) },
  })
  expect(await refusal(script)).toBe('attachment-kind')
  await client.papers.save({ id: first.id, values: { ...values, removeFile: true } })
  expect(await client.papers.get({ id: first.id })).toMatchObject({ fileName: null, file: null })
})

test('papers are marked as checked together, by name and day, and it is taken back with one undo', async () => {
  const running = await office()
  const { client, lesse } = running
  const ids = [await addPaper(running, 'insurance', { companyId: lesse, expiresOn: '2027-01-01' })]
  ids.push(await addPaper(running, 'registry-extract', { companyId: lesse }))
  expect(await refusal(client.papers.verify({ ids, on: '2026-09-15' }))).toBe('verifiedOn date-in-future')
  const { changed, changeSet } = await client.papers.verify({ ids, on: today })
  expect(changed).toBe(2)
  expect((await paperRows(running)).map(({ state, verifiedBy }) => `${state} ${verifiedBy}`)).toEqual([
    'valid Testeur',
    'valid Testeur',
  ])
  expect(await client.papers.verify({ ids, on: today })).toEqual({ changed: 0, changeSet: null })
  await client.history.undo({ changeSet: changeSet ?? 0 })
  expect((await paperRows(running)).map(({ state }) => state)).toEqual(['to-check', 'to-check'])
})

test('what is missing is asked as of a day, per active link and firm, and added from there', async () => {
  const running = await office()
  const { client, core, lesse, linkId } = running
  const asked = async (date = today) => {
    const { rows, firms } = await client.papers.missing({ date })
    return { firms, codes: rows.map(({ kindCode, linkId: link }) => `${kindCode} ${link === null ? 'firm' : 'link'}`) }
  }
  expect(await asked()).toEqual({
    firms: 1,
    codes: ['insurance firm', 'registry-extract firm', 'contract link', 'method-agreement link'],
  })
  await addPaper(running, 'contract', { linkId, issuedOn: '2026-03-01' })
  await addPaper(running, 'insurance', {
    companyId: lesse,
    issuedOn: '2025-10-01',
    expiresOn: '2026-09-13',
    verifiedOn: today,
  })
  const { rows } = await client.papers.missing({ date: today })
  expect(rows.map(({ kindCode, state, expiresOn }) => [kindCode, state, expiresOn])).toEqual([
    ['insurance', 'expired', '2026-09-13'],
    ['registry-extract', 'missing', null],
    ['method-agreement', 'missing', null],
  ])
  expect((await asked('2026-02-01')).codes).toEqual(['registry-extract firm', 'contract link', 'method-agreement link'])
  expect((await asked('2025-12-31')).codes).toEqual([])
  const standings = paperStandings(core.workspace.reader, [{ id: linkId, contractorId: lesse }], today)
  expect(standings.filter(({ state }) => state === 'missing')).toHaveLength(2)
})

test('a firm, a link and a person with papers are kept when somebody wants to delete them', async () => {
  const running = await office()
  const { client, linkId, personId } = running
  const alone = await addCompany(client, { name: 'Sans lien' })
  const paper = await addPaper(running, 'insurance', { companyId: alone })
  await addPaper(running, 'contract', { linkId })
  const { id: kind } = await client.papers.saveKind({
    id: null,
    values: { name: 'Badge', subject: 'person', required: false, expires: false },
  })
  await client.papers.save({ id: null, values: paperInput({ kindId: kind, personId }) })
  expect(await client.companies.remove({ ids: [alone] })).toMatchObject({ removed: 0, kept: [{ label: 'Sans lien' }] })
  expect(await client.chain.remove({ ids: [linkId] })).toMatchObject({ removed: 0 })
  expect(await client.people.remove({ ids: [personId] })).toMatchObject({ removed: 0 })
  const { changeSet } = await client.papers.remove({ ids: [paper] })
  expect(await client.companies.remove({ ids: [alone] })).toMatchObject({ removed: 1 })
  expect(changeSet).not.toBeNull()
})

test('an office has kinds of its own; shipped ones keep their names and change what is asked of them', async () => {
  const running = await office()
  const { client, lesse } = running
  const values = { name: 'VCA', subject: 'company' as const, required: true, expires: true }
  const { id } = await client.papers.saveKind({ id: null, values })
  expect(await refusal(client.papers.saveKind({ id: null, values: { ...values, name: 'vca' } }))).toBe(
    'name paper-kind-known',
  )
  expect(await refusal(client.papers.saveKind({ id: null, values: { ...values, name: 'Verzekering' } }))).toBe(
    'name paper-kind-known',
  )
  expect(await refusal(client.papers.saveKind({ id: null, values: { ...values, name: ' ' } }))).toBe('name required')
  const paper = await client.papers.save({
    id: null,
    values: paperInput({ kindId: id, companyId: lesse, verifiedOn: today }),
  })
  expect((await paperRows(running))[0]).toMatchObject({ kindName: 'VCA', state: 'to-check' })
  const moved = { ...values, subject: 'person' as const }
  expect(await refusal(client.papers.saveKind({ id, values: moved }))).toBe('subject paper-kind-held')
  await client.papers.saveKind({ id, values: { ...values, expires: false } })
  expect((await paperRows(running))[0]).toMatchObject({ state: 'valid' })
  expect(await client.papers.removeKinds({ ids: [id] })).toMatchObject({ removed: 0, kept: [{ label: 'VCA' }] })
  await client.papers.remove({ ids: [paper.id] })
  expect(await client.papers.removeKinds({ ids: [id] })).toMatchObject({ removed: 1 })
  const shipped = await paperKind(running, 'insurance')
  expect(await refusal(client.papers.removeKinds({ ids: [shipped.id] }))).toBe('paper-kind-shipped')
  const renamed = { name: 'Autre', subject: 'link' as const, required: false, expires: true }
  await client.papers.saveKind({ id: shipped.id, values: renamed })
  expect(await paperKind(running, 'insurance')).toMatchObject({ name: null, subject: 'company', required: false })
})
