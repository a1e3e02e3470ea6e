import { useDesk } from '#renderer/app/desk.ts'
import { Button } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import {
  IconBuildingOff,
  IconCalendarEvent,
  IconCalendarOff,
  IconCalendarPlus,
  IconClipboardList,
  IconClockCheck,
  IconFileText,
  IconHierarchy2,
  IconUser,
  IconUserPlus,
  IconUsers,
  type Icon,
} from '@tabler/icons-react'
import { useState, type ReactElement } from 'react'

import { AbsenceForm } from '#renderer/features/absences/absence-form.tsx'
import styles from '#renderer/features/findings/case.module.css'
import { daysOf, stepsOf, type NextStep } from '#renderer/features/findings/steps.ts'
import { AssignmentForm } from '#renderer/features/planning/assignment-form.tsx'
import { openTakeOver } from '#renderer/features/registrations/take-over.tsx'
import { where } from '#renderer/features/records/list-path.ts'
import { useTexts } from '#renderer/ui/texts.ts'
import type { FindingCase, FindingRow } from '#shared/contract/findings.ts'
import type { UnknownNamed } from '#shared/contract/registrations.ts'
import { weekday } from '#shared/domain/local-date.ts'

const icons: Record<NextStep, Icon> = {
  person: IconUser,
  employers: IconUser,
  limosa: IconFileText,
  declaration: IconClipboardList,
  planning: IconCalendarEvent,
  chain: IconHierarchy2,
  plan: IconCalendarPlus,
  absence: IconCalendarOff,
  closure: IconBuildingOff,
  paper: IconFileText,
  registrations: IconClockCheck,
  placeDay: IconUsers,
  takePerson: IconUserPlus,
  takeDeclaration: IconClipboardList,
}

/** What a step leads to where it does more than go to a page that everybody reads. */
const needs: Partial<Record<NextStep, string>> = {
  plan: 'planning.save',
  absence: 'absences.save',
  closure: 'absences.save',
  paper: 'emergency.settleLines',
  takePerson: 'registrations.takeOver',
  takeDeclaration: 'registrations.takeOver',
}

/** A form that opens over the case. */
type Form = 'absence' | 'closure' | 'plan'

/** What can be done about a finding beside explaining it, each a button that leads straight there. */
export function NextSteps({ row }: { row: FindingCase }): ReactElement {
  const t = useTexts()
  const [form, setForm] = useState<Form | null>(null)
  const run = useRun(row, setForm)
  const { may } = useDesk()
  const steps = stepsOf(row).filter((step) => needs[step] === undefined || may(needs[step]))
  return (
    <div className={styles['steps']}>
      {steps.map((step) => {
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
      {form !== null && <StepForm form={form} row={row} onClose={() => setForm(null)} />}
    </div>
  )
}

/** The form with what the finding knows already: whose, where, which day. */
function StepForm({ form, row, onClose }: { form: Form; row: FindingRow; onClose: () => void }): ReactElement {
  const { personId, declarationId, date } = row
  const day = { validFrom: date, validTo: date }
  if (form === 'absence') return <AbsenceForm id={null} preset={{ personId, ...day }} onClose={onClose} />
  if (form === 'closure') return <AbsenceForm id={null} preset={{ declarationId, ...day }} onClose={onClose} />
  const weekdays = String(weekday(date))
  return <AssignmentForm id={null} preset={{ personId, declarationId, ...day, weekdays }} onClose={onClose} />
}

function useRun(row: FindingCase, onForm: (form: Form) => void): (step: NextStep) => void {
  const navigate = useNavigate()
  const person = String(row.personId ?? '')
  const declaration = String(row.declarationId ?? '')
  // What the address carries beside the record is known to the page's tabs alone.
  const tab = (name?: string): never => (name ? { tab: name } : {}) as never
  const toPerson = (name?: string): void =>
    void navigate({ to: '/people/$personId', params: { personId: person }, search: tab(name) })
  const toDeclaration = (name?: string): void =>
    void navigate({ to: '/declarations/$declarationId', params: { declarationId: declaration }, search: tab(name) })
  const { from, to } = daysOf(row.date, row.events)
  const ofShift = [where.equals('statedPersonId', row.statedPersonId), ...where.between('at', from, to)]
  const runs: Record<NextStep, () => void> = {
    person: () => toPerson(),
    employers: () => toPerson(),
    limosa: () => toPerson(),
    planning: () => toPerson('planning'),
    declaration: () => toDeclaration(),
    chain: () => toDeclaration('chain'),
    plan: () => onForm('plan'),
    absence: () => onForm('absence'),
    closure: () => onForm('closure'),
    paper: () => void navigate({ to: '/emergency', search: { tab: 'lines' } }),
    registrations: () => void navigate({ to: '/registrations', search: { filters: ofShift } }),
    placeDay: () => {
      const search = { tab: 'days', date: row.date, span: 'day' } as const
      const place = row.declarationId === null ? {} : { declaration: row.declarationId }
      void navigate({ to: '/registrations', search: { ...search, ...place } })
    },
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
  return { id, kind, label, identifier, valid: true, uses: 1, firstDate: date, lastDate: date, seenWith, namesakes: [] }
}
