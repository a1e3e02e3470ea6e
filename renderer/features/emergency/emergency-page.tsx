import type { ReactElement } from 'react'

import { Page } from '#renderer/ui/parts/page.tsx'
import { useTexts } from '#renderer/ui/texts.ts'

/** Holds the place of a page until it is written. */
export function EmergencyPage(): ReactElement {
  const t = useTexts()
  return <Page title={t(($) => $.shell.pages.emergency)}>{null}</Page>
}
