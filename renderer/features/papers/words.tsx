import { useQuery } from '@tanstack/react-query'
import type { ReactElement } from 'react'

import { api, client } from '#renderer/bridge/queries.ts'
import type { Removable } from '#renderer/features/records/remove.tsx'
import type { LookupLoader } from '#renderer/ui/form/lookup-field.tsx'
import { formatDate, todayInBrussels } from '#renderer/ui/format.ts'
import { StateBadge, type Tone } from '#renderer/ui/parts/state-badge.tsx'
import { t as text, useTexts } from '#renderer/ui/texts.ts'
import type { PaperKindRow, PaperRow } from '#shared/contract/papers.ts'
import { paperMark, type PaperKindCode, type PaperState } from '#shared/domain/paper.ts'

/** The name of a kind: in the language of the interface, or as the office wrote it. */
export function kindName(kind: { kindCode: PaperKindCode | null; kindName: string | null }): string {
  const { kindCode } = kind
  return kindCode === null ? (kind.kindName ?? '') : text(($) => $.papers.kinds[kindCode])
}

/** The name of a kind of the list of kinds. */
export function nameOfKind({ code, name }: Pick<PaperKindRow, 'code' | 'name'>): string {
  return kindName({ kindCode: code, kindName: name })
}

/** A paper in words: what, and whose. */
export function paperName(row: Pick<PaperRow, 'kindCode' | 'kindName' | 'holder'>): string {
  return text(($) => $.papers.name, { kind: kindName(row), holder: row.holder })
}

/** Finds the names of kinds by id, for what mentions them by number. */
export const paperKindNames: { load: LookupLoader } = {
  load: async ({ ids = [] }) => {
    const kinds = await client.papers.kinds()
    return kinds
      .filter(({ id }) => ids.includes(id))
      .map((kind) => ({ id: kind.id, label: nameOfKind(kind), detail: '' }))
  },
}

/** All kinds; empty until they are read. */
export function usePaperKinds(): readonly PaperKindRow[] {
  return useQuery(api.papers.kinds.queryOptions()).data ?? []
}

/** How papers are deleted: nothing refers to them, so none is ever kept. */
export function papersRemovable(): Removable {
  return {
    remove: async (input) => await client.papers.remove(input),
    count: (count) => text(($) => $.papers.count, { count }),
    keptBecause: '',
  }
}

/** Tones of the lead times, from the shortest one on: the last day, a week before, a month before. */
function leadTone(mark: number): Tone {
  if (mark === 0) return 'bad'
  return mark <= 7 ? 'warn' : 'info'
}

interface Standing {
  state: PaperState
  expiresOn: string | null
  daysLeft: number | null
  replaced?: boolean
}

/** How a paper stands: its state in a word, the days left once a lead time has begun, and a quiet mark once it is replaced. */
export function PaperStateBadge(props: Standing): ReactElement {
  const t = useTexts()
  const { state, expiresOn, daysLeft, replaced = false } = props
  if (replaced) return <StateBadge tone="quiet">{t(($) => $.papers.states.replaced)}</StateBadge>
  if (state === 'ending' && daysLeft !== null) {
    const mark = paperMark(expiresOn, todayInBrussels())
    const words = daysLeft === 0 ? t(($) => $.papers.marks.today) : t(($) => $.papers.marks.left, { count: daysLeft })
    return <StateBadge tone={typeof mark === 'number' ? leadTone(mark) : 'info'}>{words}</StateBadge>
  }
  if (state === 'expired') return <StateBadge tone="bad">{t(($) => $.papers.states.expired)}</StateBadge>
  if (state === 'to-check') return <StateBadge tone="warn">{t(($) => $.papers.states['to-check'])}</StateBadge>
  if (state === 'missing') return <StateBadge tone="quiet">{t(($) => $.papers.states.later)}</StateBadge>
  // An ending one without days: a list that does not count them.
  const calm = state === 'ending'
  return <StateBadge tone={calm ? 'info' : 'good'}>{t(($) => $.papers.states[calm ? 'ending' : 'valid'])}</StateBadge>
}

/** Who found a paper right and when, in words. */
export function checkedWords({ verifiedOn, verifiedBy }: Pick<PaperRow, 'verifiedOn' | 'verifiedBy'>): string {
  if (verifiedOn === null) return text(($) => $.papers.pane.nobody)
  const date = formatDate(verifiedOn)
  return verifiedBy === null
    ? text(($) => $.papers.pane.checkedOn, { date })
    : text(($) => $.papers.pane.checkedBy, { name: verifiedBy, date })
}
