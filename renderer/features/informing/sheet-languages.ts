import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'

import { api } from '#renderer/bridge/queries.ts'
import type { Choice } from '#renderer/ui/data-grid/types.ts'
import { useTexts } from '#renderer/ui/texts.ts'
import type { SheetLanguage } from '#shared/contract/informing.ts'

/** Every language of start sheets. */
export function useSheetLanguages(): readonly SheetLanguage[] {
  return useQuery(api.informing.languages.queryOptions()).data ?? none
}

const none: readonly SheetLanguage[] = []

/** The same to choose from; the name says which ones no native speaker has read. */
export function useSheetLanguageChoices(): readonly Choice[] {
  const t = useTexts()
  const all = useSheetLanguages()
  return useMemo(
    () =>
      all.map(({ tag, name, reviewed }) => ({
        value: tag,
        label: reviewed ? name : `${name} (${t(($) => $.informing.languages.notReviewed).toLowerCase()})`,
      })),
    [all, t],
  )
}

/** How a language is called; its tag when it is there no more. */
export function languageName(all: readonly SheetLanguage[], tag: string | null): string | null {
  return tag === null ? null : (all.find((language) => language.tag === tag)?.name ?? tag)
}
