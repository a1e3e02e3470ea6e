import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import postalMime from 'postal-mime'
import { expect, test } from 'vitest'

import { Connection } from '#main/core/db/connection.ts'
import { migrate } from '#main/core/db/migrate.ts'
import { migrations } from '#main/core/db/migrations/index.ts'
import { lastReminders } from '#main/core/features/reminders/service.ts'
import { query } from '#main/core/db/query.ts'
import { languages } from '#shared/i18n/index.ts'
import { coreWithWorkspace, temporaryFolder } from '#tests/support/core.ts'
import { readPdf } from '#tests/support/pdf.ts'
import { addCompany, addDeclaration, addLink, refusal } from '#tests/support/records.ts'

const day = '2026-09-14'

/** An office with a firm per language, one without language and mail, all on a cleaning site. */
async function office() {
  const running = await coreWithWorkspace('2026-09-14T08:00:00Z')
  const { client, core } = running
  const number = (value: string) => [{ id: null, kind: 'enterprise' as const, value, validFrom: null, validTo: null }]
  const own = await addCompany(client, {
    name: 'Net & Clair SRL',
    roles: ['own'],
    address: 'Rue Haute 1\n1000 Bruxelles',
    numbers: number('0403019261'),
  })
  const declarationId = await addDeclaration(client, {
    workplaces: [
      {
        id: null,
        name: 'Tour Zénith',
        address: 'Boulevard 5, 1000 Bruxelles',
        placeKind: 'address',
        description: null,
        permanentLack: false,
        alternative: null,
        alternativeWith: null,
        alternativeSince: null,
      },
    ],
  })
  const firms: Record<string, number> = {}
  for (const language of languages) {
    firms[language] = await addCompany(client, {
      name: `Firme ${language.toUpperCase()}`,
      language,
      email: `${language}@firme.example`,
      address: `Rue ${language} 7\n4000 Liège`,
      roles: ['contractor'],
    })
  }
  firms['none'] = await addCompany(client, { name: 'Sans Langue', language: null, roles: ['contractor'] })
  for (const contractorId of Object.values(firms)) {
    await addLink(client, { declarationId, contractorId, directEmployerId: own, validFrom: '2026-01-01' })
  }
  const bytesOf = (token: string): Buffer => readFileSync(core.transfers.offered(token)?.path ?? '')
  return { ...running, own, declarationId, firms, bytesOf }
}

/** All text of a PDF, in order. */
const pdfText = async (bytes: Buffer): Promise<string> =>
  (await readPdf(bytes)).pages.map(({ text }) => text).join('\n')

const sha = (content: string | Buffer): string => createHash('sha256').update(content).digest('hex')

test('a round takes all active subcontractors and names what must be known of each', async () => {
  const { client, own } = await office()
  const { rows, repeatDays } = await client.reminders.candidates({ kind: 'daily-registration', date: day })
  expect(repeatDays).toBe(30)
  expect(rows.map(({ company, notes, preselected }) => [company, notes, preselected])).toEqual([
    ['Firme DE', [], true],
    ['Firme EN', [], true],
    ['Firme FR', [], true],
    ['Firme NL', [], true],
    ['Sans Langue', ['no-language', 'no-email', 'no-address'], true],
  ])
  expect(rows.find(({ company }) => company === 'Sans Langue')?.language).toBe('fr')
  const before = await client.reminders.candidates({ kind: 'daily-registration', date: '2025-12-31' })
  expect(before.rows).toEqual([])
  const named = await client.reminders.candidates({ kind: 'missing-papers', date: day, companyIds: [own] })
  expect(named.rows.map(({ notes }) => notes)).toEqual([['own', 'not-active', 'nothing-missing', 'no-email']])
})

