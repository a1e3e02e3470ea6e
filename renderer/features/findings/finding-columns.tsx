import { useMemo } from 'react'

import { ruleName } from '#renderer/features/findings/words.ts'
import { useFilterNames } from '#renderer/features/registrations/named-filters.ts'
import type { GridColumn } from '#renderer/ui/data-grid/types.ts'
import { useTexts } from '#renderer/ui/texts.ts'
import type { FindingRow } from '#shared/contract/findings.ts'
import type { Filter } from '#shared/contract/list.ts'
import { findingSeverities, findingStates, ruleIds } from '#shared/domain/review/rules.ts'

/** Conditions that links set; nobody types an id. Several findings can share each. */
const linked = [
  ['personId', 'person'],
  ['statedPersonId', 'person'],
  ['declarationId', 'workplace'],
  ['statedDeclarationId', 'workplace'],
  ['companyId', 'firm'],
] as const

/** What findings can be filtered by and exported with, in the order of a printed list. */
export function useFindingColumns(filters: readonly Filter[]): readonly GridColumn<FindingRow>[] {
  const t = useTexts()
  const names = useFilterNames(filters)
  return useMemo((): GridColumn<FindingRow>[] => {
    const field = t(($) => $.findings.fields, { returnObjects: true })
    return [
      {
        id: 'severity',
        heading: field.severity,
        kind: 'choice',
        choices: findingSeverities.map((value) => ({ value, label: t(($) => $.findings.severities[value]) })),
      },
      {
        id: 'rule',
        heading: field.rule,
        kind: 'choice',
        choices: ruleIds.map((value) => ({ value, label: ruleName(value) })),
      },
      { id: 'date', heading: field.date, kind: 'date' },
      { id: 'person', heading: field.person, kind: 'text' },
      { id: 'identifier', heading: field.identifier, kind: 'identifier', filterable: false },
      { id: 'workplace', heading: field.workplace, kind: 'text' },
      { id: 'declaration', heading: field.declaration, kind: 'identifier', filterable: false },
      { id: 'firm', heading: field.firm, kind: 'text' },
      { id: 'deadline', heading: field.deadline, kind: 'date' },
      {
        id: 'state',
        heading: field.state,
        kind: 'choice',
        choices: findingStates.map((value) => ({ value, label: t(($) => $.findings.states[value]) })),
      },
      {
        id: 'service',
        heading: field.service,
        kind: 'choice',
        filterOnly: true,
        choices: (['ciao', 'checkinatwork'] as const).map((value) => ({
          value,
          label: t(($) => $.findings.services[value]),
        })),
      },
      { id: 'reason', heading: field.reason, kind: 'text', filterable: false },
      { id: 'note', heading: field.note, kind: 'text', filterable: false },
      ...linked.map(([id, heading]): GridColumn<FindingRow> => ({
        id,
        heading: field[heading],
        kind: 'choice',
        filterOnly: true,
        filterable: false,
        choices: names[id] ?? [],
      })),
      { id: 'hour', heading: field.hour, kind: 'number', filterOnly: true },
    ]
  }, [t, names])
}
