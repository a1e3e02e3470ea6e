import { Textarea } from '@mantine/core'
import type { ReactElement } from 'react'

import type { RequestDraft } from '#renderer/features/corrections/use-draft.ts'
import { DateField } from '#renderer/ui/form/date-field.tsx'
import { formatDate, todayInBrussels } from '#renderer/ui/format.ts'
import { FactList } from '#renderer/ui/parts/fact-list.tsx'
import { Section } from '#renderer/ui/parts/page.tsx'
import { useTexts } from '#renderer/ui/texts.ts'
import type { CorrectionDetail } from '#shared/contract/correction-shapes.ts'

/** What a worker reported and when: both dates are kept. */
export function ReportPart({ detail, draft }: { detail: CorrectionDetail; draft: RequestDraft }): ReactElement {
  const t = useTexts()
  const told = t(($) => $.corrections.request.addressee.reported)
  const words = t(($) => $.corrections.request.addressee.reportText)
  const title = t(($) => $.corrections.origins.report)
  if (detail.state !== 'draft') {
    return (
      <Section title={title}>
        <FactList
          facts={[
            { label: told, value: formatDate(detail.reportedOn) },
            { label: words, value: detail.reportText },
          ]}
        />
      </Section>
    )
  }
  return (
    <Section title={title}>
      <DateField
        w={180}
        maxDate={todayInBrussels()}
        label={told}
        value={draft.values.reportedOn}
        onChange={(reportedOn) => draft.edit({ reportedOn })}
      />
      <Textarea
        autosize
        minRows={2}
        maxRows={8}
        maxLength={4000}
        label={words}
        value={draft.values.reportText}
        onChange={(event) => draft.edit({ reportText: event.currentTarget.value })}
      />
    </Section>
  )
}
