import { Button, Menu } from '@mantine/core'
import { IconChevronDown, IconPaperclip, IconPencil, IconPrinter } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import type { ReactElement } from 'react'

import { send, type Way } from '#renderer/features/emergency/documents.ts'
import { useIncident } from '#renderer/features/emergency/guide.ts'
import { attachProof, describeOutage } from '#renderer/features/emergency/incident-dialogs.tsx'
import { IncidentLog } from '#renderer/features/emergency/incident-log.tsx'
import { IncidentState } from '#renderer/features/emergency/incident-state.tsx'
import styles from '#renderer/features/emergency/incident.module.css'
import { CloseButton } from '#renderer/features/emergency/outcome-actions.tsx'
import { ReferenceNumber } from '#renderer/features/emergency/reference-number.tsx'
import { client } from '#renderer/bridge/queries.ts'
import { formatDate, formatInstant, formatNumber } from '#renderer/ui/format.ts'
import { FactList } from '#renderer/ui/parts/fact-list.tsx'
import { StateBadge } from '#renderer/ui/parts/state-badge.tsx'
import { useLanguage, useTexts } from '#renderer/ui/texts.ts'
import type { Incident } from '#shared/contract/emergency.ts'
import { languages, type Language } from '#shared/i18n/languages.ts'

/** One incident with its log, its proof, its forms and its statement. */
export function IncidentView({ id }: { id: number }): ReactElement | null {
  const t = useTexts()
  const navigate = useNavigate()
  const incident = useIncident(id).data
  if (!incident) return null
  const { number, closedAt } = incident
  return (
    <section className={styles['view']} aria-label={t(($) => $.emergency.page.guide.incident, { number })}>
      <div className={styles['viewHead']}>
        <h2 className={styles['viewTitle']}>{t(($) => $.emergency.page.guide.incident, { number })}</h2>
        <IncidentState incident={incident} />
      </div>
      <div className={styles['tools']}>
        <Button
          variant="default"
          onClick={() => void navigate({ to: '/emergency', search: { incident: incident.id } })}
        >
          {t(($) => $.emergency.page.incidents.continue)}
        </Button>
        <StatementMenu incident={incident} />
        {closedAt === null && (
          <>
            <Button
              variant="default"
              leftSection={<IconPaperclip size={16} aria-hidden />}
              onClick={() => attachProof(incident)}
            >
              {t(($) => $.emergency.page.outcome.attach)}
            </Button>
            <Button
              variant="default"
              leftSection={<IconPencil size={16} aria-hidden />}
              onClick={() => describeOutage(incident)}
            >
              {t(($) => $.emergency.page.outcome.describe)}
            </Button>
          </>
        )}
        <CloseButton incident={incident} />
      </div>
      <FactList columns={3} facts={incidentFacts(incident, t)} />
      {incident.outcome?.kind === 'paper-form' && (
        <ReferenceNumber key={incident.reference?.number ?? ''} incident={incident} focus={0} />
      )}
      <h3 className={styles['part']}>{t(($) => $.emergency.page.incidents.steps)}</h3>
      <IncidentLog incident={incident} />
      <h3 className={styles['part']}>{t(($) => $.emergency.page.incidents.attachments)}</h3>
      <Attachments incident={incident} />
      <h3 className={styles['part']}>{t(($) => $.emergency.page.incidents.forms)}</h3>
      <Forms incident={incident} />
    </section>
  )
}

function incidentFacts(incident: Incident, t: ReturnType<typeof useTexts>): { label: string; value: string | null }[] {
  const { places, date, outageHour, openedBy, openedAt, description } = incident
  const where = places.map(({ workplace, number }) => `${workplace} (${number})`).join(', ')
  return [
    { label: t(($) => $.emergency.page.incidents.places), value: where },
    { label: t(($) => $.emergency.page.incidents.day), value: formatDate(date) },
    { label: t(($) => $.emergency.page.incidents.outageHour), value: outageHour },
    { label: t(($) => $.emergency.page.incidents.openedAt), value: formatInstant(openedAt) },
    { label: t(($) => $.emergency.page.incidents.openedBy), value: openedBy },
    { label: t(($) => $.emergency.page.incidents.description), value: description },
  ]
}

