import { Button, Group, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { IconExternalLink } from '@tabler/icons-react'
import { Fragment, type ReactElement } from 'react'

import { notifyError } from '#renderer/app/notify.ts'
import { errorText, outcome } from '#renderer/bridge/errors.ts'
import { host } from '#renderer/bridge/host.ts'
import { api, client } from '#renderer/bridge/queries.ts'
import { annexEndings, usePastedFiles } from '#renderer/features/corrections/annex-files.ts'
import { FormGate } from '#renderer/features/records/form-gate.tsx'
import { companyLookup } from '#renderer/features/records/lookups.ts'
import { hintBelow } from '#renderer/features/records/row-editor.tsx'
import { announceSaved, checked, type SavedRecord } from '#renderer/features/records/saved.ts'
import { useAnswers } from '#renderer/features/withholding/columns.tsx'
import styles from '#renderer/features/withholding/withholding.module.css'
import { ChoiceField } from '#renderer/ui/form/choice-field.tsx'
import { DateField } from '#renderer/ui/form/date-field.tsx'
import { LookupField } from '#renderer/ui/form/lookup-field.tsx'
import type { Known } from '#renderer/ui/form/merge.ts'
import { MoneyField } from '#renderer/ui/form/money-field.tsx'
import { RecordDialog } from '#renderer/ui/form/record-form.tsx'
import { useRecordForm, type RecordForm } from '#renderer/ui/form/use-record-form.ts'
import { todayInBrussels } from '#renderer/ui/format.ts'
import { FileDrop } from '#renderer/ui/parts/file-drop.tsx'
import { useTexts } from '#renderer/ui/texts.ts'
import type { CheckDetails, CheckInput } from '#shared/contract/withholding.ts'
import { creditors } from '#shared/domain/withholding.ts'
import { ruleValue } from '#shared/rules/index.ts'

export interface CheckFormProps {
  /** null: a new one. */
  id: number | null
  /** What is already known of a new one: whom it is about. */
  preset?: Partial<CheckInput>
  onClose: () => void
}

function newCheck(): CheckInput {
  const today = todayInBrussels()
  return {
    companyId: null,
    checkedOn: today,
    validFrom: today,
    validTo: null,
    nsso: null,
    tax: null,
    selfEmployed: null,
    nssoDebtCents: null,
    taxDebtCents: null,
    selfEmployedDebtCents: null,
    certificate: null,
    checkedBy: null,
    fileName: null,
    file: null,
  }
}

/** A stored check as the form takes it. */
function known({ companyItem: _item, payments: _payments, version, ...stored }: CheckDetails): Known<CheckInput> {
  const { companyId, checkedOn, validFrom, validTo, nsso, tax, selfEmployed } = stored
  const { nssoDebtCents, taxDebtCents, selfEmployedDebtCents, certificate, checkedBy, fileName } = stored
  return {
    values: {
      companyId,
      checkedOn,
      validFrom,
      validTo,
      nsso,
      tax,
      selfEmployed,
      nssoDebtCents,
      taxDebtCents,
      selfEmployedDebtCents,
      certificate,
      checkedBy,
      fileName,
      file: null,
    },
    version,
  }
}

/** Opens the page on which debts are looked up; only ever on a click. */
export async function openOfficialPage(): Promise<void> {
  await host.openExternal(ruleValue('withholding-check-page', null, todayInBrussels()).url)
}

/** The form of a check in a dialog. */
export function CheckForm(props: CheckFormProps): ReactElement {
  const { id, preset, onClose } = props
  const query = useQuery({
    ...api.withholding.checks.get.queryOptions({ input: { id: id ?? 0 } }),
    enabled: id !== null,
  })
  if (id === null) {
    return <Fields {...props} filled={{ values: { ...newCheck(), ...preset }, version: undefined }} payments={0} />
  }
  return (
    <FormGate query={query} onClose={onClose}>
      {(check) => <Fields {...props} filled={known(check)} payments={check.payments} />}
    </FormGate>
  )
}

function Fields(props: CheckFormProps & { filled: Known<CheckInput>; payments: number }): ReactElement {
  const { id, filled, preset, payments, onClose } = props
  const t = useTexts()
  const answers = useAnswers()
  const form = useRecordForm<CheckInput, SavedRecord>({
    initial: filled.values,
    version: filled.version,
    readAgain: id === null ? undefined : async () => known(await client.withholding.checks.get({ id })),
    live: async (values) => await checked(client.withholding.checks.check({ id, values, overrides: [] })),
    save: async (values, { overrides, version }) =>
      await outcome(client.withholding.checks.save({ id, values, overrides, version })),
    onSaved: (saved) => {
      announceSaved(
        t(($) => $.withholding.checks.one),
        saved,
      )
      onClose()
    },
  })
  const settled = preset?.companyId != null
  // A check that payments rest on is frozen; a file that was missing can still come to it.
  const frozen = payments > 0 ? { disabled: true } : {}
  const focus = { 'data-autofocus': true } as const
  return (
    <RecordDialog
      title={id === null ? t(($) => $.withholding.checks.add) : t(($) => $.withholding.checks.edit)}
      form={form}
      opened
      onClose={onClose}
      columns={2}
      extra={
        <Button
          variant="default"
          leftSection={<IconExternalLink size={16} aria-hidden />}
          onClick={() => void openOfficialPage().catch(notifyError)}
        >
          {t(($) => $.withholding.checks.official)}
        </Button>
      }
    >
      {payments > 0 && (
        <p className={styles['plain']} data-wide>
          {t(($) => $.withholding.checks.used, { count: payments })}
        </p>
      )}
      <LookupField
        {...companyLookup}
        required
        {...(settled ? {} : focus)}
        label={t(($) => $.withholding.fields.company)}
        {...form.field('companyId')}
        {...frozen}
      />
      <DateField
        required
        {...(settled ? focus : {})}
        label={t(($) => $.withholding.fields.checkedOn)}
        {...form.field('checkedOn')}
        {...frozen}
      />
      <DateField required label={t(($) => $.withholding.fields.validFrom)} {...form.field('validFrom')} {...frozen} />
      <DateField
        required
        label={t(($) => $.withholding.fields.validTo)}
        {...hintBelow}
        description={t(($) => $.withholding.checks.daysHint)}
        {...form.field('validTo')}
        {...frozen}
      />
      {creditors.map((creditor) => (
        <Fragment key={creditor}>
          <ChoiceField
            required
            choices={creditor === 'selfEmployed' ? answers : answers.filter(({ value }) => value !== 'not-applicable')}
            label={t(($) => $.withholding.fields[creditor])}
            {...form.field(creditor)}
            {...frozen}
          />
          <MoneyField
            label={t(($) => $.withholding.fields[`${creditor}Debt`])}
            {...(creditor === 'nsso' ? { ...hintBelow, description: t(($) => $.withholding.checks.debtHint) } : {})}
            {...form.field(`${creditor}DebtCents`)}
            value={form.values[`${creditor}DebtCents`]}
            disabled={payments > 0 || (form.values[creditor] !== 'yes' && form.values[`${creditor}DebtCents`] === null)}
          />
        </Fragment>
      ))}
      <TextInput
        maxLength={100}
        label={t(($) => $.withholding.fields.certificate)}
        {...form.field('certificate')}
        value={form.values.certificate ?? ''}
        {...frozen}
      />
      <TextInput
        maxLength={200}
        label={t(($) => $.withholding.fields.checkedBy)}
        {...form.field('checkedBy')}
        value={form.values.checkedBy ?? ''}
        {...frozen}
      />
      <Certificate form={form} frozen={payments > 0} />
    </RecordDialog>
  )
}

/** The largest certificate that is read; the core judges the content itself. */
const largest = ruleValue('attachment-bytes', null, '2026-01-01')

function Certificate({ form, frozen }: { form: RecordForm<CheckInput>; frozen: boolean }): ReactElement {
  const t = useTexts()
  const { file, fileName } = form.values
  const name = file?.name ?? fileName
  const take = async (files: readonly File[], report: (share: number) => void = () => undefined): Promise<void> => {
    const [first] = files
    if (!first) return
    const { token } = await host.uploadFile(first, report)
    form.set('file', { token, name: first.name.slice(-255) })
  }
  usePastedFiles(name === null ? (files) => void take(files).catch(notifyError) : null)
  return (
    <div data-wide data-field="file">
      <strong>{t(($) => $.withholding.checks.file)}</strong>
      {name === null ? (
        <>
          <FileDrop anyKind endings={annexEndings} maxSize={largest} onFiles={take} onError={errorText} />
          <p className={styles['quiet']}>{t(($) => $.withholding.checks.filePaste)}</p>
        </>
      ) : (
        <Group gap="xs">
          <span>{name}</span>
          {!(frozen && file === null) && (
            <Button
              size="compact-xs"
              variant="subtle"
              onClick={() => {
                form.set('file', null)
                form.set('fileName', null)
              }}
            >
              {t(($) => $.common.remove)}
            </Button>
          )}
        </Group>
      )}
    </div>
  )
}
