import { Radio } from '@mantine/core'
import type { ReactElement } from 'react'

import { labelOf, useChoices } from '#renderer/features/records/choices.ts'
import styles from '#renderer/features/people/join.module.css'
import { formatDate, formatNumber } from '#renderer/ui/format.ts'
import { StateBadge } from '#renderer/ui/parts/state-badge.tsx'
import { useTexts } from '#renderer/ui/texts.ts'
import type { PersonCard } from '#shared/contract/people-join.ts'
import { joinFields, type JoinField, type JoinSide } from '#shared/domain/joining.ts'

/** How a value of a field reads. */
function useFieldWords(): (field: JoinField, value: string | null) => string {
  const choices = useChoices()
  return (field, value) => {
    if (value === null) return ''
    if (field === 'birthDate') return formatDate(value)
    if (field === 'language') return labelOf(choices.languages, value) ?? value
    if (field === 'nationality' || field === 'identityCountry') return labelOf(choices.countries, value) ?? value
    return value
  }
}

/**
 * Two records side by side. Where they contradict each other, each side carries a choice of what is to hold; without `choose`
 * the table only compares.
 */
export function JoinCompare(props: {
  first: PersonCard
  second: PersonCard
  headings: [string, string]
  clashes?: readonly JoinField[]
  chosen?: Readonly<Partial<Record<JoinField, JoinSide>>>
  choose?: (field: JoinField, side: JoinSide) => void
}): ReactElement {
  const { first, second, headings, clashes = [], chosen = {}, choose } = props
  const t = useTexts()
  const words = useFieldWords()
  const cell = (field: JoinField, side: JoinSide, value: string | null): ReactElement => {
    const shown = words(field, value)
    if (!choose || !clashes.includes(field)) return <td key={side}>{shown}</td>
    return (
      <td key={side}>
        <Radio
          name={`join-${field}`}
          label={shown}
          aria-label={t(($) => $.joining.labelled, {
            label: t(($) => $.people.fields[field]),
            value: `${shown} (${side === 'kept' ? headings[0] : headings[1]})`,
          })}
          checked={chosen[field] === side}
          onChange={() => choose(field, side)}
        />
      </td>
    )
  }
  // What neither record says needs no line.
  const isSaid = (field: JoinField): boolean => first.facts[field] !== null || second.facts[field] !== null
  const lists = [
    { label: t(($) => $.joining.employers), values: [first, second].map((card) => card.employers.join(', ')) },
    { label: t(($) => $.joining.planned), values: [first, second].map((card) => formatNumber(card.planned)) },
    {
      label: t(($) => $.joining.registrations),
      values: [first, second].map((card) => formatNumber(card.registrations)),
    },
  ]
  return (
    <div className={styles['wrap']} role="region" tabIndex={0} aria-label={`${headings[0]} – ${headings[1]}`}>
      <table className={styles['compare']}>
        <thead>
          <tr>
            <th scope="col">{t(($) => $.joining.what)}</th>
            {[first, second].map((card, place) => (
              <th scope="col" key={card.id}>
                {headings[place]}{' '}
                {card.provisional && <StateBadge tone="warn">{t(($) => $.records.provisional)}</StateBadge>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {joinFields.filter(isSaid).map((field) => (
            <tr key={field} data-clash={clashes.includes(field)}>
              <th scope="row">{t(($) => $.people.fields[field])}</th>
              {cell(field, 'kept', first.facts[field])}
              {cell(field, 'joined', second.facts[field])}
            </tr>
          ))}
          <tr>
            <th scope="row">{t(($) => $.joining.numbers)}</th>
            {[first, second].map((card) => (
              <td key={card.id}>
                {card.identifiers.map((number) => (
                  <div key={number} className={`mono ${styles['number'] ?? ''}`}>
                    {number}
                  </div>
                ))}
              </td>
            ))}
          </tr>
          {lists.map(({ label, values }) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              {values.map((value, place) => (
                <td key={place === 0 ? 'kept' : 'joined'}>{value}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
