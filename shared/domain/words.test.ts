import { describe, expect, test } from 'vitest'

import { readLanguage, readYesNo } from '#shared/domain/answer-words.ts'
import { readCapacity } from '#shared/domain/capacity.ts'
import { readCountry } from '#shared/domain/country.ts'
import { readMethod } from '#shared/domain/method.ts'
import { readRegime, serviceOf } from '#shared/domain/regime.ts'
import { readRole } from '#shared/domain/role.ts'
import { wordTable } from '#shared/domain/words.ts'

test.each(['nettoyage', 'Schoonmaak', 'REINIGUNG', ' cleaning '])('%s is the cleaning regime', (word) => {
  expect(readRegime(word)).toBe('cleaning')
})

test('regimes register with their own service', () => {
  expect([readRegime('bouw'), readRegime('Fleisch'), readRegime('jardinage')]).toEqual(['construction', 'meat', null])
  expect([serviceOf('cleaning'), serviceOf('construction'), serviceOf('meat')]).toEqual([
    'ciao',
    'checkinatwork',
    'checkinatwork',
  ])
})

test.each([
  ['Werknemer', 'employee'],
  ['salariée', 'employee'],
  ['Selbständiger', 'self-employed'],
  ['Uitzendkracht', 'temporary'],
  ['intérimaire', 'temporary'],
  ['Stagiair', 'trainee'],
  ['patron', null],
])('the capacity %s is %s', (word, capacity) => {
  expect(readCapacity(word)).toBe(capacity)
})

describe('roles', () => {
  test('are read several at once, whatever parts them', () => {
    expect(readRole('own, client')).toEqual({ roles: ['own', 'client'], unknown: [] })
    expect(readRole('Onderaannemer / uitzendkantoor')).toEqual({ roles: ['contractor', 'agency'], unknown: [] })
    expect(readRole('Donneur d’ordre; sous-traitant + Eigen')).toEqual({
      roles: ['own', 'contractor', 'client'],
      unknown: [],
    })
  })

  test('keep unknown words apart', () => {
    expect(readRole('client, ami')).toEqual({ roles: ['client'], unknown: ['ami'] })
    expect(readRole('')).toEqual({ roles: [], unknown: [] })
  })
})

test('languages are read by code and by name', () => {
  expect(['FR', 'nl-BE', 'Deutsch', 'anglais', 'frans', 'PL'].map(readLanguage)).toEqual([
    'fr',
    'nl',
    'de',
    'en',
    'fr',
    null,
  ])
})

test('yes and no are read in four languages and as spreadsheets write them', () => {
  expect(['oui', 'Ja', 'x', '1', 'WAHR', 'non', 'nee', '0', 'peut-être'].map(readYesNo)).toEqual([
    true,
    true,
    true,
    true,
    true,
    false,
    false,
    false,
    null,
  ])
})

test('countries are read by code and by name in four languages', () => {
  expect(['BE', 'pl', 'Polen', 'Pologne', 'EL', 'Pays-Bas', 'Roemenië', 'Atlantis'].map(readCountry)).toEqual([
    'BE',
    'PL',
    'PL',
    'PL',
    'GR',
    'NL',
    'RO',
    null,
  ])
})

test('methods are read', () => {
  expect([readMethod('Service en ligne'), readMethod('eigen methode'), readMethod('?')]).toEqual([
    'online-service',
    'own-method',
    null,
  ])
})

test('a word cannot stand for two values', () => {
  expect(() => wordTable({ a: 'été', b: 'Ete' })).toThrow('names both')
})
