import { describe, expect, test } from 'vitest'

import { registrationSourceOf, registrationTypeOf } from '#shared/domain/registration-words.ts'

describe('the type of a registration', () => {
  test('is IN in the words of the four languages', () => {
    for (const word of ['IN', 'In', 'Entrée', 'Arrivée', 'début', 'Aankomst', 'Kommen', 'check-in', 'In-registratie']) {
      expect([word, registrationTypeOf(word)]).toEqual([word, 'in'])
    }
  })

  test('is OUT in the words of the four languages', () => {
    for (const word of ['OUT', 'Sortie', 'Départ', 'FIN', 'Vertrek', 'Gehen', 'Check out', 'Enregistrement Out']) {
      expect([word, registrationTypeOf(word)]).toEqual([word, 'out'])
    }
  })

  test('is a presence where the word says so, and unknown otherwise', () => {
    expect(registrationTypeOf('Présence')).toBe('presence')
    expect(registrationTypeOf('pause')).toBeNull()
    expect(registrationTypeOf('')).toBeNull()
  })
})

test('the source of a row is the official service or a provider', () => {
  expect(registrationSourceOf('ONSS')).toBe('official')
  expect(registrationSourceOf('officiel')).toBe('official')
  expect(registrationSourceOf('Leverancier')).toBe('provider')
  expect(registrationSourceOf('?')).toBeNull()
})
