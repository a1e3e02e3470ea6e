import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query'

import { api, client } from '#renderer/bridge/queries.ts'
import type { PaperOptions } from '#renderer/features/emergency/work.ts'
import type { OfferedFileToken } from '#shared/contract/base.ts'
import type { FormWarning, Incident } from '#shared/contract/emergency.ts'
import type { Language } from '#shared/i18n/index.ts'

/** What can be printed from the page. */
export type PaperKind = 'form' | 'statement'

/** A document as it would be printed now. */
export interface PaperPreview {
  file: OfferedFileToken
  /** Null for a statement, whose pages the preview itself counts. */
  form: { pages: number; people: number; warnings: FormWarning[] } | null
}

/** The preview of a document, and the way to make the real one: a form is kept under its version when it is made. */
export interface Paper {
  preview: UseQueryResult<PaperPreview>
  make: () => Promise<{ file: OfferedFileToken; form: { number: string; version: number } | null }>
}

/** The form of a place on a day, or the statement of the incident. */
export function usePaper(
  kind: PaperKind,
  wish: { declarationId: number; date: string; incident: Incident | null; options: PaperOptions; language: Language },
): Paper {
  const { declarationId, date, incident, language } = wish
  const { languages, blankLines, recent } = wish.options
  const incidentId = incident?.id ?? null
  const request = { declarationId, date, languages: [...languages], blankLines, recent, incidentId }
  const form = useQuery({
    ...api.emergency.preview.queryOptions({
      input: request,
      enabled: kind === 'form',
      placeholderData: keepPreviousData,
      // The file behind a preview is offered for a while only.
      gcTime: 0,
    }),
    select: ({ file, ...facts }): PaperPreview => ({ file, form: facts }),
  })
  const statement = useQuery({
    ...api.emergency.statement.queryOptions({
      input: { incidentId: incidentId ?? 0, language },
      enabled: kind === 'statement' && incidentId !== null,
      placeholderData: keepPreviousData,
      gcTime: 0,
    }),
    select: (file): PaperPreview => ({ file, form: null }),
  })
  return {
    preview: kind === 'form' ? form : statement,
    make: async () => {
      if (kind === 'form') return await client.emergency.prepare(request)
      return { file: await client.emergency.statement({ incidentId: incidentId ?? 0, language }), form: null }
    },
  }
}
