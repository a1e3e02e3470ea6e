import type { workspace as reference } from '#shared/i18n/fr/workspace.ts'
import type { Translation } from '#shared/i18n/translation.ts'

export const workspace: Translation<typeof reference> = {
  checks: {
    pages: 'Pagina’s van het bestand',
    foreignKeys: 'Verwijzingen tussen fiches',
    audit: 'Geschiedenis',
    attachments: 'Bijlagen',
    lists: 'Lijsten',
  },
}
