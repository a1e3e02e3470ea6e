import { SimpleGrid, Textarea, TextInput } from '@mantine/core'
import type { ReactElement } from 'react'

import { ChoiceField } from '#renderer/ui/form/choice-field.tsx'
import { DateField } from '#renderer/ui/form/date-field.tsx'
import { todayInBrussels } from '#renderer/ui/format.ts'
import { t as text, useTexts } from '#renderer/ui/texts.ts'
import { correctionChannels, type CorrectionChannel } from '#shared/domain/correction/words.ts'
import type { LocalDate } from '#shared/domain/local-date.ts'

/** When and how something went out or came in, as it is being typed. */
export interface StepWords {
  onDate: LocalDate | null
  channel: CorrectionChannel | null
  reference: string
  note: string
}

/** Nothing typed yet: today, as most often. */
export function emptyStep(): StepWords {
  return { onDate: todayInBrussels(), channel: null, reference: '', note: '' }
}

/** What still lacks, by field. */
export function stepProblems({ onDate, channel }: StepWords): { onDate?: string; channel?: string } {
  return {
    ...(onDate === null
      ? { onDate: text(($) => $.corrections.steps.dateNeeded) }
      : onDate > todayInBrussels()
        ? { onDate: text(($) => $.corrections.steps.futureDate) }
        : {}),
    ...(channel === null ? { channel: text(($) => $.corrections.steps.channelNeeded) } : {}),
  }
}

/** Date, channel, reference and note of something that went out or came in. */
export function StepFields(props: {
  words: StepWords
  onWords: (words: StepWords) => void
  problems: { onDate?: string; channel?: string }
  dateLabel: string
}): ReactElement {
  const { words, onWords, problems, dateLabel } = props
  const t = useTexts()
  return (
    <>
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
        <DateField
          required
          label={dateLabel}
          value={words.onDate}
          error={problems.onDate ?? null}
          onChange={(onDate) => onWords({ ...words, onDate })}
        />
        <ChoiceField
          required
          label={t(($) => $.corrections.steps.channel)}
          data-autofocus
          choices={correctionChannels.map((value) => ({ value, label: t(($) => $.corrections.channels[value]) }))}
          value={words.channel}
          error={problems.channel ?? null}
          onChange={(value) =>
            onWords({ ...words, channel: correctionChannels.find((channel) => channel === value) ?? null })
          }
        />
      </SimpleGrid>
      <TextInput
        label={t(($) => $.corrections.steps.reference)}
        maxLength={100}
        value={words.reference}
        onChange={(event) => onWords({ ...words, reference: event.currentTarget.value })}
      />
      <Textarea
        label={t(($) => $.corrections.steps.note)}
        autosize
        minRows={2}
        maxRows={8}
        maxLength={4000}
        value={words.note}
        onChange={(event) => onWords({ ...words, note: event.currentTarget.value })}
      />
    </>
  )
}
