import type { workspace as reference } from '#shared/i18n/fr/workspace.ts'
import type { Translation } from '#shared/i18n/translation.ts'

export const workspace: Translation<typeof reference> = {
  checks: {
    pages: 'Seiten der Datei',
    foreignKeys: 'Verweise zwischen Datensätzen',
    audit: 'Verlauf',
    attachments: 'Anlagen',
    lists: 'Listen',
  },
}
