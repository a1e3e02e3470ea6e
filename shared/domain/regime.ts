import { knownWord, wordTable } from '#shared/domain/words.ts'

/** The sectors whose presences are registered; their rules are dated data in `shared/rules`. */
export const regimes = ['cleaning', 'construction', 'meat'] as const
export type Regime = (typeof regimes)[number]

/** The two official services: single IN and OUT events, or one presence per person, day and workplace. */
export type Service = 'ciao' | 'checkinatwork'

/** The service a regime registers with (`domain/registrations.md`). */
export function serviceOf(regime: Regime): Service {
  return regime === 'cleaning' ? 'ciao' : 'checkinatwork'
}

const words = wordTable<Regime>({
  cleaning:
    'cleaning, nettoyage, schoonmaak, reinigung, gebäudereinigung, ciao, check in and out at work, poets, propreté',
  construction:
    'construction, bouw, bau, bauwesen, bauarbeiten, chantier, checkinatwork, check in at work, travaux immobiliers, béton, béton prêt à l’emploi, stortklaar beton, transportbeton',
  meat: 'meat, viande, vlees, fleisch, secteur de la viande, vleessector, fleischsektor',
})

/** The regime a word of the four languages names, or null. */
export function readRegime(text: string): Regime | null {
  return knownWord(words, text)
}
