import { readFileSync } from 'node:fs'

import { unzipSync } from 'fflate'
import PostalMime from 'postal-mime'
import { expect, test } from 'vitest'

import type { RunningCore } from '#main/core/start.ts'
import { complete, correctionOffice, sampleDay } from '#tests/support/corrections.ts'
import { readPdf } from '#tests/support/pdf.ts'

type Offered = { token: string; fileName: string }

const bytesOf = ({ core }: RunningCore, { token }: Offered): Buffer =>
  readFileSync(core.transfers.offered(token)?.path ?? '')

/** Everything a PDF says, on one line. */
async function textOf(bytes: Buffer): Promise<string> {
  const { pages } = await readPdf(bytes)
  return pages.map(({ text }) => text).join(' ')
}

/** The smallest draft for an addressee of a kind, completed. */
async function draftFor(running: RunningCore, kind: string): Promise<{ id: number; number: string }> {
  const { client } = running
  const ids = await client.findings.ids({ filters: [{ field: 'state', operator: 'equals', value: 'open' }] })
  const { requests } = await client.corrections.draft({ findingIds: ids })
  const [found] = requests.filter(({ addressee }) => addressee === kind).sort((one, other) => one.items - other.items)
  if (!found) throw new Error(`no request for ${kind}`)
  await complete(running, found.id)
  return found
}

test('each addressee gets a document of its own, in its language', async () => {
  const running = await correctionOffice()
  const { client } = running
  const findingIds = await client.findings.ids({ filters: [{ field: 'state', operator: 'equals', value: 'open' }] })
  const { requests } = await client.corrections.draft({ findingIds })
  const texts = new Map<string, string>()
  const smallFirst = requests.toSorted((one, other) => one.items - other.items)
  for (const { id, number, addressee } of smallFirst) {
    if (texts.has(addressee)) continue
    const { language, addresseeName } = await client.corrections.get({ id })
    const read = await readPdf(bytesOf(running, await client.corrections.preview({ id })))
    const text = read.pages.map((page) => page.text).join(' ')
    expect(read.language).toBe(language ?? 'fr')
    expect(text).toContain(number)
    // The NSSO has no name in the records: its own is a text of the document.
    expect(text).toContain(addressee === 'nsso' ? 'ONSS' : addresseeName)
    texts.set(addressee, text)
  }
  expect([...texts.keys()].sort()).toEqual(['agency', 'nsso', 'self-employed', 'subcontractor'])
  // Nobody sends in the name of a self-employed person: the office does not appear in what that person sends.
  expect(texts.get('self-employed')).not.toContain('Net & Clair')
})

test('a dossier holds the PDF, the annexes, the text, a mail with the PDF attached, and checksums', async () => {
  const running = await correctionOffice()
  const { client } = running
  const { id, number } = await draftFor(running, 'nsso')
  const { ownEvidence } = await client.corrections.get({ id })
  const planning = ownEvidence.find(({ source }) => source === 'planning')
  await client.corrections.attachOwn({ id, source: 'planning', ref: planning?.ref ?? 0 })
  expect((await client.corrections.get({ id })).ownEvidence.find(({ ref }) => ref === planning?.ref)?.taken).toBe(true)
  const first = await client.corrections.dossier({ ids: [id] })
  const again = await client.corrections.dossier({ ids: [id] })
  const zip = bytesOf(running, first.file ?? { token: '', fileName: '' })
  expect(bytesOf(running, again.file ?? { token: '', fileName: '' }).equals(zip)).toBe(true)
  const files = unzipSync(zip)
  const names = Object.keys(files)
  expect(names.every((name) => name.startsWith(`${number}/`) && !/\d{11}/.test(name))).toBe(true)
  expect(names.map((name) => name.slice(name.lastIndexOf('.') + 1)).sort()).toEqual(
    ['C-2026-0001/SHA256SUMS'.replace('C-2026-0001', number), 'eml', 'pdf', 'pdf', 'txt'].sort(),
  )
  const mail = await PostalMime.parse(files[`${number}/${number}.eml`] ?? new Uint8Array())
  expect(mail.to ?? []).toEqual([])
  expect(mail.headers.find(({ key }) => key === 'x-unsent')?.value).toBe('1')
  const pdf = names.find((name) => name.endsWith('.pdf') && !/annexe/i.test(name)) ?? ''
  expect(Buffer.from(mail.attachments[0]?.content as ArrayBuffer).equals(Buffer.from(files[pdf] ?? []))).toBe(true)
})

