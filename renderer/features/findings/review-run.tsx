import { Button, Group, Stack } from '@mantine/core'
import { useState, type ReactElement } from 'react'

import styles from '#renderer/features/findings/case.module.css'
import { notifyDone } from '#renderer/app/notify.ts'
import { startTask } from '#renderer/app/tasks.ts'
import { client } from '#renderer/bridge/queries.ts'
import { openDialog } from '#renderer/ui/dialogs.tsx'
import { DateField } from '#renderer/ui/form/date-field.tsx'
import { t as text, useTexts } from '#renderer/ui/texts.ts'
import type { LocalDate } from '#shared/domain/local-date.ts'

type ReviewScope = 'due' | 'all' | { from: LocalDate; to: LocalDate }

interface Result {
  opened: number
  resolved: number
}

/** Runs the rules in the background, with progress and cancel in the status bar, and says what came of it. */
export async function runReview(scope: ReviewScope): Promise<void> {
  const words = {
    reading: text(($) => $.findings.review.reading),
    writing: text(($) => $.findings.review.writing),
  }
  const result = await startTask<Result | null>({
    title: text(($) => $.findings.review.task),
    run: async (signal, report) => {
      let last: Result | null = null
      for await (const step of await client.findings.review({ scope }, { signal })) {
        if (step.kind === 'done') last = step
        else report({ done: step.done, total: step.total, text: words[step.phase] })
      }
      return last
    },
  })
  if (result === null) return
  if (result.opened === 0 && result.resolved === 0) return notifyDone(text(($) => $.findings.review.nothingNew))
  notifyDone(
    text(($) => $.findings.review.done, {
      opened: text(($) => $.findings.review.opened, { count: result.opened }),
      resolved: text(($) => $.findings.review.resolved, { count: result.resolved }),
    }),
  )
  return undefined
}

/** Asks for the days to review again. */
export function openPeriodDialog(): void {
  openDialog({
    title: text(($) => $.findings.review.periodTitle),
    render: (close) => <PeriodForm close={close} />,
  })
}

function PeriodForm({ close }: { close: () => void }): ReactElement {
  const t = useTexts()
  const [from, setFrom] = useState<LocalDate | null>(null)
  const [to, setTo] = useState<LocalDate | null>(null)
  const turned = from !== null && to !== null && from > to
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        event.stopPropagation()
        if (from === null || to === null || turned) return
        close()
        void runReview({ from, to })
      }}
    >
      <Stack gap="sm">
        <p className={styles['plain']}>{t(($) => $.findings.review.periodText)}</p>
        <Group grow align="flex-start">
          <DateField label={t(($) => $.common.from)} required data-autofocus value={from} onChange={setFrom} />
          <DateField
            label={t(($) => $.common.until)}
            required
            value={to}
            error={turned ? t(($) => $.findings.review.periodWrong) : null}
            onChange={setTo}
          />
        </Group>
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={close}>
            {t(($) => $.common.cancel)}
          </Button>
          <Button type="submit" disabled={from === null || to === null || turned}>
            {t(($) => $.findings.review.start)}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
