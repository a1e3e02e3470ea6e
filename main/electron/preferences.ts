import { join } from 'node:path'

import { z } from 'zod'

import { readJson, writeJson } from '#main/electron/json-file.ts'
import { isLanguage, languages, type Language } from '#shared/i18n/index.ts'

const whole = z.number().int()
const preferencesShape = z.object({
  language: z.enum(languages).optional().catch(undefined),
  theme: z.enum(['light', 'dark', 'system']).optional().catch(undefined),
  window: z
    .object({ x: whole, y: whole, width: whole.positive(), height: whole.positive(), maximised: z.boolean() })
    .optional()
    .catch(undefined),
  /** Where the user last saved or chose something. */
  folder: z.string().optional().catch(undefined),
})

/** What the desktop host remembers of this computer between two starts; nothing of a workspace. */
export type Preferences = z.infer<typeof preferencesShape>

export interface PreferenceStore {
  read: () => Preferences
  /** Changes some of them. A disk that refuses is no reason to disturb the user: they hold until the program ends. */
  change: (changes: Partial<Preferences>) => void
}

/** Opens the preferences kept in `stateDir` (absolute); a missing or damaged file starts empty. */
export function openPreferences(stateDir: string): PreferenceStore {
  const path = join(stateDir, 'desktop.json')
  const parsed = preferencesShape.safeParse(readJson(path))
  let current: Preferences = parsed.success ? parsed.data : {}
  return {
    read: () => current,
    change: (changes) => {
      current = { ...current, ...changes }
      try {
        writeJson(path, current)
      } catch {
        // See above: kept in memory.
      }
    },
  }
}

/** The language to start in: the one chosen before, else the first of the system's that we speak, else French. */
export function startLanguage(chosen: Language | undefined, systemLanguages: readonly string[]): Language {
  const spoken = systemLanguages.map((tag) => tag.slice(0, 2).toLowerCase()).find((tag) => isLanguage(tag))
  return chosen ?? (isLanguage(spoken) ? spoken : 'fr')
}
