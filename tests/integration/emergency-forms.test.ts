import { createHash } from 'node:crypto'

import { expect, test } from 'vitest'

import { query } from '#main/core/db/query.ts'
import { coreWithWorkspace, passphrase } from '#tests/support/core.ts'
import {
  coreWithSamples,
  declarationId,
  formRequest,
  offeredBytes,
  pdfText,
  plannedInFile,
  printedIdentifiers,
} from '#tests/support/emergency.ts'
import { lastOf } from '#tests/support/imports.ts'
import { readPdf } from '#tests/support/pdf.ts'
import {
  addAssignment,
  addCompany,
  addDeclaration,
  addLink,
  addPerson,
  employment,
  identifier,
  refusal,
} from '#tests/support/records.ts'

const codes = (warnings: readonly { code: string }[]): string[] => warnings.map(({ code }) => code)

test('the forms of a Monday list exactly the people planned, in two languages', async () => {
  const running = await coreWithSamples()
  const { client } = running
  const planned = plannedInFile('2026-09-14')
  expect([...planned.values()].flat()).toHaveLength(60)
  for (const [number, identifiers] of planned) {
    const request = formRequest(await declarationId(running, number))
    const made = await client.emergency.prepare({ ...request, languages: ['fr', 'nl'] })
    const text = await pdfText(offeredBytes(running, made.file))
    expect(printedIdentifiers(text)).toEqual(identifiers)
    expect(made.people).toBe(identifiers.length)
    expect(text).toContain('Numéro de référence / Referentienummer')
  }
})

test('one file holds the forms of every active declaration, each with its own page numbers', async () => {
  const running = await coreWithSamples()
  const made = await lastOf(running.client.emergency.prepareAll({ date: '2026-09-14', languages: ['fr'] }))
  expect(made.forms).toHaveLength(5)
  const pdf = await readPdf(offeredBytes(running, made.file ?? { token: '' }))
  expect(pdf.pages).toHaveLength(made.forms.reduce((sum, { form }) => sum + form.pages, 0))
  const text = pdf.pages.map((page) => page.text).join(' ')
  expect(printedIdentifiers(text)).toEqual([...plannedInFile('2026-09-14').values()].flat().sort())
})

test('own people come first, then each subcontractor by tier and name, then people by surname', async () => {
  const { client } = await coreWithWorkspace('2026-09-14T04:00:00.000Z')
  const own = await addCompany(client, { name: 'Zuiver SRL', roles: ['own'] })
  const [beta, alpha, deep] = [
    await addCompany(client, { name: 'Bêta BV' }),
    await addCompany(client, { name: 'Alpha NV' }),
    await addCompany(client, { name: 'Aardvark' }),
  ]
  const declaration = await addDeclaration(client, {})
  for (const [contractorId, directEmployerId] of [
    [beta, own],
    [alpha, own],
    [deep, beta],
  ]) {
    await addLink(client, { declarationId: declaration, contractorId, directEmployerId })
  }
  for (const [lastName, companyId] of [
    ['Peeters', deep],
    ['Öz', alpha],
    ['El Amrani', alpha],
    ['Van den Broeck', own],
    ['vandenberg', own],
    ['Dubois', beta],
    ['Sans', null],
  ] as const) {
    const employments = companyId === null ? [] : [employment(companyId)]
    const personId = await addPerson(client, { lastName, employments })
    await addAssignment(client, { personId, declarationId: declaration })
  }
  const due = await client.emergency.due({ declarationId: declaration, date: '2026-09-14' })
  expect(due.map(({ name, tier }) => [name, tier])).toEqual([
    ['vandenberg', 0],
    ['Van den Broeck', 0],
    ['El Amrani', 1],
    ['Öz', 1],
    ['Dubois', 1],
    ['Peeters', 2],
    ['Sans', null],
  ])
})

