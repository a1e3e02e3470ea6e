import type { ReactElement } from 'react'

import { Page } from '#renderer/ui/parts/page.tsx'
import { useTexts } from '#renderer/ui/texts.ts'

export function RemindersPage(): ReactElement {
  const t = useTexts()
  return <Page title={t(($) => $.shell.pages.reminders)}>{null}</Page>
}
