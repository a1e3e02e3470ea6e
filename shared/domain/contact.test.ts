import { expect, test } from 'vitest'

import { contactFor } from '#shared/domain/contact.ts'

const general = { purpose: 'general', name: 'Accueil' } as const
const papers = { purpose: 'papers', name: 'Secrétariat' } as const

test('a message goes to the contact kept for its purpose', () => {
  expect(contactFor([general, papers], 'papers')).toBe(papers)
})

test('without one of its own it goes to the general contact, never to one kept for something else', () => {
  expect(contactFor([papers, general], 'payments')).toBe(general)
  expect(contactFor([papers], 'payments')).toBeNull()
})