test('each letter is in the language of its firm, with every placeholder filled, and its hashes are those of what is kept', async () => {
  const { client, firms, bytesOf } = await office()
  const { ids } = await client.reminders.make({
    kind: 'daily-registration',
    date: day,
    companyIds: Object.values(firms),
  })
  expect(ids).toHaveLength(5)
  const words = { fr: 'Madame, Monsieur', nl: 'Geachte heer of mevrouw', de: 'Sehr geehrte', en: 'Dear Sir' }
  const met = new Set<string>()
  for (const id of ids) {
    const made = await client.reminders.get({ id })
    met.add(made.language)
    expect(made.state).toBe('prepared')
    expect(made.text).toContain(words[made.language])
    expect(made.text).toContain('1Y11DQCJU2KHZ')
    expect(made.text).not.toMatch(/[{}]/)
    expect(made.textSha256).toBe(sha(`${made.subject}\n\n${made.text}`))
    const letter = bytesOf((await client.reminders.letter({ id })).token)
    expect(sha(letter)).toBe(made.sha256)
    expect(await pdfText(letter)).toContain(made.number)
    const street = made.company === 'Sans Langue' ? '' : `${made.company}, Rue ${made.language} 7`
    expect(made.postal.slice(0, street.length || undefined)).toBe(street)
  }
  expect(met).toEqual(new Set(languages))
})

test('missing papers are listed exactly, and a firm that lacks none is no part of the round', async () => {
  const { client, firms } = await office()
  const { rows } = await client.reminders.candidates({ kind: 'missing-papers', date: day })
  const codes = rows.find(({ companyId }) => companyId === firms['nl'])?.papers.map(({ code }) => code)
  expect(codes).toEqual(['contract', 'method-agreement', 'insurance', 'registry-extract'])
  const { text } = await client.reminders.preview({ kind: 'missing-papers', date: day, companyId: firms['nl'] ?? 0 })
  expect(text).toContain('– Contract (aangifte 1Y11DQCJU2KHZ): ontbreekt')
  expect(text).toContain('– Verzekeringsattest: ontbreekt')
  const lone = await addCompany(client, { name: 'Ailleurs' })
  const call = client.reminders.make({ kind: 'missing-papers', date: day, companyIds: [lone] })
  expect(await refusal(call)).toBe(`firm.${lone} nothing-to-remind`)
})

test('the same reminder within the days of the setting is only made when somebody takes it on', async () => {
  const { client, firms } = await office()
  const companyIds = [firms['fr'] ?? 0]
  const round = { kind: 'daily-registration' as const, companyIds }
  const { ids } = await client.reminders.make({ ...round, date: day })
  await client.reminders.send({
    sentOn: day,
    channel: 'post',
    items: ids.map((id) => ({ id, address: 'Rue fr 7, 4000 Liège' })),
  })
  const soon = { ...round, date: '2026-10-14' }
  expect(await refusal(client.reminders.make(soon))).toBe(`firm.${companyIds[0]} reminded-recently`)
  const { rows } = await client.reminders.candidates({ kind: 'daily-registration', date: '2026-10-14' })
  expect(rows.find(({ companyId }) => companyId === companyIds[0])).toMatchObject({
    notes: ['reminded'],
    preselected: false,
    last: { sentOn: day, channel: 'post' },
  })
  const taken = await client.reminders.make({ ...soon, overrides: ['reminded-recently'] })
  expect(taken.ids).toHaveLength(1)
  expect(await refusal(client.reminders.make({ ...round, date: '2026-10-15' }))).toBe('not refused')
  expect(await refusal(client.reminders.make({ ...soon, kind: 'own-subcontractors' }))).toBe('not refused')
  await client.settings.set({ reminderRepeatDays: 0 })
  expect(await refusal(client.reminders.make(soon))).toBe('not refused')
})

