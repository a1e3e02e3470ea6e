import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { describe, expect, test } from 'vitest'

import { query } from '#main/core/db/query.ts'
import { informedPeople } from '#main/core/features/informing/service.ts'
import type { RunningCore } from '#main/core/start.ts'
import type { InformingScope } from '#shared/contract/informing.ts'
import { startSheet } from '#shared/i18n/fr/start-sheet.ts'
import { coreWithWorkspace, temporaryFolder } from '#tests/support/core.ts'
import { offeredBytes, pdfText } from '#tests/support/emergency.ts'
import { lastOf } from '#tests/support/imports.ts'
import { outside, readPdf } from '#tests/support/pdf.ts'
import {
  addAssignment,
  addCompany,
  addDeclaration,
  addLink,
  addPerson,
  employment,
  refusal,
} from '#tests/support/records.ts'

const date = '2026-10-06'
const now = '2026-10-06T08:00:00.000Z'
const scopeOf = (some: Partial<InformingScope>): InformingScope => ({
  declarationId: null,
  companyId: null,
  date,
  only: 'all',
  search: '',
  ...some,
})

/** A file as a host would hand it over. */
function uploaded({ core }: RunningCore, name: string, content: string | Buffer): { token: string; name: string } {
  const path = join(temporaryFolder(), name)
  writeFileSync(path, content)
  return { token: core.transfers.adopt(path).token, name }
}

/** An office with people of four kinds at a cleaning site and one at a construction site. */
async function office() {
  const running = await coreWithWorkspace(now)
  const { client } = running
  const own = await addCompany(client, {
    name: 'Net & Clair SRL',
    roles: ['own'],
    phone: '081 12 34 56',
    email: 'bureau@net.example',
  })
  const firm = await addCompany(client, { name: 'Lesse BV', roles: ['contractor'], language: 'nl' })
  const place = { name: 'Bureaux Léopold', address: 'Rue de la Loi 16, 1000 Bruxelles' }
  const cleaning = await addDeclaration(client, { declarantId: own, workplaces: [workplace(place)] })
  const site = await addDeclaration(client, { number: '1Y1VMGNZGEDPZ', regime: 'construction', declarantId: own })
  await addLink(client, {
    declarationId: cleaning,
    contractorId: firm,
    directEmployerId: own,
    method: 'our-system',
    fallbackChannel: 'téléphone',
  })
  const add = async (
    lastName: string,
    language: 'fr' | 'nl' | 'de' | 'en' | null,
    at: number,
    companyId = own,
    capacity: 'employee' | 'self-employed' = 'employee',
  ) => {
    const id = await addPerson(client, {
      lastName,
      firstName: 'Ada',
      language,
      employments: [employment(companyId, { capacity })],
    })
    await addAssignment(client, { personId: id, declarationId: at })
    return id
  }
  const people = {
    zoe: await add('Zoé', 'fr', cleaning),
    bram: await add('Bram', 'nl', cleaning, firm),
    dirk: await add('Dirk', 'de', cleaning, firm, 'self-employed'),
    anna: await add('Anna', null, cleaning),
    site: await add('Maçon', 'en', site),
  }
  return { ...running, own, firm, cleaning, site, people }
}

function workplace(values: { name: string; address: string }) {
  return {
    id: null,
    permanentLack: false,
    alternative: null,
    alternativeWith: null,
    alternativeSince: null,
    placeKind: 'address' as const,
    description: null,
    ...values,
  }
}

async function print(
  { client }: RunningCore,
  people: number[],
  declarationId: number | null,
  language = 'own',
  remember = false,
) {
  const done = await lastOf(client.informing.print({ people, declarationId, date, language, remember }))
  if (done.kind !== 'done') throw new Error('the print did not end')
  return done
}

