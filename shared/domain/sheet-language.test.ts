import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import { assert, json, oneof, property, string } from 'fast-check'
import { describe, expect, test } from 'vitest'

import { fillText, readLanguageFile } from '#shared/domain/sheet-language.ts'
import { startSheet } from '#shared/i18n/fr/start-sheet.ts'
import { languages } from '#shared/i18n/languages.ts'

const reference = { title: 'Titre', tell: 'À {{employer}} dans {{days}} jours' }
const file = (texts: unknown, more: object = {}): string =>
  JSON.stringify({ language: 'hr', name: 'Hrvatski', texts, ...more })
const read = (content: string) => readLanguageFile(content, reference, languages)

describe('a language file', () => {
  test('is taken with all its texts', () => {
    const texts = { title: 'Naslov', tell: '{{days}} dana za {{employer}}' }
    expect(read(file(texts))).toEqual({
      ok: true,
      language: { tag: 'hr', name: 'Hrvatski', texts, faults: [], unknown: [] },
    })
  })

  test('names the texts it lacks or that cannot be used, and what no sheet uses', () => {
    const reading = read(file({ tell: 'za {{days}} dana', extra: 'x', ['__proto__x']: 'y' }))
    expect(reading).toMatchObject({ ok: false, code: 'sheet-language-empty' })
    const some = read(file({ title: 'Naslov', tell: 'za {{days}} dana', extra: 'x' }))
    expect(some).toMatchObject({
      ok: true,
      language: { faults: [{ key: 'tell', fault: 'placeholder' }], unknown: ['extra'] },
    })
  })

  test.each([
    ['a text that turns the line around', 'Naslov \u202Egnp', 'marks'],
    ['a text too long for its place', 'x'.repeat(60), 'long'],
    ['no text', 7, 'missing'],
  ])('leaves out %s', (_what, title, fault) => {
    const reading = read(file({ title, tell: '{{employer}} {{days}}' }))
    expect(reading).toMatchObject({ ok: true, language: { faults: [{ key: 'title', fault }] } })
  })

  test.each([
    ['what is no JSON', '{"language": "hr",', 'sheet-language-not-json'],
    ['a list', '[]', 'sheet-language-shape'],
    ['a strange tag', file({ title: 'x' }, { language: '../hr' }), 'sheet-language-shape'],
    ['no texts', file(null), 'sheet-language-shape'],
    ['one of the own languages', file({ title: 'x' }, { language: 'nl' }), 'sheet-language-own'],
    ['a large file', file({ title: 'x'.repeat(100_000) }), 'sheet-language-large'],
    ['nothing of use', file({ constructor: 'x' }), 'sheet-language-empty'],
  ])('is refused for %s', (_what, content, code) => {
    expect(read(content)).toMatchObject({ ok: false, code })
  })

  test('never throws, whatever it holds', () => {
    assert(
      property(oneof(string(), json()), (content) => {
        expect(typeof read(content).ok).toBe('boolean')
      }),
    )
  })
})

test('filling in leaves visible what is not given', () => {
  expect(fillText('{{a}} et {{b}}', { a: 1 })).toBe('1 et {{b}}')
})

const folder = join(import.meta.dirname, '../../resources/sheet-languages')

test.each(readdirSync(folder))('the shipped file %s has every text', (name) => {
  const reading = readLanguageFile(readFileSync(join(folder, name), 'utf8'), startSheet, languages)
  expect(reading).toMatchObject({ ok: true, language: { tag: name.replace('.json', ''), faults: [], unknown: [] } })
})
