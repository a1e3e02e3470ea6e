import { useMemo } from 'react'

import { PaperStanding } from '#renderer/features/papers/standing.tsx'
import { useChoices } from '#renderer/features/records/choices.ts'
import type { GridColumn } from '#renderer/ui/data-grid/types.ts'
import { StateBadge } from '#renderer/ui/parts/state-badge.tsx'
import { t as text, useTexts } from '#renderer/ui/texts.ts'
import type { AgreementRow } from '#shared/contract/agreements.ts'
import { agreementLacks, type AgreementLack } from '#shared/domain/agreement.ts'
import { paperStates } from '#shared/domain/paper.ts'

/** Everything that is lacking, in words. */
export function lacksWords(lacks: readonly AgreementLack[]): string {
  return lacks.map((lack) => text(($) => $.agreements.lacks[lack])).join(', ')
}

/** The columns of the register of agreements. */
export function useAgreementColumns(): readonly GridColumn<AgreementRow>[] {
  const t = useTexts()
  const choices = useChoices()
  return useMemo((): GridColumn<AgreementRow>[] => {
    const states = paperStates.map((value) => ({ value, label: t(($) => $.papers.states[value]) }))
    return [
      { id: 'contractor', heading: t(($) => $.chain.fields.contractor), kind: 'text', width: 150 },
      { id: 'directEmployer', heading: t(($) => $.chain.fields.directEmployer), kind: 'text', width: 145 },
      { id: 'workplace', heading: t(($) => $.chain.fields.workplace), kind: 'text', width: 150 },
      {
        id: 'declaration',
        heading: t(($) => $.chain.fields.declaration),
        kind: 'identifier',
        width: 150,
        hidden: true,
      },
      {
        id: 'lacks',
        heading: t(($) => $.agreements.fields.lacks),
        kind: 'choice',
        width: 260,
        choices: agreementLacks.map((value) => ({ value, label: t(($) => $.agreements.lacks[value]) })),
        text: (row) => lacksWords(row.lacks),
        render: (row) =>
          row.lacks.length === 0 ? (
            <StateBadge tone="good">{t(($) => $.agreements.complete)}</StateBadge>
          ) : (
            <span title={lacksWords(row.lacks)}>{lacksWords(row.lacks)}</span>
          ),
      },
      {
        id: 'method',
        heading: t(($) => $.chain.fields.method),
        kind: 'choice',
        width: 150,
        choices: choices.methods,
      },
      { id: 'fallbackChannel', heading: t(($) => $.chain.fields.fallbackChannel), kind: 'text', width: 160 },
      {
        id: 'dutyPassedOn',
        heading: t(($) => $.chain.fields.dutyPassedOn),
        kind: 'choice',
        width: 130,
        choices: choices.yesNo,
      },
      { id: 'informedOn', heading: t(($) => $.chain.fields.informedOn), kind: 'date', width: 130 },
      { id: 'contractOn', heading: t(($) => $.chain.fields.contractOn), kind: 'date', width: 110 },
      { id: 'contractReference', heading: t(($) => $.chain.fields.contractReference), kind: 'text', width: 130 },
      {
        id: 'contractPaper',
        heading: t(($) => $.agreements.fields.contractPaper),
        kind: 'choice',
        width: 140,
        choices: states,
        render: (row) => <PaperStanding state={row.contractPaper} />,
      },
      {
        id: 'methodPaper',
        heading: t(($) => $.agreements.fields.methodPaper),
        kind: 'choice',
        width: 150,
        choices: states,
        render: (row) => <PaperStanding state={row.methodPaper} />,
      },
      { id: 'viaAgency', heading: t(($) => $.chain.fields.viaAgency), kind: 'yesNo', width: 130, hidden: true },
      { id: 'validFrom', heading: t(($) => $.chain.fields.validFrom), kind: 'date', width: 110, hidden: true },
      { id: 'validTo', heading: t(($) => $.chain.fields.validTo), kind: 'date', width: 110, hidden: true },
      { id: 'activeOn', heading: t(($) => $.records.activeOn), kind: 'date', filterOnly: true },
    ]
  }, [t, choices])
}
