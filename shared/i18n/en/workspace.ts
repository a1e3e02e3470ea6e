import type { workspace as reference } from '#shared/i18n/fr/workspace.ts'
import type { Translation } from '#shared/i18n/translation.ts'

export const workspace: Translation<typeof reference> = {
  checks: {
    pages: 'Pages of the file',
    foreignKeys: 'References between records',
    audit: 'History',
    attachments: 'Attachments',
    lists: 'Lists',
  },
}