describe('start sheets', () => {
  test('are sorted by name, each in the language of its person, with what holds for the person', async () => {
    const running = await office()
    const { people, cleaning } = running
    const done = await print(running, [people.zoe, people.bram, people.dirk, people.anna], cleaning)
    expect(done).toMatchObject({ sheets: 4, people: 4 })
    const { pages } = await readPdf(offeredBytes(running, done.file))
    expect(pages.map(({ text }) => /(Anna|Bram|Dirk|Zoé) Ada/.exec(text)?.[1])).toEqual(['Anna', 'Bram', 'Dirk', 'Zoé'])
    expect(
      pages.map(({ text }) => /Comment m’enregistrer|Zo registreer ik mij|So registriere ich mich/.exec(text)?.[0]),
    ).toEqual(['Comment m’enregistrer', 'Zo registreer ik mij', 'So registriere ich mich', 'Comment m’enregistrer'])
    for (const { text } of pages) {
      expect(text).toContain('1Y11DQCJU2KHZ')
      expect(text).toContain('Bureaux Léopold')
      expect(text).toContain('081 12 34 56')
    }
    expect(pages[1]?.text).toContain('Lesse BV, binnen 30 dagen')
    // A self-employed person asks the NSSO himself.
    expect(pages[2]?.text).toContain('wende ich mich selbst an das LSS')
    expect(done.warnings).toEqual([{ code: 'language-unknown', count: 1, names: ['Anna Ada'] }])
    expect(pages.flatMap((page) => outside(page, 12))).toEqual([])
  })

  test('say for Checkinatwork that one presence a day is enough and that an error is mended the same day', async () => {
    const running = await office()
    const done = await print(running, [running.people.site], running.site)
    const text = await pdfText(offeredBytes(running, done.file))
    expect(text).toContain('once, before I start')
    expect(text).toContain('on the same day the registration can be cancelled')
    expect(text).not.toContain('30 days')
  })

  test('without a place tell of every place planned, or leave a line for the number', async () => {
    const running = await office()
    const { client, people, site } = running
    await addAssignment(client, { personId: people.zoe, declarationId: site })
    expect((await print(running, [people.zoe], null)).sheets).toBe(2)
    const nobody = await addPerson(client, { lastName: 'Libre', language: 'fr' })
    const done = await print(running, [nobody], null)
    expect(done.warnings.map(({ code }) => code)).toEqual(['no-declaration', 'no-employer'])
    expect(await pdfText(offeredBytes(running, done.file))).toContain('Numéro à demander au responsable')
  })

  test('each have a token of their own, a reprint too, and are taken back by one undo', async () => {
    const running = await office()
    const { client, core, people, cleaning } = running
    await print(running, [people.zoe], cleaning)
    const again = await print(running, [people.zoe, people.bram], cleaning, 'pl', true)
    const tokens = core.workspace.reader.all(query.selectFrom('startSheet').select('token')).map(({ token }) => token)
    expect(new Set(tokens).size).toBe(3)
    expect(tokens.every((token) => /^[0-9A-HJKMNP-TV-Z]{26}$/.test(token))).toBe(true)
    expect(await pdfText(offeredBytes(running, again.file))).toContain('Jak się rejestruję')
    expect(again.warnings.map(({ code }) => code)).toContain('not-reviewed')
    expect(await client.informing.of({ personId: people.zoe })).toMatchObject({ sheetLanguage: 'pl' })
    await client.history.undo({ changeSet: again.changeSet ?? 0 })
    expect((await client.informing.sheets({})).total).toBe(1)
    expect(await client.informing.of({ personId: people.zoe })).toMatchObject({ sheetLanguage: null })
  })

  test('leave nothing behind when they are cancelled', async () => {
    const running = await office()
    const many: number[] = []
    for (let index = 0; index < 30; index += 1)
      many.push(await addPerson(running.client, { lastName: `Beaucoup ${index}` }))
    const controller = new AbortController()
    const stream = await running.client.informing.print(
      { people: many, declarationId: null, date, language: 'fr', remember: false },
      { signal: controller.signal },
    )
    await expect(
      (async () => {
        for await (const item of stream) if (item.kind === 'progress') controller.abort()
      })(),
    ).rejects.toThrow()
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect((await running.client.informing.sheets({})).total).toBe(0)
  })

  test.each(['fr', 'nl', 'de', 'en', 'pl', 'ro', 'pt', 'bg', 'tr'])(
    'fit one page in %s, without a letter missing',
    async (language) => {
      const running = await office()
      const { people, cleaning, site } = running
      for (const [person, place] of [
        [people.zoe, cleaning],
        [people.dirk, cleaning],
        [people.site, site],
      ] as const) {
        const done = await print(running, [person], place, language)
        expect(done.warnings.filter(({ code }) => code === 'characters-replaced' || code === 'text-shortened')).toEqual(
          [],
        )
        const { pages, language: tag } = await readPdf(offeredBytes(running, done.file))
        expect([pages.length, tag]).toEqual([1, language])
        expect(pages.flatMap((page) => outside(page, 10))).toEqual([])
        // Nothing of the text above may reach into the receipt.
        const receipt = pages[0]?.items.filter(({ y }) => y < 842 - 690 && y > 842 - 690 - 4) ?? []
        expect(receipt).toEqual([])
      }
    },
  )
})