test('a chain link or a Limosa that has ended is printed with a mark and told, never left out', async () => {
  const running = await coreWithSamples()
  const site = await declarationId(running, '1Y1H82LXK72CZ')
  const before = await running.client.emergency.prepare(formRequest(site, '2026-09-25'))
  const after = await running.client.emergency.prepare(formRequest(site, '2026-09-28'))
  expect(codes(before.warnings)).not.toContain('limosa-not-valid')
  expect(after.people).toBe(before.people)
  const limosa = after.warnings.filter(({ code }) => code === 'limosa-not-valid')
  expect(limosa.map(({ detail }) => detail)).toContain('01/01/2026 – 27/09/2026')
  expect(await pdfText(offeredBytes(running, after.file))).toContain('[L]')

  const tower = await declarationId(running, '1Y1VMGNZGEDPZ')
  const dender = await running.client.companies.lookup({ text: 'Dender' })
  const personId = await addPerson(running.client, {
    lastName: 'Ștefan',
    identifiers: [identifier('national', '85073003328')],
    employments: [employment(dender[0]?.id ?? 0)],
  })
  await addAssignment(running.client, {
    personId,
    declarationId: tower,
    validFrom: '2026-09-14',
    validTo: '2026-09-25',
  })
  expect(codes((await running.client.emergency.prepare(formRequest(tower, '2026-09-18'))).warnings)).toEqual([])
  const ended = await running.client.emergency.prepare(formRequest(tower, '2026-09-21'))
  expect(ended.warnings).toEqual([{ code: 'employer-not-in-chain', person: 'Ștefan', detail: 'Dender Services SRL' }])
  expect(printedIdentifiers(await pdfText(offeredBytes(running, ended.file)))).toContain('85073003328')
})

test('the employer is the one of the day of the form, whatever came later', async () => {
  const { client } = await coreWithWorkspace('2026-09-14T04:00:00.000Z')
  const own = await addCompany(client, { name: 'Net & Clair SRL', roles: ['own'] })
  const other = await addCompany(client, { name: 'Lesse Nettoyage BV' })
  const declaration = await addDeclaration(client, {})
  await addLink(client, { declarationId: declaration, contractorId: other, directEmployerId: own })
  const personId = await addPerson(client, {
    employments: [employment(own, { validTo: '2026-09-14' }), employment(other, { validFrom: '2026-09-15' })],
  })
  await addAssignment(client, { personId, declarationId: declaration })
  const employerOn = async (date: string) => {
    const [person] = await client.emergency.due({ declarationId: declaration, date })
    return [person?.employer, person?.tier]
  }
  expect(await employerOn('2026-09-14')).toEqual(['Net & Clair SRL', 0])
  expect(await employerOn('2026-09-15')).toEqual(['Lesse Nettoyage BV', 1])
})

test('a single declaration outside its dates is printed with a warning, and not among all', async () => {
  const running = await coreWithSamples()
  const gallery = await declarationId(running, '1Y1RFV97X4UEZ')
  const made = await running.client.emergency.prepare(formRequest(gallery, '2026-09-25'))
  expect(made.warnings[0]).toEqual({
    code: 'outside-declaration',
    person: null,
    detail: '01/01/2026 – 24/09/2026',
  })
  expect(await pdfText(offeredBytes(running, made.file))).toContain('n’est pas compris entre le début et la fin')
  const all = await lastOf(running.client.emergency.prepareAll({ date: '2026-09-25', languages: ['fr'] }))
  expect(all.forms.map(({ form }) => form.declaration)).not.toContain('1Y1RFV97X4UEZ')
})

test('all means every declaration with a duty, open dates included, even with nobody planned', async () => {
  const { client } = await coreWithWorkspace('2026-09-14T04:00:00.000Z')
  const numbers = ['1Y1000000001Z', '1Y1000000002Z', '1Y1000000003Z', '1Y1000000004Z']
  const [open = '', ends = '', excused = '', later = ''] = numbers
  await addDeclaration(client, { number: open })
  await addDeclaration(client, { number: ends, startDate: '2026-01-01', endDate: '2026-09-14' })
  await addDeclaration(client, { number: excused, dutyToRegister: 'no' })
  await addDeclaration(client, { number: later, startDate: '2026-09-15' })
  const all = await lastOf(client.emergency.prepareAll({ date: '2026-09-14', languages: ['nl'] }))
  expect(all.forms.map(({ form }) => [form.declaration, form.people])).toEqual([
    [open, 0],
    [ends, 0],
  ])
  expect(codes(all.forms[0]?.warnings ?? [])).toEqual(['nobody-planned'])
})

