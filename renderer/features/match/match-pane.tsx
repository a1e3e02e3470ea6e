import { May } from '#renderer/app/may.tsx'
import { Button } from '@mantine/core'
import { Link, useNavigate } from '@tanstack/react-router'
import {
  IconCalendarOff,
  IconCalendarPlus,
  IconEdit,
  IconListSearch,
  IconPlus,
  IconTableImport,
} from '@tabler/icons-react'
import { useState, type ReactElement } from 'react'

import { LinkForm } from '#renderer/features/chain/link-form.tsx'
import styles from '#renderer/features/match/match.module.css'
import { registrationsOf } from '#renderer/features/match/registrations-of.ts'
import {
  daysWords,
  differenceName,
  euros,
  explanation,
  firmName,
  kindTones,
  sourceOf,
} from '#renderer/features/match/words.ts'
import { RecordLink } from '#renderer/features/records/record-link.tsx'
import recordStyles from '#renderer/features/records/records.module.css'
import { formatDate, formatNumber } from '#renderer/ui/format.ts'
import { FactList, type Fact } from '#renderer/ui/parts/fact-list.tsx'
import { StateBadge } from '#renderer/ui/parts/state-badge.tsx'
import { useTexts } from '#renderer/ui/texts.ts'
import type { LinkInput } from '#shared/contract/chain.ts'
import type { MatchDifference } from '#shared/contract/match.ts'
import { findRule } from '#shared/rules/index.ts'

/** A difference in words, what it may cost, and the way to put it right. */
export function MatchPane({ difference }: { difference: MatchDifference }): ReactElement {
  const t = useTexts()
  const { companyId, kind, registrations, byEmployment } = difference
  const name = firmName(difference)
  return (
    <div className={recordStyles['stack']}>
      <div className={styles['paneHead']}>
        <strong>
          {companyId === null ? (
            name
          ) : (
            <RecordLink kind="company" id={companyId}>
              {name}
            </RecordLink>
          )}
        </strong>
        <StateBadge tone={kindTones[kind]}>{differenceName(difference)}</StateBadge>
      </div>
      <p className={styles['text']}>{explanation(difference)}</p>
      <May call="chain.save">
        <Remedies difference={difference} />
      </May>
      <FactList facts={factsOf(difference, t)} />
      {byEmployment > 0 && <p className={styles['quiet']}>{t(($) => $.match.byEmployment, { count: byEmployment })}</p>}
      {registrations > 0 && (
        <div>
          <Button
            size="xs"
            variant="default"
            leftSection={<IconListSearch size={15} aria-hidden />}
            renderRoot={(root) => <Link {...registrationsOf(difference)} {...root} />}
          >
            {t(($) => $.match.openRegistrations)}
          </Button>
        </div>
      )}
      <Amounts difference={difference} />
    </div>
  )
}

function factsOf(difference: MatchDifference, t: ReturnType<typeof useTexts>): Fact[] {
  const { declarationId, declaration, workplace, link, people, registrations, days } = difference
  const period = link && {
    from: link.validFrom === null ? '…' : formatDate(link.validFrom),
    to: link.validTo === null ? t(($) => $.match.open) : formatDate(link.validTo),
  }
  return [
    {
      label: t(($) => $.match.columns.declaration),
      value: (
        <RecordLink kind="declaration" id={declarationId}>
          {workplace === declaration ? declaration : `${workplace} · ${declaration}`}
        </RecordLink>
      ),
    },
    ...(link && period
      ? [{ label: t(($) => $.match.link), value: t(($) => $.match.linkWords, { ...period, employer: link.employer }) }]
      : []),
    {
      label: t(($) => $.match.columns.days),
      value: days > 1 ? `${daysWords(difference)} (${t(($) => $.match.days, { count: days })})` : daysWords(difference),
    },
    ...(registrations > 0
      ? [
          { label: t(($) => $.match.columns.people), value: formatNumber(people) },
          { label: t(($) => $.match.columns.registrations), value: formatNumber(registrations) },
        ]
      : []),
  ]
}

