import { Checkbox, Select, TextInput } from '@mantine/core'
import type { ReactElement } from 'react'

import { outcome } from '#renderer/bridge/errors.ts'
import { client } from '#renderer/bridge/queries.ts'
import { nameOfKind } from '#renderer/features/papers/words.tsx'
import { wide } from '#renderer/features/records/row-editor.tsx'
import { announceSaved, checked, type SavedRecord } from '#renderer/features/records/saved.ts'
import { RecordDialog } from '#renderer/ui/form/record-form.tsx'
import { useRecordForm } from '#renderer/ui/form/use-record-form.ts'
import { useTexts } from '#renderer/ui/texts.ts'
import type { PaperKindInput, PaperKindRow } from '#shared/contract/papers.ts'
import { paperSubjects } from '#shared/domain/paper.ts'

/** A kind of paper in a dialog; of a shipped one only what is asked of it can be changed. */
export function KindForm({ kind, onClose }: { kind: PaperKindRow | null; onClose: () => void }): ReactElement {
  const t = useTexts()
  const id = kind?.id ?? null
  const shipped = kind !== null && kind.code !== null
  const initial: PaperKindInput = kind
    ? { name: nameOfKind(kind), subject: kind.subject, required: kind.required, expires: kind.expires }
    : { name: '', subject: 'company', required: false, expires: true }
  const form = useRecordForm<PaperKindInput, SavedRecord>({
    initial,
    version: kind?.version,
    live: async (values) => await checked(client.papers.checkKind({ id, values })),
    save: async (values, { overrides, version }) =>
      await outcome(client.papers.saveKind({ id, values, overrides, version })),
    onSaved: (saved) => {
      announceSaved(
        t(($) => $.papers.kindsPage.word),
        saved,
      )
      onClose()
    },
  })
  const { disabled, ...name } = form.field('name')
  const { disabled: _busy, ...subject } = form.field('subject')
  // A checkbox has no frame of its own in which notices would stand.
  const { inputContainer: _required, ...required } = form.field('required', 'checkbox')
  const { inputContainer: _expires, ...expires } = form.field('expires', 'checkbox')
  return (
    <RecordDialog
      title={kind === null ? t(($) => $.papers.kindsPage.add) : t(($) => $.papers.kindsPage.edit)}
      form={form}
      opened
      onClose={onClose}
      columns={2}
    >
      <TextInput
        {...wide}
        required
        {...(shipped ? {} : { 'data-autofocus': true })}
        label={t(($) => $.papers.fields.name)}
        maxLength={200}
        disabled={disabled || shipped}
        {...name}
      />
      <Select
        {...wide}
        allowDeselect={false}
        label={t(($) => $.papers.fields.subject)}
        disabled={disabled || shipped || (kind?.papers ?? 0) > 0}
        data={paperSubjects.map((value) => ({ value, label: t(($) => $.papers.subjects[value]) }))}
        {...subject}
      />
      <Checkbox
        label={t(($) => $.papers.fields.required)}
        description={t(($) => $.papers.kindsPage.requiredHint)}
        {...required}
      />
      <Checkbox
        label={t(($) => $.papers.fields.expires)}
        description={t(($) => $.papers.kindsPage.expiresHint)}
        {...expires}
      />
    </RecordDialog>
  )
}