test('nobody due gives a blank form', async () => {
  const running = await coreWithSamples()
  const id = await declarationId(running, '1Y1VMGNZGEDPZ')
  const sunday = await running.client.emergency.prepare(formRequest(id, '2026-09-13'))
  expect([sunday.people, sunday.pages, codes(sunday.warnings)]).toEqual([0, 1, ['nobody-planned']])
  const text = await pdfText(offeredBytes(running, sunday.file))
  expect(printedIdentifiers(text)).toEqual([])
})

test('a thousand people are all printed', async () => {
  const running = await coreWithWorkspace('2026-09-14T04:00:00.000Z')
  const declaration = await addDeclaration(running.client, {})
  await running.core.workspace.write('test', (writer) => {
    for (let index = 0; index < 1000; index += 1) {
      const personId = writer.insert('person', { lastName: `Personne ${index}`, provisional: 0 })
      writer.insert('personIdentifier', { personId, kind: 'national', value: String(60010100000 + index) })
      writer.insert('assignment', { personId, declarationId: declaration, validFrom: '2026-09-01', weekdays: '1' })
    }
  })
  const made = await running.client.emergency.prepare(formRequest(declaration))
  expect(made.people).toBe(1000)
  expect(printedIdentifiers(await pdfText(offeredBytes(running, made.file)))).toHaveLength(1000)
  expect(await running.client.emergency.lines({ formId: made.form.id })).toHaveLength(1000)
})

test('the same content is the same version; a reference number makes the next one and the first keeps its bytes', async () => {
  const running = await coreWithSamples()
  const { client } = running
  const request = formRequest(await declarationId(running, '1Y11DQCJU2KHZ'))
  const first = await client.emergency.prepare(request)
  const bytes = offeredBytes(running, first.file)
  const again = await client.emergency.prepare(request)
  expect(again.form).toEqual(first.form)
  expect(offeredBytes(running, again.file).equals(bytes)).toBe(true)

  const second = await client.emergency.prepare({ ...request, reference: 'CC-2026-4711' })
  expect([second.form.number, first.form.version, second.form.version]).toEqual([first.form.number, 1, 2])
  const text = await pdfText(offeredBytes(running, second.file))
  expect(text).toContain('CC-2026-4711')
  expect(text).toContain(`${first.form.number} v2`)
  expect(await pdfText(bytes)).not.toContain('CC-2026-4711')
  const kept = await client.emergency.formFile({ formId: first.form.id })
  expect(offeredBytes(running, kept).equals(bytes)).toBe(true)
  expect((await client.emergency.forms({ date: '2026-09-14' })).map(({ version }) => version)).toEqual([2, 1])
})

test('a form keeps its bytes through closing and opening the workspace', async () => {
  const running = await coreWithSamples()
  const { client, workspaceFolder } = running
  const made = await client.emergency.prepare(formRequest(await declarationId(running, '1Y1H82LXK72CZ')))
  const before = offeredBytes(running, made.file)
  await client.workspace.close()
  await client.workspace.open({ folder: workspaceFolder, secret: { passphrase }, user: 'Anne' })
  const after = offeredBytes(running, await client.emergency.formFile({ formId: made.form.id }))
  expect(after.equals(before)).toBe(true)
  expect(createHash('sha256').update(after).digest('hex')).toBe(made.form.sha256)
  expect((await client.workspace.verify()).ok).toBe(true)
  const { connection } = running.core.workspace
  const tampering = [
    query.updateTable('attachment').set({ bytes: Buffer.from('other') }),
    query.updateTable('emergencyForm').set({ people: 0 }),
  ]
  for (const statement of tampering) expect(() => connection.run(statement)).toThrow(/never change|kept as/)
})

