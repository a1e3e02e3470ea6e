import { Button, Group, Select, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState, type ReactElement } from 'react'

import { attempt } from '#renderer/features/emergency/documents.ts'
import { notifyDone } from '#renderer/app/notify.ts'
import { errorText } from '#renderer/bridge/errors.ts'
import { host } from '#renderer/bridge/host.ts'
import { api, client } from '#renderer/bridge/queries.ts'
import { openDialog } from '#renderer/ui/dialogs.tsx'
import { formatDate } from '#renderer/ui/format.ts'
import { FileDrop } from '#renderer/ui/parts/file-drop.tsx'
import { t as text, useTexts } from '#renderer/ui/texts.ts'
import type { StoredForm } from '#shared/contract/emergency.ts'

const scanEndings = ['.pdf', '.png', '.jpg', '.jpeg', '.webp', '.heic', '.tif', '.tiff'] as const

/** Asks for the signed sheet, scanned or photographed, and keeps it with the form. */
export function attachScan(form: { id: number; number: string }): void {
  const { id: formId, number } = form
  openDialog({
    title: text(($) => $.emergency.page.lines.scanTitle, { number }),
    size: 'lg',
    render: (close) => (
      <>
        <Text mb="sm">{text(($) => $.emergency.page.lines.scanText)}</Text>
        <FileDrop
          multiple
          endings={scanEndings}
          onError={errorText}
          onFiles={async (files, report) => {
            for (const file of files) {
              const { token } = await host.uploadFile(file, report)
              await client.emergency.attachScan({ formId, file: { token, name: file.name.slice(-255) } })
            }
            notifyDone(text(($) => $.emergency.page.lines.scanAttached, { number }))
            close()
          }}
        />
      </>
    ),
  })
}

/** Marks a prepared form as used, tied to the incident of its day if there is one. */
export function askMarkUsed(form: StoredForm): void {
  openDialog({
    title: text(($) => $.emergency.page.lines.useTitle, { number: form.number }),
    render: (close) => <UseForm form={form} onDone={close} />,
  })
}

function UseForm({ form, onDone }: { form: StoredForm; onDone: () => void }): ReactElement {
  const t = useTexts()
  const all = useQuery(api.emergency.incidents.queryOptions({ input: { limit: 500 } }))
  const fitting = (all.data ?? []).filter(
    ({ date, places }) =>
      date === form.date && places.some(({ declarationId }) => declarationId === form.declarationId),
  )
  const proposed = form.incidentId ?? fitting[0]?.id ?? null
  const [chosen, setChosen] = useState<string | null>(null)
  const value = chosen ?? String(proposed ?? '')
  const mark = async (): Promise<void> => {
    const incidentId = value === '' ? null : Number(value)
    const done = await attempt(
      async () => await client.emergency.markUsed({ formId: form.id, used: true, incidentId }),
      t(($) => $.emergency.page.paper.markedUsed, { number: form.number }),
    )
    if (done) onDone()
  }
  return (
    <>
      <Text mb="sm">{t(($) => $.emergency.page.lines.useText)}</Text>
      <Select
        label={t(($) => $.emergency.page.lines.useIncident)}
        data={[
          { value: '', label: t(($) => $.emergency.page.lines.noIncident) },
          ...fitting.map((incident) => ({
            value: String(incident.id),
            label: `${incident.number} · ${formatDate(incident.date)}`,
          })),
        ]}
        value={value}
        onChange={(next) => setChosen(next ?? '')}
      />
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={onDone}>
          {t(($) => $.common.cancel)}
        </Button>
        <Button onClick={() => void mark()}>{t(($) => $.emergency.page.lines.markUsed)}</Button>
      </Group>
    </>
  )
}
