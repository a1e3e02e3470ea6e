import { Button, SegmentedControl, TextInput } from '@mantine/core'
import { useEffect, useRef, useState, type ReactElement } from 'react'

import { attempt } from '#renderer/features/emergency/documents.ts'
import { keepIncident } from '#renderer/features/emergency/guide.ts'
import styles from '#renderer/features/emergency/meaning-panel.module.css'
import { client } from '#renderer/bridge/queries.ts'
import { formatInstant } from '#renderer/ui/format.ts'
import { useTexts } from '#renderer/ui/texts.ts'
import type { Incident } from '#shared/contract/emergency.ts'

const channels = ['phone', 'contactForm', 'other'] as const

/** The number the contact centre gave, how and by whom; it may come after the form was printed. */
export function ReferenceNumber(props: { incident: Incident; focus: number }): ReactElement {
  const { incident, focus } = props
  const { reference } = incident
  const t = useTexts()
  const [editing, setEditing] = useState(false)
  const [number, setNumber] = useState(reference?.number ?? '')
  const [channel, setChannel] = useState<string>(reference?.channel ?? 'phone')
  const [agent, setAgent] = useState(reference?.agent ?? '')
  const [missing, setMissing] = useState(false)
  const [busy, setBusy] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (focus > 0) field.current?.focus()
  }, [focus])

  const note = async (): Promise<void> => {
    if (number.trim() === '') {
      setMissing(true)
      field.current?.focus()
      return
    }
    setBusy(true)
    const done = await attempt(
      async () => {
        const next = await client.emergency.setReference({
          incidentId: incident.id,
          number: number.trim(),
          channel: channels.find((known) => known === channel) ?? 'other',
          agent: agent.trim() === '' ? null : agent.trim(),
        })
        keepIncident(next)
      },
      t(($) => $.emergency.page.reference.noted),
    )
    setBusy(false)
    if (done) setEditing(false)
  }

  if (reference && !editing) {
    const way = t(($) => $.emergency.page.reference.channels[reference.channel])
    const at = formatInstant(reference.at)
    return (
      <div className={styles['known']}>
        <span className={styles['small']}>{t(($) => $.emergency.page.reference.title)}</span>
        <strong className={styles['number']}>{reference.number}</strong>
        <span className={styles['small']}>
          {reference.agent
            ? t(($) => $.emergency.page.reference.givenAgent, { channel: way, at, agent: reference.agent })
            : t(($) => $.emergency.page.reference.given, { channel: way, at })}
        </span>
        {incident.closedAt === null && (
          <Button variant="subtle" size="compact-md" onClick={() => setEditing(true)}>
            {t(($) => $.emergency.page.reference.change)}
          </Button>
        )}
      </div>
    )
  }
  return (
    <form
      className={styles['reference']}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void note()
      }}
    >
      <TextInput
        ref={field}
        className={styles['referenceNumber'] ?? ''}
        label={t(($) => $.emergency.page.reference.number)}
        value={number}
        maxLength={60}
        error={missing && number.trim() === '' ? t(($) => $.emergency.page.reference.needed) : null}
        onChange={(event) => setNumber(event.currentTarget.value)}
      />
      <div className={styles['referenceHow']}>
        <span className={styles['fieldLabel']} aria-hidden>
          {t(($) => $.emergency.page.reference.channel)}
        </span>
        <SegmentedControl
          aria-label={t(($) => $.emergency.page.reference.channel)}
          data={channels.map((value) => ({ value, label: t(($) => $.emergency.page.reference.channels[value]) }))}
          value={channel}
          onChange={setChannel}
        />
      </div>
      <TextInput
        className={styles['referenceAgent'] ?? ''}
        label={t(($) => $.emergency.page.reference.agent)}
        value={agent}
        maxLength={200}
        onChange={(event) => setAgent(event.currentTarget.value)}
      />
      <Button type="submit" variant="outline" loading={busy}>
        {t(($) => $.emergency.page.reference.note)}
      </Button>
    </form>
  )
}
