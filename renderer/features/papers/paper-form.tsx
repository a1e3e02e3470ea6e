import { Select, Textarea, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { ReactElement } from 'react'

import { outcome } from '#renderer/bridge/errors.ts'
import { api, client } from '#renderer/bridge/queries.ts'
import { FilePart, type KeptFile } from '#renderer/features/papers/file-part.tsx'
import { nameOfKind, usePaperKinds } from '#renderer/features/papers/words.tsx'
import { FormGate } from '#renderer/features/records/form-gate.tsx'
import { companyLookup, declarationLookup, linkLookup, personLookup } from '#renderer/features/records/lookups.ts'
import { hintBelow, wide } from '#renderer/features/records/row-editor.tsx'
import { announceSaved, checked, type SavedRecord } from '#renderer/features/records/saved.ts'
import { DateField } from '#renderer/ui/form/date-field.tsx'
import { LookupField } from '#renderer/ui/form/lookup-field.tsx'
import type { Known } from '#renderer/ui/form/merge.ts'
import { RecordDialog } from '#renderer/ui/form/record-form.tsx'
import { useRecordForm, type RecordForm } from '#renderer/ui/form/use-record-form.ts'
import { useTexts } from '#renderer/ui/texts.ts'
import type { PaperDetails, PaperInput, PaperKindRow } from '#shared/contract/papers.ts'
import { holderField, paperSubjects, type PaperHolding, type PaperSubject } from '#shared/domain/paper.ts'

export interface PaperFormProps {
  /** null: a new one. */
  id: number | null
  /** What is already known of a new one: whose it may be, its kind, its dates. */
  preset?: Partial<PaperInput>
  onClose: () => void
}

const empty: PaperInput = {
  kindId: null,
  companyId: null,
  linkId: null,
  personId: null,
  declarationId: null,
  issuedOn: null,
  expiresOn: null,
  reference: null,
  note: null,
  verifiedOn: null,
  file: null,
  removeFile: false,
}

/** A stored paper as the form takes it. */
function known(stored: PaperDetails): Known<PaperInput> {
  const { kindId, companyId, linkId, personId, declarationId, issuedOn, expiresOn, reference, note, verifiedOn } =
    stored
  const holding = {
    companyId: stored.subject === 'company' ? companyId : null,
    linkId: stored.subject === 'link' ? linkId : null,
    personId: stored.subject === 'person' ? personId : null,
    declarationId: stored.subject === 'declaration' ? declarationId : null,
  }
  const values = { ...empty, kindId, ...holding, issuedOn, expiresOn, reference, note, verifiedOn }
  return { values, version: stored.version }
}

/** The form of a paper in a dialog. */
export function PaperForm(props: PaperFormProps): ReactElement {
  const { id, preset, onClose } = props
  const query = useQuery({ ...api.papers.get.queryOptions({ input: { id: id ?? 0 } }), enabled: id !== null })
  const kinds = useQuery(api.papers.kinds.queryOptions())
  if (id === null) {
    return (
      <FormGate query={kinds} onClose={onClose}>
        {(all) => <Fields {...props} filled={{ values: startOf(all, preset), version: undefined }} file={null} />}
      </FormGate>
    )
  }
  return (
    <FormGate query={query} onClose={onClose}>
      {(stored) => <Fields {...props} filled={known(stored)} file={keptFile(stored)} />}
    </FormGate>
  )
}

function keptFile({ file, fileName }: PaperDetails): KeptFile | null {
  return file === null ? null : { name: fileName ?? '' }
}

/** A new paper: its holder is settled once its kind is; of several that are known the kind takes its own. */
function startOf(kinds: readonly PaperKindRow[], preset: Partial<PaperInput> = {}): PaperInput {
  const kind = kinds.find(({ id }) => id === preset.kindId)
  return { ...empty, ...preset, ...(kind ? holdingOf(kind.subject, preset) : nobody) }
}

const nobody: PaperHolding = { companyId: null, linkId: null, personId: null, declarationId: null }

function holdingOf(subject: PaperSubject, from: Partial<PaperHolding>): PaperHolding {
  const field = holderField(subject)
  return { ...nobody, [field]: from[field] ?? null }
}

function Fields(props: PaperFormProps & { filled: Known<PaperInput>; file: KeptFile | null }): ReactElement {
  const { id, filled, preset, file, onClose } = props
  const t = useTexts()
  const kinds = usePaperKinds()
  const form = useRecordForm<PaperInput, SavedRecord>({
    initial: filled.values,
    version: filled.version,
    readAgain: id === null ? undefined : async () => known(await client.papers.get({ id })),
    live: async (values) => await checked(client.papers.check({ id, values, overrides: [] })),
    save: async (values, { overrides, version }) =>
      await outcome(client.papers.save({ id, values, overrides, version })),
    onSaved: (saved) => {
      announceSaved(
        t(($) => $.papers.word),
        saved,
      )
      onClose()
    },
  })
  const kind = kinds.find((one) => one.id === form.values.kindId)
  /** Whose it may be: what the place it was opened from knows, or what it was. */
  const holders: Partial<PaperHolding> = id === null ? (preset ?? {}) : filled.values
  const takeKind = (value: string | null): void => {
    const next = kinds.find((one) => String(one.id) === value)
    form.set('kindId', next?.id ?? null)
    if (!next || next.subject === kind?.subject) return
    const holding = holdingOf(next.subject, holders)
    for (const field of Object.keys(holding) as (keyof PaperHolding)[]) form.set(field, holding[field])
  }
  const { value: reference, ...referenceField } = form.field('reference')
  const { value: note, ...noteField } = form.field('note')
  const { value: _kind, onChange: _change, ...kindField } = form.field('kindId')
  return (
    <RecordDialog
      title={id === null ? t(($) => $.papers.add) : t(($) => $.papers.edit)}
      form={form}
      opened
      onClose={onClose}
      columns={2}
    >
      <Select
        {...wide}
        {...hintBelow}
        {...kindField}
        required
        searchable
        {...(form.values.kindId === null ? { 'data-autofocus': true } : {})}
        label={t(($) => $.papers.fields.kindId)}
        description={t(($) => $.papers.form.kindHint)}
        data={groups(kinds, offered(preset), t)}
        value={form.values.kindId === null ? null : String(form.values.kindId)}
        onChange={takeKind}
      />
      {kind && <HolderField form={form} subject={kind.subject} />}
      <DateField
        label={t(($) => $.papers.fields.issuedOn)}
        {...(form.values.kindId === null ? {} : { 'data-autofocus': true })}
        {...form.field('issuedOn')}
      />
      <DateField
        {...hintBelow}
        label={t(($) => $.papers.fields.expiresOn)}
        description={t(($) => $.papers.form.endHint)}
        {...form.field('expiresOn')}
      />
      <TextInput
        label={t(($) => $.papers.fields.reference)}
        maxLength={200}
        value={reference ?? ''}
        {...referenceField}
      />
      <DateField
        {...hintBelow}
        label={t(($) => $.papers.fields.verifiedOn)}
        description={t(($) => $.papers.form.verifiedHint)}
        {...form.field('verifiedOn')}
      />
      <Textarea
        {...wide}
        label={t(($) => $.papers.fields.note)}
        autosize
        minRows={1}
        maxRows={6}
        maxLength={4000}
        value={note ?? ''}
        {...noteField}
      />
      <FilePart id={id} form={form} kept={file} />
    </RecordDialog>
  )
}

/** The subjects that a page offers: those whose holder it knows; a list knows none and offers all. */
function offered(preset: Partial<PaperInput> | undefined): readonly PaperSubject[] {
  const named = paperSubjects.filter((subject) => preset?.[holderField(subject)] != null)
  return named.length === 0 ? paperSubjects : named
}

/** The kinds under what they are about. */
function groups(kinds: readonly PaperKindRow[], subjects: readonly PaperSubject[], t: ReturnType<typeof useTexts>) {
  return subjects
    .map((subject) => ({
      group: t(($) => $.papers.subjects[subject]),
      items: kinds
        .filter((kind) => kind.subject === subject)
        .map((kind) => ({ value: String(kind.id), label: nameOfKind(kind) })),
    }))
    .filter(({ items }) => items.length > 0)
}

const lookups = {
  company: companyLookup,
  link: linkLookup,
  person: personLookup,
  declaration: declarationLookup,
} as const

function HolderField({ form, subject }: { form: RecordForm<PaperInput>; subject: PaperSubject }): ReactElement {
  const t = useTexts()
  return (
    <LookupField
      {...lookups[subject]}
      {...wide}
      {...hintBelow}
      key={subject}
      required
      label={t(($) => $.papers.fields[subject])}
      {...(subject === 'link' ? { description: t(($) => $.papers.form.linkHint) } : {})}
      {...form.field(holderField(subject))}
    />
  )
}
