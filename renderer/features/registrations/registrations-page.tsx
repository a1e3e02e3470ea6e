import type { ReactElement } from 'react'

import { Page } from '#renderer/ui/parts/page.tsx'
import { useTexts } from '#renderer/ui/texts.ts'

export function RegistrationsPage(): ReactElement {
  const t = useTexts()
  return (
    <Page title={t(($) => $.registrations.title)} sentence={t(($) => $.registrations.sentence)} body="fill">
      {null}
    </Page>
  )
}
