import { Button } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import {
  IconCalendarOff,
  IconCalendarEvent,
  IconClipboardList,
  IconClockCheck,
  IconFileText,
  IconHierarchy2,
  IconUser,
  IconUserPlus,
  type Icon,
} from '@tabler/icons-react'
import type { ReactElement } from 'react'

import styles from '#renderer/features/findings/case.module.css'
import { stepsOf, type NextStep } from '#renderer/features/findings/steps.ts'
import { openTakeOver } from '#renderer/features/registrations/take-over.tsx'
import { where } from '#renderer/features/records/list-path.ts'
import { useTexts } from '#renderer/ui/texts.ts'
import type { FindingRow } from '#shared/contract/findings.ts'
import type { UnknownNamed } from '#shared/contract/registrations.ts'

const icons: Record<NextStep, Icon> = {
  person: IconUser,
  employers: IconUser,
  limosa: IconFileText,
  declaration: IconClipboardList,
  planning: IconCalendarEvent,
  chain: IconHierarchy2,
  absence: IconCalendarOff,
  paper: IconFileText,
  registrations: IconClockCheck,
  takePerson: IconUserPlus,
  takeDeclaration: IconClipboardList,
}

/** What can be done about a finding beside explaining it, each a button that leads straight there. */
export function NextSteps({ row }: { row: FindingRow }): ReactElement {
  const t = useTexts()
  const run = useRun(row)
  return (
    <div className={styles['steps']}>
      {stepsOf(row).map((step) => {
        const Shape = icons[step]
        return (
          <Button
            key={step}
            variant="default"
            size="compact-sm"
            leftSection={<Shape size={15} aria-hidden />}
            onClick={() => run(step)}
          >
            {t(($) => $.findings.steps[step])}
          </Button>
        )
      })}
    </div>
  )
}

function useRun(row: FindingRow): (step: NextStep) => void {
  const navigate = useNavigate()
  const person = String(row.personId ?? '')
  const declaration = String(row.declarationId ?? '')
  const toPerson = (tab?: string): void =>
    void navigate({ to: '/people/$personId', params: { personId: person }, search: (tab ? { tab } : {}) as never })
  const runs: Record<NextStep, () => void> = {
    person: () => toPerson(),
    employers: () => toPerson('employments'),
    limosa: () => toPerson(),
    declaration: () =>
      void navigate({
        to: '/declarations/$declarationId',
        params: { declarationId: declaration },
        search: {} as never,
      }),
    planning: () => {
      const filters = [
        ...(row.personId === null ? [] : [where.equals('personId', row.personId)]),
        where.equals('dueOn', row.date),
      ]
      void navigate({ to: '/planning', search: { filters: row.personId === null ? filters : filters.slice(0, 1) } })
    },
    chain: () =>
      void navigate({
        to: '/chain',
        search: row.declarationId === null ? {} : { filters: [where.equals('declarationId', row.declarationId)] },
      }),
    absence: () => void navigate({ to: '/absences', search: {} }),
    paper: () => void navigate({ to: '/emergency', search: { tab: 'lines' } }),
    registrations: () =>
      void navigate({
        to: '/registrations',
        search: {
          filters: [where.equals('statedPersonId', row.statedPersonId), ...where.between('at', row.date, row.date)],
        },
      }),
    takePerson: () => openTakeOver([named(row, 'person', row.statedPersonId, row.person, row.identifier ?? '')]),
    takeDeclaration: () =>
      openTakeOver([named(row, 'declaration', row.statedDeclarationId, row.declaration, row.declaration)]),
  }
  return (step) => runs[step]()
}

/** The name as taking over asks for it; what the list knows is enough. */
function named(
  { date, workplace }: FindingRow,
  kind: UnknownNamed['kind'],
  id: number,
  label: string,
  identifier: string,
): UnknownNamed {
  const seenWith = workplace ? [workplace] : []
  return { id, kind, label, identifier, valid: true, uses: 1, firstDate: date, lastDate: date, seenWith }
}
