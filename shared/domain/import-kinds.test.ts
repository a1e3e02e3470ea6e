import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import { expect, test } from 'vitest'

import {
  fieldOfHeading,
  fieldsOfHeadings,
  importFields,
  importKinds,
  kindOfHeadings,
  masterKinds,
  missingFields,
} from '#shared/domain/import-kinds.ts'
import { languages, resources } from '#shared/i18n/index.ts'

const samples = join(import.meta.dirname, '../../tests/samples')

test('every field is found by its own name and by its name in the four languages', () => {
  for (const kind of importKinds) {
    for (const { name } of importFields(kind)) {
      expect(fieldOfHeading(kind, name)).toBe(name)
      for (const language of languages) {
        const names: Record<string, string> = resources[language].translation.imports.fields[kind]
        expect(`${language} ${kind} ${fieldOfHeading(kind, names[name] ?? '')}`).toBe(`${language} ${kind} ${name}`)
      }
    }
  }
})

test('the headings of each sample name its kind and all of its columns', () => {
  for (const kind of masterKinds) {
    const [line = ''] = readFileSync(join(samples, `${kind}.csv`), 'utf8').split('\r\n', 1)
    const headings = line.split('\n')[0]?.trim().split(';') ?? []
    expect(kindOfHeadings(headings)).toBe(kind)
    expect(fieldsOfHeadings(kind, headings)).not.toContain(null)
  }
})

test('the headings of a German list of registrations name all of its columns', () => {
  const headings =
    'ENSS / Limosa;Name;Vorname;Unternehmensnummer;Nummer der Meldung von Arbeiten;Typ;Datum und Uhrzeit;Empfangsnummer;Kanal'
  const fields = 'identifier;lastName;firstName;company;declaration;type;instant;receipt;channel'
  expect(fieldsOfHeadings('registrations', headings.split(';'))).toEqual(fields.split(';'))
})

test('case, accents, apostrophes, punctuation and blanks of a heading do not count', () => {
  for (const heading of [
    "NUMÉRO D'ENTREPRISE",
    'numero d’entreprise',
    ' Numéro  d´Entreprise :',
    "Numéro d'entreprise (BCE)",
  ]) {
    expect(fieldOfHeading('companies', heading)).toBe('enterpriseNumber')
  }
})

test('of two columns with the same meaning the first one is taken', () => {
  expect(fieldsOfHeadings('people', ['NISS', 'Nom', 'Name', 'INSZ'])).toEqual([
    'nationalNumber',
    'lastName',
    null,
    null,
  ])
})

test('headings that lack a required field name no kind', () => {
  expect(kindOfHeadings(['NISS', 'Prénom'])).toBeNull()
})

test('absences need a person or a declaration, and are told from people by their reason', () => {
  expect(missingFields('absences', ['from'])).toEqual(['person'])
  expect(missingFields('absences', ['from', 'declaration'])).toEqual([])
  expect(kindOfHeadings(['NISS', 'Nom', 'Prénom', 'Du', 'Au', 'Motif'])).toBe('absences')
  expect(kindOfHeadings(['Aangifte van werken', 'Van', 'Tot', 'Reden'])).toBe('absences')
  expect(kindOfHeadings(['NISS', 'Nom', 'Prénom', 'Du', 'Au'])).toBe('people')
})
