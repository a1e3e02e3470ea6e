import { knownWord, wordTable } from '#shared/domain/words.ts'

/** How a contractor of the chain registers, as agreed (`domain/chain.md`, a link of the chain). */
export const methods = ['our-system', 'own-method', 'online-service', 'other'] as const
export type Method = (typeof methods)[number]

/** The way to register when the usual one fails: agreed for a link, tried in the emergency guide. */
export const channels = ['online', 'mobile', 'fallback', 'phone', 'other'] as const
export type Channel = (typeof channels)[number]

const methodWords = wordTable<Method>({
  'our-system':
    'our system, our-system, notre système, système propre, ons systeem, unser system, badge, lecteur de badges, badgelezer, badgeleser',
  'own-method':
    'own method, own-method, méthode propre, propre méthode, sa propre méthode, eigen methode, eigene methode, own system, eigen systeem, eigenes system',
  'online-service':
    'online service, online-service, online, service en ligne, en ligne, onlinedienst, checkinatwork, check in and out at work, ciao',
  other: 'other, autre, autre méthode, ander, andere, andere methode, sonstige, sonstiges',
})

/** The method a word of the four languages names, or null. */
export function readMethod(text: string): Method | null {
  return knownWord(methodWords, text)
}
