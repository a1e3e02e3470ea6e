import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { expect, test } from 'vitest'

import { cli } from '#tests/support/cli.ts'
import { temporaryFolder } from '#tests/support/core.ts'
import {
  coreWithSamples,
  declarationId,
  formRequest,
  offeredBytes,
  pdfText,
  plannedInFile,
  printedIdentifiers,
  sampleWorkspace,
} from '#tests/support/emergency.ts'
import { lastOf } from '#tests/support/imports.ts'
import { readPdf } from '#tests/support/pdf.ts'
import { refusal } from '#tests/support/records.ts'

test('the command line writes one form per active declaration, listing exactly the people planned', async () => {
  const [folder, workspace] = [temporaryFolder(), await sampleWorkspace()]
  const out = join(folder, 'forms')
  /** Runs `emergency form` with options written in one text. */
  const emergencyForm = (options: string, target: string) =>
    cli(folder, ['emergency', 'form', '--workspace', workspace, '--json', ...options.split(' '), '--out', target])
  const all = await emergencyForm('--date 2026-09-14 --all --lang fr,nl', `${out}/`)
  expect(all.code).toBe(0)
  expect(all.json.forms).toHaveLength(5)
  const planned = plannedInFile('2026-09-14')
  for (const form of all.json.forms) {
    expect(Object.keys(form)).toEqual(['id', 'declaration', 'file', 'pages', 'people', 'warnings'])
    const text = await pdfText(readFileSync(form.file))
    expect(printedIdentifiers(text)).toEqual(planned.get(form.declaration))
    expect(form.people).toBe(planned.get(form.declaration)?.length)
    expect(text).toContain('Papieren formulier')
  }
  expect(readdirSync(out)).toHaveLength(5)

  const file = join(folder, 'un formulaire.pdf')
  const one = await emergencyForm(
    '--date 2026-09-14 --declaration 1y1h82lxk72cz --reference CC-4711 --blank-lines 20',
    file,
  )
  expect(one.json.forms).toMatchObject([{ file, declaration: '1Y1H82LXK72CZ', people: 12, warnings: [] }])
  expect(await pdfText(readFileSync(file))).toContain('CC-4711')

  const late = await emergencyForm('--date 2026-09-25 --lang de --declaration 1Y1RFV97X4UEZ', out)
  expect(late.json.forms[0].warnings[0]).toMatchObject({ code: 'outside-declaration', person: null })
  expect(late.err).toContain('außerhalb')
  expect(readdirSync(out)).toHaveLength(6)

  const unknown = await emergencyForm('--date 2026-09-14 --declaration 1Y1NOSUCHNOWZ', out)
  expect([unknown.code, unknown.json.error.code]).toEqual([1, 'unknown-declaration'])
  const neither = await emergencyForm('--date 2026-09-14', out)
  expect([neither.code, neither.err.includes('--declaration')]).toEqual([2, true])
  expect((await emergencyForm('--date 2026-09-14 --all --recent 99', out)).code).toBe(2)
})

test('the command line writes the pack into a folder', async () => {
  const [folder, workspace] = [temporaryFolder(), await sampleWorkspace()]
  const out = join(folder, 'pack')
  const words = ['emergency', 'pack', '--workspace', workspace, '--date', '2026-09-14', '--days', '2', '--json']
  const made = await cli(folder, [...words, '--out', out])
  expect(made.code).toBe(0)
  // Per workplace and day a form and a list, per workplace a card and a script, and the one with everything.
  expect(made.json.files).toHaveLength(5 * 2 * 2 + 5 * 2 + 1)
  expect(readdirSync(out).sort()).toEqual(made.json.files.map((file: string) => file.slice(out.length + 1)).sort())
})