test('the office’s own words are filled for each firm, and a word that means nothing is refused', async () => {
  const { client, firms } = await office()
  const companyId = firms['de'] ?? 0
  const round = { kind: 'daily-registration' as const, date: day, companyId }
  const own = { subject: 'An {Unternehmen}', text: 'Antwort an {expéditeur} vor dem {Antwort}.\n{lieux}' }
  const filled = await client.reminders.preview({ ...round, words: { de: own } })
  expect(filled.subject).toBe('An Firme DE')
  expect(filled.text).toContain('Antwort an Net & Clair SRL vor dem 28/09/2026.')
  expect(filled.text).toContain('– 1Y11DQCJU2KHZ')
  const strange = { ...own, text: 'Bis {bald}' }
  expect(await refusal(client.reminders.preview({ ...round, words: { de: strange } }))).toBe(
    'de.text unknown-placeholder',
  )
  expect(await refusal(client.reminders.preview({ ...round, words: { de: { ...own, text: ' ' } } }))).toBe(
    'de.text required',
  )
})

test('letters and mail drafts go out together; the mail bears the words, the letter and the firm’s address', async () => {
  const { client, firms, bytesOf } = await office()
  const { ids } = await client.reminders.make({
    kind: 'own-subcontractors',
    date: day,
    companyIds: [firms['nl'] ?? 0, firms['none'] ?? 0],
  })
  const folder = join(temporaryFolder(), 'Rappels')
  const { files } = await client.reminders.files({ ids, as: 'folder', folder })
  expect(files).toHaveLength(4)
  const names = readdirSync(folder).sort()
  expect(names).toEqual([
    'R-2026-0001 Firme NL.eml',
    'R-2026-0001 Firme NL.pdf',
    'R-2026-0002 Sans Langue.pdf',
    'SHA256SUMS',
  ])
  for (const line of readFileSync(join(folder, 'SHA256SUMS'), 'utf8').trimEnd().split('\n')) {
    const [hash = '', name = ''] = line.split(/ {2}/)
    expect(sha(readFileSync(join(folder, name)))).toBe(hash)
  }
  const mail = await postalMime.parse(readFileSync(join(folder, 'R-2026-0001 Firme NL.eml')))
  const made = await client.reminders.get({ id: ids[0] ?? 0 })
  expect(mail.to?.[0]?.address).toBe('nl@firme.example')
  expect(mail.text?.trim()).toBe(made.text)
  expect(mail.headers.find(({ key }) => key === 'x-unsent')?.value).toBe('1')
  expect(sha(Buffer.from(mail.attachments[0]?.content as ArrayBuffer))).toBe(made.sha256)
  const zip = await client.reminders.files({ ids, as: 'zip' })
  expect(
    bytesOf(zip.file?.token ?? '')
      .subarray(0, 2)
      .toString(),
  ).toBe('PK')
  const print = await client.reminders.files({ ids, as: 'pdf' })
  const printed = await pdfText(bytesOf(print.file?.token ?? ''))
  expect(printed).toContain('R-2026-0001')
  expect(printed).toContain('R-2026-0002')
})

test('what was sent stays: not sent twice, not discarded, not undone, and its firm cannot be deleted', async () => {
  const { client, core, firms } = await office()
  const companyId = firms['en'] ?? 0
  const make = async () =>
    await client.reminders.make({
      kind: 'own-subcontractors',
      date: day,
      companyIds: [companyId],
      overrides: ['reminded-recently'],
    })
  const { ids } = await make()
  const unsent = await make()
  const id = ids[0] ?? 0
  const send = (values: { sentOn?: string; channel?: 'post' | 'email'; address: string }) =>
    client.reminders.send({
      sentOn: values.sentOn ?? day,
      channel: values.channel ?? 'post',
      items: [{ id, address: values.address }],
    })
  expect(await refusal(send({ address: ' ' }))).toBe(`address.${id} required`)
  expect(await refusal(send({ address: 'Rue 7', channel: 'email' }))).toBe(`address.${id} not-an-email`)
  expect(await refusal(send({ address: 'Rue 7', sentOn: '2026-09-15' }))).toBe('sentOn date-in-future')
  expect(await send({ address: 'Rue en 7' })).toEqual({ sent: 1 })
  expect(await refusal(send({ address: 'Rue en 7' }))).toBe('reminder-sent')
  const { entries } = await client.history.all({ before: null, limit: 5 })
  const sending = entries.find(({ recordKind }) => recordKind === 'reminderSending')
  expect(await refusal(client.history.undo({ changeSet: sending?.changeSet ?? 0 }))).toBe('undo-impossible')
  expect(await client.reminders.discard({ ids: [id, ...unsent.ids] })).toMatchObject({ removed: 1, kept: 1 })
  expect((await client.companies.remove({ ids: [companyId] })).kept.map(({ label }) => label)).toEqual(['Firme EN'])
  const last = lastReminders(core.workspace.reader, [companyId], day).get(companyId)
  expect(last).toMatchObject({ 'own-subcontractors': { sentOn: day, number: 'R-2026-0001' } })
  expect(lastReminders(core.workspace.reader, [companyId], '2026-09-13').size).toBe(0)
})

