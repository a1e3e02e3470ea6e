import type { ReactElement } from 'react'

import { Page } from '#renderer/ui/parts/page.tsx'
import { useTexts } from '#renderer/ui/texts.ts'

export function FindingsPage(): ReactElement {
  const t = useTexts()
  return (
    <Page title={t(($) => $.findings.title)} sentence={t(($) => $.findings.sentence)} body="fill">
      {null}
    </Page>
  )
}
