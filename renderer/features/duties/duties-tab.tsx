import { Checkbox } from '@mantine/core'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useMemo, type ReactElement } from 'react'

import { DutiesView } from '#renderer/features/duties/duties-view.tsx'
import { OnlyField } from '#renderer/features/duties/only-field.tsx'
import { ReportMenu } from '#renderer/features/duties/report-menu.tsx'
import { scopeOf, searchOf } from '#renderer/features/duties/scope.ts'
import styles from '#renderer/features/duties/duties.module.css'
import { placeLookup } from '#renderer/features/records/lookups.ts'
import { DateField } from '#renderer/ui/form/date-field.tsx'
import { LookupField } from '#renderer/ui/form/lookup-field.tsx'
import { todayInBrussels } from '#renderer/ui/format.ts'
import { useTexts } from '#renderer/ui/texts.ts'
import type { DutyScope } from '#shared/contract/duties.ts'

/** The four duties per workplace and firm; what is shown stands in the address. */
export function DutiesTab(): ReactElement {
  const t = useTexts()
  const navigate = useNavigate()
  const search = useSearch({ from: '/chain' })
  const today = todayInBrussels()
  const scope = useMemo(() => scopeOf(search, today), [search, today])
  const allWeeks = search.filters?.some(({ field, value }) => field === 'active' && value === '0') ?? false
  const show = (some: Partial<DutyScope & { allWeeks: boolean }>): void =>
    void navigate({ to: '/chain', search: searchOf({ ...scope, allWeeks, ...some }, today), replace: true })
  const { declarationId } = scope
  return (
    <DutiesView
      scope={scope}
      onShowAll={() => show({ only: 'all', allWeeks: declarationId === null })}
      tools={
        <>
          <LookupField
            {...placeLookup}
            label={t(($) => $.duties.page.declaration)}
            placeholder={t(($) => $.duties.page.allPlaces)}
            w={240}
            value={declarationId}
            onChange={(next) => show({ declarationId: next })}
          />
          <DateField
            label={t(($) => $.duties.page.date)}
            required
            w={140}
            value={scope.date}
            onChange={(next) => next && show({ date: next })}
          />
          <OnlyField value={scope.only} onChange={(only) => show({ only })} />
          {declarationId === null && (
            <Checkbox
              className={styles['tick'] ?? ''}
              label={t(($) => $.duties.page.active)}
              checked={!allWeeks}
              onChange={(event) => show({ allWeeks: !event.currentTarget.checked })}
            />
          )}
          <span className={styles['spring']} />
          {declarationId !== null && <ReportMenu declarationId={declarationId} date={scope.date} />}
        </>
      }
    />
  )
}