/** What puts the difference right in the records, and that the declaration must follow. */
function Remedies({ difference }: { difference: MatchDifference }): ReactElement {
  const t = useTexts()
  const navigate = useNavigate()
  const [form, setForm] = useState<{ id: number } | { preset: Partial<LinkInput> } | null>(null)
  const { kind, companyId, statedCompanyId, declarationId, link, firstDay } = difference
  const toDeclaration = (): void =>
    void navigate({ to: '/declarations/$declarationId', params: { declarationId: String(declarationId) } })
  const addLink = (): void =>
    setForm({
      preset: { declarationId, ...(companyId === null ? {} : { contractorId: companyId }), validFrom: firstDay },
    })
  const editLink = link ? (): void => setForm({ id: link.id }) : null
  return (
    <div>
      <div className={recordStyles['paneActions']}>
        {kind === 'declaration-ended' && (
          <Remedy icon={<IconEdit size={15} aria-hidden />} onClick={toDeclaration}>
            {t(($) => $.match.remedies.declaration)}
          </Remedy>
        )}
        {kind === 'link-ended' && editLink && (
          <Remedy icon={<IconCalendarPlus size={15} aria-hidden />} onClick={editLink}>
            {t(($) => $.match.remedies.endLater)}
          </Remedy>
        )}
        {kind === 'not-declared' && editLink && (
          <Remedy icon={<IconCalendarPlus size={15} aria-hidden />} onClick={editLink}>
            {t(($) => $.match.remedies.startEarlier)}
          </Remedy>
        )}
        {kind === 'not-declared' && !editLink && companyId !== null && (
          <Remedy icon={<IconPlus size={15} aria-hidden />} onClick={addLink}>
            {t(($) => $.match.remedies.addLink)}
          </Remedy>
        )}
        {kind === 'not-declared' && statedCompanyId !== null && (
          <Remedy
            icon={<IconTableImport size={15} aria-hidden />}
            onClick={() => void navigate({ to: '/registrations', search: { tab: 'unknown' } })}
          >
            {t(($) => $.match.remedies.addFirm)}
          </Remedy>
        )}
        {kind === 'never-seen' && editLink && (
          <Remedy icon={<IconCalendarOff size={15} aria-hidden />} onClick={editLink}>
            {t(($) => $.match.remedies.endLink)}
          </Remedy>
        )}
      </div>
      <p className={styles['after']}>
        {kind === 'not-declared' && statedCompanyId !== null && `${t(($) => $.match.remedies.takeOver)} `}
        {t(($) => $.match.remedies.report)}
      </p>
      {form && (
        <LinkForm
          id={'id' in form ? form.id : null}
          {...('preset' in form ? { preset: form.preset } : {})}
          onClose={() => setForm(null)}
        />
      )}
    </div>
  )
}

function Remedy(props: { icon: ReactElement; onClick: () => void; children: string }): ReactElement {
  return (
    <Button size="xs" leftSection={props.icon} onClick={props.onClick}>
      {props.children}
    </Button>
  )
}

/** The rough amounts, each with its source: an indication and no more. */
function Amounts({ difference }: { difference: MatchDifference }): ReactElement | null {
  const t = useTexts()
  const { exposure, share, lastDay } = difference
  if (exposure === null && share === null) return null
  const fine = findRule('employer-sanction', null, lastDay)
  const part = findRule('undeclared-percent', null, lastDay)
  const { level, min, max } = fine.value
  const percent = part.value
  return (
    <section className={styles['amounts']} aria-label={t(($) => $.match.exposure)}>
      <h2 className={recordStyles['paneTitle']}>{t(($) => $.match.exposure)}</h2>
      {exposure && (
        <>
          <strong>{t(($) => $.match.range, { min: euros(exposure.min), max: euros(exposure.max) })}</strong>
          <p className={styles['quiet']}>
            {t(($) => $.match.exposureNote, { level, min: euros(min), max: euros(max), ...sourceOf(fine) })}
          </p>
        </>
      )}
      {share !== null && (
        <>
          <strong>
            {t(($) => $.match.share, { percent })} · {euros(share)}
          </strong>
          <p className={styles['quiet']}>{t(($) => $.match.shareNote, { percent, ...sourceOf(part) })}</p>
        </>
      )}
    </section>
  )
}