test('the poster stands on one page, A4 or A3, in several languages', async () => {
  const running = await office()
  const { client, cleaning } = running
  for (const [size, languages, width] of [
    ['A4', ['fr', 'nl', 'pl', 'bg'], 595],
    ['A3', ['de'], 842],
  ] as const) {
    const { file } = await client.informing.poster({ declarationId: cleaning, date, languages: [...languages], size })
    const { pages } = await readPdf(offeredBytes(running, file))
    expect(pages.map((page) => Math.round(page.width))).toEqual([width])
    expect(pages[0]?.text).toContain('1Y11DQCJU2KHZ')
    expect(pages.flatMap((page) => outside(page, 20))).toEqual([])
  }
})

test('the brochure is in the language of the firm and says what was agreed', async () => {
  const running = await office()
  const { client, cleaning, firm, own, site } = running
  const { file, pages } = await client.informing.brochure({
    declarationId: cleaning,
    companyId: firm,
    date,
    language: null,
  })
  const text = await pdfText(offeredBytes(running, file))
  expect(pages).toBeGreaterThanOrEqual(2)
  expect(pages).toBeLessThanOrEqual(4)
  for (const said of [
    'Aanwezigheden registreren',
    'Lesse BV',
    'téléphone',
    'binnen 30 dagen',
    'Limosa',
    '081 12 34 56',
  ]) {
    expect(text).toContain(said)
  }
  const other = { declarationId: site, companyId: own, date, language: null }
  expect(await refusal(client.informing.brochure(other))).toBe('brochure-without-link')
})

describe('people', () => {
  test('are listed by place and firm with how far each is informed', async () => {
    const { client, core, people, cleaning, site, firm } = await office()
    const rows = async (some: Partial<InformingScope>) =>
      (await client.informing.people({ ...scopeOf(some), offset: 0, limit: 100 })).rows.map(({ name }) => name)
    expect(await rows({ declarationId: cleaning })).toEqual(['Anna Ada', 'Bram Ada', 'Dirk Ada', 'Zoé Ada'])
    expect(await rows({ declarationId: cleaning, companyId: firm })).toEqual(['Bram Ada', 'Dirk Ada'])
    const values = { onDate: '2026-10-01', givenBy: 'Chef', language: null, way: 'meeting', note: null } as const
    await client.informing.record({ people: [people.zoe], declarationId: cleaning, values })
    await client.informing.record({ people: [people.bram], declarationId: null, values })
    expect(await rows({ declarationId: cleaning, only: 'uninformed' })).toEqual(['Anna Ada', 'Dirk Ada'])
    expect(await rows({ declarationId: cleaning, only: 'uninformed', date: '2026-09-30' })).toHaveLength(4)
    expect(await client.informing.peopleIds(scopeOf({ only: 'uninformed', search: 'anna' }))).toEqual([people.anna])
    const { reader } = core.workspace
    const at = (day: string, declaration: number | null) => [
      ...informedPeople(reader, [people.zoe, people.bram], day, declaration),
    ]
    expect(at(date, site)).toEqual([[people.bram, '2026-10-01']])
    expect(at(date, null)).toHaveLength(2)
    expect(at('2026-09-30', null)).toEqual([])
  })
})

describe('briefings', () => {
  test('are noted for many at once, changed, removed, and taken back', async () => {
    const running = await office()
    const { client, people } = running
    const values = { onDate: '2026-10-01', givenBy: 'Chef', language: null, way: 'oral', note: null } as const
    const file = uploaded(running, 'liste.txt', 'Présents : tous.\n')
    const { added, changeSet } = await client.informing.record({
      people: [people.zoe, people.bram, people.zoe],
      declarationId: null,
      values,
      file,
    })
    expect(added).toBe(2)
    const { briefings } = await client.informing.of({ personId: people.bram })
    expect(briefings).toMatchObject([{ language: 'nl', way: 'oral', fileName: 'liste.txt', receipt: false }])
    const [first] = briefings
    const id = first?.id ?? 0
    const changed = { id, declarationId: running.cleaning, values: { ...values, note: 'Répété' } }
    await client.informing.change({ ...changed, version: first?.version ?? 0 })
    expect(await refusal(client.informing.change({ ...changed, version: first?.version ?? 0 }))).toBe('record-changed')
    await client.informing.remove({ id })
    expect((await client.informing.of({ personId: people.bram })).briefings).toEqual([])
    await client.history.undo({ changeSet: changeSet ?? 0 }).catch(() => undefined)
    expect((await client.workspace.verify()).ok).toBe(true)
  })

  test('refuse what contradicts itself, with field and reason', async () => {
    const { client, people } = await office()
    const call = (values: object, ids = [people.zoe]) =>
      refusal(
        client.informing.record({
          people: ids,
          declarationId: null,
          values: { onDate: date, givenBy: 'Chef', language: null, way: 'oral', note: null, ...values },
        }),
      )
    expect(await call({ onDate: '2026-10-07' })).toBe('onDate date-in-future')
    expect(await call({ onDate: '2026-02-30' })).toBe('onDate not-a-date')
    expect(await call({ givenBy: ' ' })).toBe('givenBy required')
    expect(await call({}, [9999])).toBe('people not-found')
  })
})

