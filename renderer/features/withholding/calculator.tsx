import { Button, Group, SimpleGrid, Stack } from '@mantine/core'
import { useState, type ReactElement } from 'react'

import { useChoices } from '#renderer/features/records/choices.ts'
import { useAnswers } from '#renderer/features/withholding/columns.tsx'
import { Computation } from '#renderer/features/withholding/computation.tsx'
import styles from '#renderer/features/withholding/withholding.module.css'
import { openDialog } from '#renderer/ui/dialogs.tsx'
import { ChoiceField } from '#renderer/ui/form/choice-field.tsx'
import { DateField } from '#renderer/ui/form/date-field.tsx'
import { MoneyField } from '#renderer/ui/form/money-field.tsx'
import { todayInBrussels } from '#renderer/ui/format.ts'
import { t as text, useTexts } from '#renderer/ui/texts.ts'
import { regimes, type Regime } from '#shared/domain/regime.ts'
import {
  computeWithholding,
  creditors,
  debtAnswers,
  type Creditor,
  type DebtResult,
  type DebtResults,
} from '#shared/domain/withholding.ts'

/** Reckons what would be withheld, without a payment and without saving anything. */
export function openCalculator(): void {
  openDialog({
    title: text(($) => $.withholding.calculator.title),
    size: 'lg',
    render: (close) => <Calculator close={close} />,
  })
}

const nothing: DebtResult = { answer: 'no', debtCents: null }

function Calculator({ close }: { close: () => void }): ReactElement {
  const t = useTexts()
  const choices = useChoices()
  const answers = useAnswers()
  const [amountCents, setAmount] = useState<number | null>(null)
  const [vatCents, setVat] = useState<number | null>(null)
  const [date, setDate] = useState<string | null>(todayInBrussels)
  const [regime, setRegime] = useState<Regime>('cleaning')
  const [results, setResults] = useState<DebtResults>({ nsso: nothing, tax: nothing, selfEmployed: nothing })
  const change = (creditor: Creditor, values: Partial<DebtResult>): void =>
    setResults((all) => ({ ...all, [creditor]: { ...all[creditor], ...values } }))
  const ready = amountCents !== null && amountCents > 0 && date !== null
  return (
    <Stack gap="sm">
      <p className={styles['plain']}>{t(($) => $.withholding.calculator.text)}</p>
      <SimpleGrid cols={2} spacing="sm" verticalSpacing="sm">
        <MoneyField
          data-autofocus
          label={t(($) => $.withholding.fields.amount)}
          value={amountCents}
          onChange={setAmount}
        />
        <MoneyField label={t(($) => $.withholding.fields.vat)} value={vatCents} onChange={setVat} />
        <DateField label={t(($) => $.withholding.fields.dueOn)} value={date} onChange={setDate} />
        <ChoiceField
          required
          choices={choices.regimes}
          label={t(($) => $.withholding.fields.regime)}
          value={regime}
          onChange={(value) => setRegime(regimes.find((one) => one === value) ?? 'cleaning')}
        />
        {creditors.flatMap((creditor) => [
          <ChoiceField
            key={creditor}
            required
            choices={answers}
            label={t(($) => $.withholding.fields[creditor])}
            value={results[creditor].answer}
            onChange={(value) =>
              change(creditor, { answer: debtAnswers.find((one) => one === value) ?? 'no', debtCents: null })
            }
          />,
          <MoneyField
            key={`${creditor} debt`}
            label={t(($) => $.withholding.fields[`${creditor}Debt`])}
            disabled={results[creditor].answer !== 'yes'}
            value={results[creditor].debtCents}
            onChange={(debtCents) => change(creditor, { debtCents })}
          />,
        ])}
      </SimpleGrid>
      {ready ? (
        <Computation withholding={computeWithholding({ amountCents, vatCents }, { date, regime }, results)} />
      ) : (
        <p className={styles['quiet']}>{t(($) => $.withholding.calculator.needed)}</p>
      )}
      <Group justify="flex-end">
        <Button variant="default" onClick={close}>
          {t(($) => $.common.close)}
        </Button>
      </Group>
    </Stack>
  )
}
