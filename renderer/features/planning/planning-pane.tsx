import { Button } from '@mantine/core'
import { IconCalendarOff } from '@tabler/icons-react'
import { May } from '#renderer/app/may.tsx'
import { EditButton } from '#renderer/features/records/edit-button.tsx'
import type { ReactElement } from 'react'

import { notifyError } from '#renderer/app/notify.ts'
import { client } from '#renderer/bridge/queries.ts'
import { weekdayWords } from '#renderer/features/planning/weekday-words.ts'
import { useChoices } from '#renderer/features/records/choices.ts'
import { openEndDialog, type Endable } from '#renderer/features/records/end-dialog.tsx'
import { periodWords } from '#renderer/features/records/period.ts'
import { RecordLink } from '#renderer/features/records/record-link.tsx'
import type { Removable } from '#renderer/features/records/remove.tsx'
import styles from '#renderer/features/records/records.module.css'
import { FactList } from '#renderer/ui/parts/fact-list.tsx'
import { t as text, useTexts } from '#renderer/ui/texts.ts'
import type { AssignmentRow } from '#shared/contract/planning.ts'

/** How planned periods end, in the language of this moment. */
export function planningEndable(): Endable {
  return {
    end: async (input) => await client.planning.end(input),
    explanation: text(($) => $.planning.page.endExplanation),
  }
}

/** How planned periods are deleted. */
export function planningRemovable(): Removable {
  return {
    remove: async (input) => await client.planning.remove(input),
    count: (count) => text(($) => $.planning.count, { count }),
    keptBecause: text(($) => $.planning.page.keptBecause),
    end: planningEndable(),
  }
}

/** A planned period in words. */
export function periodName(row: AssignmentRow): string {
  return text(($) => $.planning.page.name, { person: row.person, declaration: row.workplace ?? row.declaration })
}

/** The hours of a period: `06:30–14:00`, from or until one of them, or nothing. */
export function hoursWords(start: string | null, end: string | null): string | null {
  if (start === null) return end === null ? null : text(($) => $.planning.page.untilTime, { time: end })
  if (end === null) return text(($) => $.planning.page.fromTime, { time: start })
  return `${start}–${end}`
}

/** The pane beside the planning: the period, its person, its declaration. */
export function PlanningPane({ row, onEdit }: { row: AssignmentRow; onEdit: () => void }): ReactElement {
  const t = useTexts()
  const choices = useChoices()
  return (
    <div className={styles['stack']}>
      <div className={styles['paneActions']}>
        <EditButton onClick={onEdit} />
        <May call="history.undo">
          <Button
            size="xs"
            variant="default"
            leftSection={<IconCalendarOff size={15} aria-hidden />}
            onClick={() =>
              void openEndDialog(planningEndable(), [{ id: row.id, label: periodName(row), detail: '' }]).catch(
                notifyError,
              )
            }
          >
            {t(($) => $.records.endAction)}
          </Button>
        </May>
      </div>
      <FactList
        facts={[
          {
            label: t(($) => $.planning.fields.person),
            value: (
              <RecordLink kind="person" id={row.personId}>
                {row.person}
              </RecordLink>
            ),
          },
          { label: t(($) => $.planning.fields.employer), value: row.employer },
          {
            label: t(($) => $.planning.fields.declaration),
            value: (
              <RecordLink kind="declaration" id={row.declarationId}>
                {row.declaration}
              </RecordLink>
            ),
          },
          { label: t(($) => $.planning.fields.workplace), value: row.workplace },
          { label: t(($) => $.chain.page.period), value: periodWords(row.validFrom, row.validTo) },
          { label: t(($) => $.planning.fields.weekdays), value: weekdayWords(row.weekdays, choices.weekdays) },
          { label: t(($) => $.declarations.page.hours), value: hoursWords(row.startTime, row.endTime) },
        ]}
      />
    </div>
  )
}
