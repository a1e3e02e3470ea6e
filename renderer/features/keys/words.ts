import type { Tone } from '#renderer/ui/parts/state-badge.tsx'
import type { KeyState } from '#shared/domain/access.ts'
import type { WayState } from '#shared/domain/keys.ts'
import type { Language } from '#shared/i18n/index.ts'

/** How the state of a key feels. */
export const keyTones: Record<KeyState | 'none', Tone> = {
  none: 'warn',
  planned: 'quiet',
  requested: 'info',
  active: 'good',
  ended: 'bad',
}

/** How a way feels. */
export const wayTones: Record<WayState, Tone> = { fits: 'good', check: 'info', no: 'quiet' }

/** Countries by their names in a language, one after the other. */
export function countryWords(codes: readonly string[], language: Language): string {
  const names = new Intl.DisplayNames([language], { type: 'region' })
  return codes.map((code) => names.of(code) ?? code).join(', ')
}
