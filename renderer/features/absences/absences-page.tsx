import type { ReactElement } from 'react'

import { Page } from '#renderer/ui/parts/page.tsx'
import { useTexts } from '#renderer/ui/texts.ts'

export function AbsencesPage(): ReactElement {
  const t = useTexts()
  return (
    <Page title={t(($) => $.absences.title)} sentence={t(($) => $.absences.sentence)} body="fill">
      {null}
    </Page>
  )
}