describe('languages', () => {
  test('are ours, shipped and added; a missing text is named and printed in French', async () => {
    const running = await office()
    const { client, people, cleaning } = running
    const texts: Record<string, string> = { ...startSheet, title: 'Kako se prijavljujem' }
    delete texts['contactTitle']
    const file = uploaded(running, 'hrvatski.json', JSON.stringify({ language: 'hr', name: 'Hrvatski', texts }))
    const { language, changeSet } = await client.informing.addLanguage({ file })
    expect(language).toMatchObject({
      tag: 'hr',
      origin: 'added',
      reviewed: false,
      faults: [{ key: 'contactTitle', fault: 'missing' }],
    })
    const all = await client.informing.languages()
    expect(all.map(({ tag }) => tag)).toEqual(['fr', 'nl', 'de', 'en', 'bg', 'pl', 'pt', 'ro', 'tr', 'hr'])
    const done = await print(running, [people.zoe], cleaning, 'hr')
    expect(done.warnings).toContainEqual({ code: 'texts-missing', count: 1, names: ['hr: contactTitle'] })
    const text = await pdfText(offeredBytes(running, done.file))
    expect(text).toContain('Kako se prijavljujem')
    expect(text).toContain('Une question')
    await client.history.undo({ changeSet: changeSet ?? 0 })
    expect(await refusal(print(running, [people.zoe], cleaning, 'hr'))).toBe('sheet-language-unknown')
  })

  test('replace a shipped one by the same tag, until they are removed', async () => {
    const running = await office()
    const { client } = running
    const texts = { ...startSheet, title: 'Po naszemu' }
    const file = uploaded(running, 'pl.json', JSON.stringify({ language: 'pl', name: 'Polski (biuro)', texts }))
    await client.informing.addLanguage({ file })
    const polish = (await client.informing.languages()).filter(({ tag }) => tag === 'pl')
    expect(polish).toMatchObject([{ name: 'Polski (biuro)', origin: 'added' }])
    await client.informing.removeLanguage({ id: polish[0]?.id ?? 0 })
    expect((await client.informing.languages()).find(({ tag }) => tag === 'pl')).toMatchObject({ origin: 'shipped' })
  })

  test('refuse a hostile or broken file with the reason', async () => {
    const running = await office()
    const add = (name: string, content: string | Buffer) =>
      refusal(running.client.informing.addLanguage({ file: uploaded(running, name, content) }))
    expect(await add('a.json', '{')).toBe('sheet-language-not-json')
    expect(await add('b.json', Buffer.from([0xff, 0xfe, 0x00]))).toBe('sheet-language-not-json')
    expect(await add('c.json', JSON.stringify({ language: 'fr', name: 'x', texts: startSheet }))).toBe(
      'sheet-language-own',
    )
    const arabic = Object.fromEntries(
      Object.entries(startSheet).map(([key, text]) => [key, `كيف ${(text.match(/\{\{\w+\}\}/g) ?? []).join(' ')}`]),
    )
    expect(await add('d.json', JSON.stringify({ language: 'ar', name: 'Arabic', texts: arabic }))).toBe(
      'sheet-language-font',
    )
    expect(await add('e.json', `"${'x'.repeat(500_000)}"`)).toBe('sheet-language-large')
  })

  test('the template can be translated and added', async () => {
    const running = await office()
    const offered = await running.client.informing.languageTemplate()
    const template = JSON.parse(offeredBytes(running, offered).toString('utf8')) as { texts: object }
    expect(Object.keys(template.texts)).toEqual(Object.keys(startSheet))
  })
})