test('a pack holds form, list, card and script of each workplace, also in one file, without numbers but on the forms', async () => {
  const running = await coreWithSamples()
  const folder = join(temporaryFolder(), 'pack')
  const made = await lastOf(running.client.emergency.pack({ date: '2026-09-14', languages: ['fr'], folder }))
  expect(made.files.map((file) => file.slice(folder.length + 1)).filter((name) => name.includes('Zénith'))).toEqual([
    '2026-09-14 1Y1VMGNZGEDPZ Tour Zénith formulaire papier.pdf',
    '2026-09-14 1Y1VMGNZGEDPZ Tour Zénith liste des personnes.pdf',
    '2026-09-14 1Y1VMGNZGEDPZ Tour Zénith carte de décision.pdf',
    '2026-09-14 1Y1VMGNZGEDPZ Tour Zénith appel au centre de contact.pdf',
  ])
  const whole = offeredBytes(running, made.file)
  const { pages } = await readPdf(whole)
  const text = pages.map((page) => page.text).join(' ')
  expect(text).toContain('02 511 51 51')
  expect(printedIdentifiers(text)).toEqual([...plannedInFile('2026-09-14').values()].flat().sort())
  for (const file of made.files.filter((name) => !/formulaire papier|dossier d’urgence/.test(name))) {
    expect(printedIdentifiers(await pdfText(readFileSync(file)))).toEqual([])
  }
  const [form] = made.forms
  const kept = offeredBytes(running, await running.client.emergency.formFile({ formId: form?.id ?? 0 }))
  expect(readFileSync(made.files.find((file) => file.includes(form?.declaration ?? '?')) ?? '').equals(kept)).toBe(true)
})

test('a workplace that lacks the infrastructure for good gets no pack, and its form a warning', async () => {
  const running = await coreWithSamples()
  const { client } = running
  const id = await declarationId(running, '1Y1H82LXK72CZ')
  const { workplaces, ...details } = await client.declarations.get({ id })
  const values = { ...details, workplaces: workplaces.map((place) => ({ ...place, permanentLack: true })) }
  await client.declarations.save({ id, values, overrides: [] })
  const { forms } = await lastOf(client.emergency.pack({ date: '2026-09-14', languages: ['fr'] }))
  expect(forms.map(({ declaration }) => declaration)).not.toContain('1Y1H82LXK72CZ')
  expect(forms).toHaveLength(4)
  const { warnings } = await client.emergency.prepare(formRequest(id))
  expect(warnings).toEqual([{ code: 'permanent-lack', person: null, detail: 'Chantier Quai Vert' }])
})

test('a pack given up on the way leaves no file and no folder', async () => {
  const running = await coreWithSamples()
  const folder = join(temporaryFolder(), 'pack')
  const given = new AbortController()
  const stream = await running.client.emergency.pack(
    { date: '2026-09-14', days: 3, languages: ['fr'], folder },
    { signal: given.signal },
  )
  const follow = async (): Promise<void> => {
    for await (const item of stream) if (item.kind === 'progress' && item.done === 16) given.abort()
  }
  expect(await refusal(follow())).not.toBe('not refused')
  expect(existsSync(folder)).toBe(false)
})

test('a folder that cannot take files is refused before anything is made', async () => {
  const running = await coreWithSamples()
  const { client } = running
  const place = temporaryFolder()
  const file = join(place, 'file')
  writeFileSync(file, 'x')
  const write = (folder: string) =>
    refusal(lastOf(client.emergency.prepareAll({ date: '2026-09-14', languages: ['fr'], folder })))
  expect(await write(file)).toBe('not-writable')
  expect(await write(join(file, 'below'))).toBe('not-writable')
  expect(await write('relative/folder')).toBe('folder-missing')
  expect(await client.emergency.forms({})).toEqual([])
})

test('workplaces of the day come with their people, open incident and last form; a search finds the others too', async () => {
  const running = await coreWithSamples()
  const { client } = running
  const id = await declarationId(running, '1Y1VMGNZGEDPZ')
  const incident = await client.emergency.start({ declarationIds: [id], date: '2026-09-14', outageHour: null })
  const { form } = await client.emergency.prepare(formRequest(id))
  const places = await client.emergency.places({ date: '2026-09-14' })
  expect(places.map(({ due, firms }) => [due, firms])).toEqual([
    [14, 3],
    [13, 3],
    [12, 3],
    [13, 3],
    [8, 2],
  ])
  expect(places[4]).toMatchObject({
    workplace: 'Tour Zénith',
    active: true,
    openIncidentId: incident.id,
    lastForm: { id: form.id, version: 1, used: false },
  })
  const found = await client.emergency.places({ date: '2026-09-25', search: 'opera' })
  expect(found.map(({ workplace, active }) => [workplace, active])).toEqual([['Galerie Opéra', false]])
})
