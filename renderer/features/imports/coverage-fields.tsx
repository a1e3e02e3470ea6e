import { Button } from '@mantine/core'
import type { ReactElement } from 'react'

import styles from '#renderer/features/imports/imports.module.css'
import { change, type Session } from '#renderer/features/imports/session.ts'
import { DateField } from '#renderer/ui/form/date-field.tsx'
import { formatDate } from '#renderer/ui/format.ts'
import { useTexts } from '#renderer/ui/texts.ts'
import type { CoverageSpan } from '#shared/contract/imports.ts'

/** Tells whether a span of days ends before it begins: the import has to wait until that is mended. */
export function turned(coverage: readonly CoverageSpan[] | null): boolean {
  return coverage?.some(({ from, to }) => from > to) ?? false
}

/** Which days a file of registrations covers, as found and as it may be changed: only these can miss something. */
export function CoverageFields(props: { session: Session; found: readonly CoverageSpan[] }): ReactElement {
  const { session, found } = props
  const t = useTexts()
  const coverage = session.coverage ?? found
  const set = (service: CoverageSpan['service'], patch: Partial<CoverageSpan>): void =>
    change({ coverage: coverage.map((span) => (span.service === service ? { ...span, ...patch } : span)) })
  return (
    <section className={styles['coverage']} aria-label={t(($) => $.imports.registrations.coverage)}>
      <div>
        <h3 className={styles['subtitle']}>{t(($) => $.imports.registrations.coverage)}</h3>
        <p className={styles['quiet']}>{t(($) => $.imports.registrations.coverageText)}</p>
      </div>
      {coverage.map(({ service, from, to }) => {
        const name = t(($) => $.imports.registrations.services[service])
        const asFound = found.find((span) => span.service === service)
        const changed = asFound && (asFound.from !== from || asFound.to !== to)
        return (
          <div key={service} className={styles['coverageLine']} role="group" aria-label={name}>
            <span className={styles['coverageName']}>
              {t(($) => $.imports.registrations.coverageOf, { service: name })}
            </span>
            <DateField
              label={t(($) => $.common.from)}
              required
              withAsterisk={false}
              w={150}
              value={from}
              onChange={(value) => value && set(service, { from: value })}
            />
            <DateField
              label={t(($) => $.common.until)}
              required
              withAsterisk={false}
              w={150}
              value={to}
              error={from > to ? t(($) => $.imports.registrations.coverageWrong) : null}
              onChange={(value) => value && set(service, { to: value })}
            />
            {changed && (
              <Button variant="subtle" onClick={() => set(service, asFound)}>
                {t(($) => $.imports.registrations.coverageAsFile, {
                  from: formatDate(asFound.from),
                  to: formatDate(asFound.to),
                })}
              </Button>
            )}
          </div>
        )
      })}
    </section>
  )
}
