import { useMemo, useState, type ReactElement } from 'react'

import { DutiesView } from '#renderer/features/duties/duties-view.tsx'
import { OnlyField } from '#renderer/features/duties/only-field.tsx'
import { ReportMenu } from '#renderer/features/duties/report-menu.tsx'
import styles from '#renderer/features/duties/duties.module.css'
import { DateField } from '#renderer/ui/form/date-field.tsx'
import { todayInBrussels } from '#renderer/ui/format.ts'
import { useTexts } from '#renderer/ui/texts.ts'
import type { DutyScope } from '#shared/contract/duties.ts'
import type { LocalDate } from '#shared/domain/local-date.ts'

/** The duties of the firms of one declaration, with its report: for the declaration’s page. */
export function DutiesOf({ declarationId }: { declarationId: number }): ReactElement {
  return <Duties declarationId={declarationId} companyId={null} />
}

/** The duties of one firm at all workplaces where it has a place in the chain: for the firm’s page. */
export function DutiesOfFirm({ companyId }: { companyId: number }): ReactElement {
  return <Duties declarationId={null} companyId={companyId} />
}

function Duties({ declarationId, companyId }: Pick<DutyScope, 'declarationId' | 'companyId'>): ReactElement {
  const t = useTexts()
  const [date, setDate] = useState<LocalDate>(todayInBrussels())
  const [only, setOnly] = useState<DutyScope['only']>('all')
  const scope = useMemo(
    (): DutyScope => ({ declarationId, companyId, date, active: false, only }),
    [declarationId, companyId, date, only],
  )
  return (
    <DutiesView
      scope={scope}
      onShowAll={() => setOnly('all')}
      tools={
        <>
          <DateField
            label={t(($) => $.duties.page.date)}
            required
            w={140}
            value={date}
            onChange={(next) => next && setDate(next)}
          />
          <OnlyField value={only} onChange={setOnly} />
          <span className={styles['spring']} />
          {declarationId !== null && <ReportMenu declarationId={declarationId} date={date} />}
        </>
      }
    />
  )
}
