import { Button } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useState, type ReactElement } from 'react'

import styles from '#renderer/features/inspection/inspection.module.css'
import { personLookup, placeLookup } from '#renderer/features/records/lookups.ts'
import { DateField } from '#renderer/ui/form/date-field.tsx'
import { LookupField } from '#renderer/ui/form/lookup-field.tsx'
import { todayInBrussels } from '#renderer/ui/format.ts'
import { useTexts } from '#renderer/ui/texts.ts'

/** The first question of every inspection: site and day, and its answer on one page. */
export function WhoWas(): ReactElement {
  const t = useTexts()
  const navigate = useNavigate()
  const [declaration, setDeclaration] = useState<number | null>(null)
  const [date, setDate] = useState<string>(todayInBrussels())
  const see = (): void => {
    const place = declaration === null ? {} : { declaration }
    void navigate({ to: '/chain', search: { tab: 'present', date, ...place } })
  }
  return (
    <form
      className={styles['ask']}
      onSubmit={(event) => {
        event.preventDefault()
        see()
      }}
    >
      <LookupField
        {...placeLookup}
        label={t(($) => $.inspection.whoWas.declaration)}
        placeholder={t(($) => $.chainViews.chooser.placeholder)}
        value={declaration}
        onChange={setDeclaration}
      />
      <DateField
        label={t(($) => $.inspection.whoWas.date)}
        required
        w={140}
        value={date}
        onChange={(day) => day && setDate(day)}
      />
      <Button type="submit">{t(($) => $.inspection.whoWas.see)}</Button>
    </form>
  )
}

/** The second question: one person, and the day on which that person registered last; any other day is a key away. */
export function PersonDays(): ReactElement {
  const t = useTexts()
  const navigate = useNavigate()
  const [person, setPerson] = useState<number | null>(null)
  return (
    <form
      className={styles['ask']}
      onSubmit={(event) => {
        event.preventDefault()
        if (person !== null) void navigate({ to: '/registrations', search: { tab: 'days', person } })
      }}
    >
      <LookupField {...personLookup} label={t(($) => $.inspection.whoWas.person)} value={person} onChange={setPerson} />
      <Button type="submit" variant="default" disabled={person === null}>
        {t(($) => $.inspection.whoWas.seeDays)}
      </Button>
    </form>
  )
}
