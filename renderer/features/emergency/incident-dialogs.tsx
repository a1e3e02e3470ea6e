import { Button, Group, Text, Textarea, TextInput } from '@mantine/core'
import { useState, type ReactElement } from 'react'

import { attempt } from '#renderer/features/emergency/documents.ts'
import { keepIncident } from '#renderer/features/emergency/guide.ts'
import { notifyDone } from '#renderer/app/notify.ts'
import { errorText } from '#renderer/bridge/errors.ts'
import { host } from '#renderer/bridge/host.ts'
import { client } from '#renderer/bridge/queries.ts'
import { openDialog } from '#renderer/ui/dialogs.tsx'
import { TimeField } from '#renderer/ui/form/time-field.tsx'
import { FileDrop } from '#renderer/ui/parts/file-drop.tsx'
import { t as text, useTexts } from '#renderer/ui/texts.ts'
import type { Incident } from '#shared/contract/emergency.ts'

/** What offices keep as proof. The core keeps any file; these are what the dialog offers. */
export const proofEndings = [
  '.pdf',
  '.png',
  '.jpg',
  '.jpeg',
  '.webp',
  '.heic',
  '.eml',
  '.msg',
  '.txt',
  '.docx',
] as const

/** Asks for a file that proves the cause, with a word about it. */
export function attachProof(incident: Pick<Incident, 'id'>): void {
  openDialog({
    title: text(($) => $.emergency.page.outcome.attachTitle),
    size: 'lg',
    render: (close) => <ProofForm incidentId={incident.id} onDone={close} />,
  })
}

function ProofForm({ incidentId, onDone }: { incidentId: number; onDone: () => void }): ReactElement {
  const t = useTexts()
  const [description, setDescription] = useState('')
  const take = async (files: File[], report: (share: number) => void): Promise<void> => {
    for (const file of files) {
      const { token } = await host.uploadFile(file, report)
      const next = await client.emergency.attach({
        incidentId,
        file: { token, name: file.name.slice(-255) },
        description: description.trim() === '' ? null : description.trim(),
      })
      keepIncident(next)
      notifyDone(t(($) => $.emergency.page.outcome.attached, { name: file.name }))
    }
    onDone()
  }
  return (
    <>
      <Text mb="sm">{t(($) => $.emergency.page.outcome.attachText)}</Text>
      <TextInput
        mb="sm"
        label={t(($) => $.emergency.page.outcome.attachDescription)}
        value={description}
        maxLength={500}
        onChange={(event) => setDescription(event.currentTarget.value)}
      />
      <FileDrop multiple endings={proofEndings} onFiles={take} onError={errorText} />
    </>
  )
}

/** Asks for the outage in the office's own words. */
export function describeOutage(incident: Pick<Incident, 'id' | 'description' | 'outageHour'>): void {
  openDialog({
    title: text(($) => $.emergency.page.outcome.describeTitle),
    render: (close) => <DescriptionForm incident={incident} onDone={close} />,
  })
}

function DescriptionForm(props: {
  incident: Pick<Incident, 'id' | 'description' | 'outageHour'>
  onDone: () => void
}): ReactElement {
  const { incident, onDone } = props
  const t = useTexts()
  const [description, setDescription] = useState(incident.description ?? '')
  const [outageHour, setOutageHour] = useState(incident.outageHour)
  const save = async (): Promise<void> => {
    const done = await attempt(async () => {
      const words = description.trim() === '' ? null : description.trim()
      keepIncident(await client.emergency.describe({ incidentId: incident.id, description: words, outageHour }))
    })
    if (done) onDone()
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <Textarea
        label={t(($) => $.emergency.page.outcome.description)}
        description={t(($) => $.emergency.page.outcome.descriptionHelp)}
        autosize
        minRows={4}
        maxRows={12}
        maxLength={4000}
        data-autofocus
        value={description}
        onChange={(event) => setDescription(event.currentTarget.value)}
      />
      <TimeField
        mt="sm"
        w={120}
        label={t(($) => $.emergency.page.incidents.outageHour)}
        value={outageHour}
        onChange={setOutageHour}
      />
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={onDone}>
          {t(($) => $.common.cancel)}
        </Button>
        <Button type="submit">{t(($) => $.common.save)}</Button>
      </Group>
    </form>
  )
}