test('the database itself refuses to change a reminder or to take one that was sent out of the log', () => {
  const connection = new Connection(':memory:', { key: null })
  migrate(connection, migrations, () => undefined)
  connection.exec(`
    insert into company (id, name, roleOwn, roleContractor, roleAgency, roleClient, provisional) values (1, 'F', 0, 1, 0, 0, 0);
    insert into attachment (sha256, mediaType, bytes, size, createdAt) values ('a', 'application/pdf', x'00', 1, '');
    insert into reminder (id, number, kind, companyId, date, language, sender, recipient, subject, text, textSha256, sha256,
      madeAt, madeBy) values (1, 'R-1', 'daily-registration', 1, '2026-09-14', 'fr', '', '', '', 'Texte', '', 'a', '', '');
    insert into reminderSending (id, reminderId, companyId, kind, sentOn, channel, address, at, by)
      values (1, 1, 1, 'daily-registration', '2026-09-14', 'post', 'Rue', '', '');`)
  for (const statement of [
    `update reminder set text = 'Autre'`,
    `delete from reminder`,
    `update reminderSending set sentOn = '2026-01-01'`,
    `delete from reminderSending`,
  ]) {
    expect(() => connection.exec(statement)).toThrow(/never changed|stays|append-only/)
  }
  expect(connection.first(query.selectFrom('reminder').select('text'))).toEqual({ text: 'Texte' })
  connection.close()
})

test('the proof of a period holds each reminder sent in it, with its hashes and on demand the letters', async () => {
  const { client, firms, bytesOf } = await office()
  const companyIds = [firms['fr'] ?? 0, firms['nl'] ?? 0]
  const { ids } = await client.reminders.make({ kind: 'daily-registration', date: day, companyIds })
  const [first = 0, second = 0] = ids
  await client.reminders.send({
    sentOn: '2026-09-10',
    channel: 'email',
    items: [{ id: first, address: 'fr@firme.example' }],
  })
  await client.reminders.send({ sentOn: day, channel: 'handed-over', items: [{ id: second, address: 'Jan Peeters' }] })
  const period = { from: '2026-09-01', to: '2026-09-30', language: 'fr' as const }
  const { file, count } = await client.reminders.proof({ ...period, format: 'pdf' })
  expect(count).toBe(2)
  const text = (await pdfText(bytesOf(file.token))).replaceAll(/\s+/g, '')
  for (const id of ids) {
    const made = await client.reminders.get({ id })
    for (const proved of [made.number, made.textSha256, made.sha256, made.address ?? '']) {
      expect(text).toContain(proved.replaceAll(/\s+/g, ''))
    }
  }
  const whole = await client.reminders.proof({ ...period, format: 'pdf', letters: true })
  expect(bytesOf(whole.file.token).length).toBeGreaterThan(bytesOf(file.token).length)
  const narrow = { ...period, to: '2026-09-12', format: 'xlsx' as const }
  expect((await client.reminders.proof(narrow)).count).toBe(1)
  expect((await client.reminders.proof({ ...period, companyId: firms['nl'] ?? 0, format: 'pdf' })).count).toBe(1)
  expect(await refusal(client.reminders.proof({ ...period, to: '2026-08-01', format: 'pdf' }))).toBe('to date-order')
})