test('what was sent is the dossier for ever, whatever the records say later', async () => {
  const running = await correctionOffice()
  const { client, core } = running
  const { id } = await draftFor(running, 'nsso')
  await client.corrections.ready({ ids: [id] })
  await client.corrections.send({ ids: [id], onDate: sampleDay, channel: 'contact-form', reference: null, note: null })
  const sent = bytesOf(running, await client.corrections.preview({ id }))
  core.workspace.connection.exec("update person set lastName = 'Autrement'")
  expect(bytesOf(running, await client.corrections.preview({ id })).equals(sent)).toBe(true)
  const { sha256 } = (await client.corrections.get({ id })).events.find(({ step }) => step === 'send')?.document ?? {
    sha256: '',
  }
  const { fileName } = await client.corrections.eventFile({
    eventId: (await client.corrections.get({ id })).events.find(({ step }) => step === 'send')?.id ?? 0,
  })
  expect(sha256).toMatch(/^[0-9a-f]{64}$/)
  expect(fileName).toMatch(/\.pdf$/)
})

test('the text for the contact form fits what the office has set, and says when it was shortened', async () => {
  const running = await correctionOffice()
  const { client } = running
  const { id, number } = await draftFor(running, 'nsso')
  const whole = await client.corrections.contactText({ id })
  expect(whole.text).toContain(number)
  expect(whole.text.length).toBeLessThanOrEqual(whole.limit)
  await client.settings.set({ contactTextLimit: 300 })
  const short = await client.corrections.contactText({ id })
  expect(short).toMatchObject({ limit: 300, shortened: true })
  expect(short.text.length).toBeLessThanOrEqual(300)
})

test('a request is found by its number, by whom it is about and by the place', async () => {
  const running = await correctionOffice()
  const { number } = await draftFor(running, 'nsso')
  const hits = await running.client.search.find({ text: number })
  expect(hits).toMatchObject([{ kind: 'correction', title: number }])
})

test('history, register, week list and calendar tell of the same requests', async () => {
  const running = await correctionOffice()
  const { client } = running
  const { id, number } = await draftFor(running, 'nsso')
  const { deadline } = await client.corrections.get({ id })
  await client.corrections.care({ ids: [id], responsible: 'Amina', followUpOn: '2026-10-08' })
  const pdf = async (file: Promise<Offered>): Promise<string> => await textOf(bytesOf(running, await file))
  expect(await pdf(client.corrections.history({ id, language: 'fr' }))).toContain(number)
  const period = { from: '2026-10-01', to: '2026-10-31', language: 'fr' } as const
  expect(await pdf(client.corrections.register({ ...period, format: 'pdf' }))).toContain(number)
  const xlsx = unzipSync(bytesOf(running, await client.corrections.register({ ...period, format: 'xlsx' })))
  expect(Object.keys(xlsx)).toContain('xl/workbook.xml')
  expect(await pdf(client.corrections.weekList({ from: deadline ?? '', language: 'fr' }))).toContain(number)
  const ics = bytesOf(running, await client.corrections.ics({ language: 'fr' })).toString('utf8')
  expect(ics).toContain(`DTSTART;VALUE=DATE:${deadline?.replaceAll('-', '')}`)
  expect(ics).toContain('DTSTART;VALUE=DATE:20261008')
  const days = await client.corrections.calendar({ from: '2026-10-01', to: '2026-11-30' })
  expect(days.find(({ date }) => date === '2026-10-08')?.followUps).toMatchObject([{ number }])
  const { total, byOutcome } = await client.corrections.statistics({ from: period.from, to: period.to })
  expect(byOutcome.reduce((sum, { count }) => sum + count, 0)).toBe(total)
})