/** The statement in any of the languages, printed, saved or opened. */
function StatementMenu({ incident }: { incident: Incident }): ReactElement {
  const t = useTexts()
  const own = useLanguage()
  const order: readonly Language[] = [own, ...languages.filter((language) => language !== own)]
  const run = (way: Way, language: Language): void =>
    void send(way, async () => await client.emergency.statement({ incidentId: incident.id, language }))
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <Button
          variant="default"
          leftSection={<IconPrinter size={16} aria-hidden />}
          rightSection={<IconChevronDown size={16} aria-hidden />}
        >
          {t(($) => $.emergency.page.incidents.statement)}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {order.flatMap((language) =>
          (['print', 'save'] as const).map((way) => (
            <Menu.Item key={`${way}-${language}`} onClick={() => run(way, language)}>
              {way === 'print' ? t(($) => $.common.print) : t(($) => $.common.saveAs)}
              {' · '}
              {t(($) => $.shell.languages[language])}
            </Menu.Item>
          )),
        )}
      </Menu.Dropdown>
    </Menu>
  )
}

function Attachments({ incident }: { incident: Incident }): ReactElement {
  const t = useTexts()
  const out = (way: Way, attachmentId: number): void =>
    void send(way, async () => await client.emergency.attachment({ attachmentId }))
  if (incident.attachments.length === 0) return <p>{t(($) => $.emergency.page.incidents.noAttachments)}</p>
  return (
    <ul className={styles['things']}>
      {incident.attachments.map((file) => (
        <li key={file.id}>
          <span className={styles['thing']}>
            <strong>{file.name}</strong>
            <span className={styles['dim']}>
              {[file.description, `${formatNumber(Math.max(1, Math.round(file.size / 1000)))} kB`]
                .filter((part) => part !== null)
                .join(' · ')}
            </span>
            <span className={styles['hash']}>
              {t(($) => $.emergency.page.incidents.fingerprint, { hash: file.sha256 })}
            </span>
          </span>
          <Button
            variant="default"
            aria-label={`${t(($) => $.common.open)}: ${file.name}`}
            onClick={() => out('open', file.id)}
          >
            {t(($) => $.common.open)}
          </Button>
          <Button
            variant="default"
            aria-label={`${t(($) => $.common.saveAs)}: ${file.name}`}
            onClick={() => out('save', file.id)}
          >
            {t(($) => $.common.saveAs)}
          </Button>
        </li>
      ))}
    </ul>
  )
}

function Forms({ incident }: { incident: Incident }): ReactElement {
  const t = useTexts()
  if (incident.forms.length === 0) return <p>{t(($) => $.emergency.page.incidents.noForms)}</p>
  return (
    <ul className={styles['things']}>
      {incident.forms.map((form) => (
        <li key={form.id}>
          <span className={styles['thing']}>
            <strong>
              {form.number}, {t(($) => $.emergency.page.lines.version, { version: form.version })}
            </strong>
            <span className={styles['dim']}>
              {form.workplace} · {formatInstant(form.createdAt)}
            </span>
          </span>
          <StateBadge tone={form.state === 'used' ? 'good' : 'quiet'}>
            {t(($) => $.emergency.states[form.state])}
          </StateBadge>
          <Button
            variant="default"
            aria-label={t(($) => $.emergency.page.lines.openFormOf, { number: form.number })}
            onClick={() => void send('open', async () => await client.emergency.formFile({ formId: form.id }))}
          >
            {t(($) => $.common.open)}
          </Button>
        </li>
      ))}
    </ul>
  )
}