test('a preview keeps nothing', async () => {
  const running = await coreWithSamples()
  const id = await declarationId(running, '1Y1H82LXK72CZ')
  const shown = await running.client.emergency.preview(formRequest(id))
  expect(shown.people).toBe(12)
  expect(await running.client.emergency.forms({})).toEqual([])
})

test('people of the days before stand in a block of their own on request', async () => {
  const running = await coreWithSamples()
  const id = await declarationId(running, '1Y1VMGNZGEDPZ')
  const personId = await addPerson(running.client, {
    lastName: 'Delvaux',
    identifiers: [identifier('national', '85073003328')],
  })
  await addAssignment(running.client, { personId, declarationId: id, validFrom: '2026-09-10', validTo: '2026-09-11' })
  const without = await running.client.emergency.prepare(formRequest(id))
  const withRecent = await running.client.emergency.prepare({ ...formRequest(id), recent: 5 })
  expect([without.people, withRecent.people]).toEqual([8, 8])
  expect(await pdfText(offeredBytes(running, without.file))).not.toContain('DELVAUX')
  const text = await pdfText(offeredBytes(running, withRecent.file))
  expect(text).toContain('DELVAUX')
  expect(text).toContain('ne compte que si la personne signe')
  const tooFar = await running.client.emergency.prepare({ ...formRequest(id), recent: 2 })
  expect(await pdfText(offeredBytes(running, tooFar.file))).not.toContain('DELVAUX')
})

test('form numbers, file names and the list of people due carry no identifier', async () => {
  const running = await coreWithSamples()
  const id = await declarationId(running, '1Y1H82LXK72CZ')
  const { form, file } = await running.client.emergency.prepare(formRequest(id))
  expect(form.number).toBe(`F-20260914-${id}`)
  expect(file.fileName).toBe('2026-09-14 1Y1H82LXK72CZ Chantier Quai Vert formulaire papier.pdf')
  const due = await running.client.emergency.due({ declarationId: id, date: '2026-09-14' })
  expect(due.every((person) => /^•+-.{4}$/.test(person.identifier ?? ''))).toBe(true)
})

test('lines of used forms are followed up by hand until each has its outcome', async () => {
  const running = await coreWithSamples()
  const { client } = running
  const { form } = await client.emergency.prepare(formRequest(await declarationId(running, '1Y1VMGNZGEDPZ')))
  expect(await client.emergency.lines({ openOnly: true })).toEqual([])
  expect((await client.emergency.markUsed({ formId: form.id, used: true, incidentId: null })).openLines).toBe(8)
  const open = await client.emergency.lines({ openOnly: true })
  expect(open).toHaveLength(8)
  expect(open[0]).toMatchObject({ formNumber: form.number, line: 1, person: 'da Silva Łukasz', age: 0 })
  const lineIds = open.map(({ id }) => id)
  const settle = (outcome: 'registered' | 'explained', note: string | null) =>
    client.emergency.settleLines({ lineIds: lineIds.slice(1), outcome, note })
  expect(await refusal(settle('explained', '  '))).toBe('note required')
  expect((await settle('explained', 'badge perdu')).settled).toBe(7)
  expect((await client.emergency.lines({ openOnly: true })).map(({ line }) => line)).toEqual([1])
  await client.emergency.settleLines({ lineIds, outcome: null, note: null })
  expect((await client.emergency.forms({ state: 'used' }))[0]?.openLines).toBe(8)
})

test('a day that does not exist is refused', async () => {
  const running = await coreWithSamples()
  const request = formRequest(await declarationId(running, '1Y1VMGNZGEDPZ'), '2026-02-30')
  expect(await refusal(running.client.emergency.prepare(request))).toBe('date not-a-date')
  expect(await refusal(running.client.emergency.prepare(formRequest(9999)))).toBe('record-gone')
})
