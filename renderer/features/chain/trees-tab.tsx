import { IconHierarchy2 } from '@tabler/icons-react'
import { useNavigate, useSearch } from '@tanstack/react-router'
import type { ReactElement } from 'react'

import { ChainTreeOn } from '#renderer/features/chain/chain-tree.tsx'
import { DeclarationChooser } from '#renderer/features/chain/declaration-chooser.tsx'
import { todayInBrussels } from '#renderer/ui/format.ts'
import { EmptyState } from '#renderer/ui/parts/empty-state.tsx'
import { useTexts } from '#renderer/ui/texts.ts'

/** The chain of a chosen declaration; which one and which day stay in the address. */
export function TreesTab(): ReactElement {
  const t = useTexts()
  const navigate = useNavigate()
  const { declaration, date = todayInBrussels() } = useSearch({ from: '/chain' })
  const go = (id: number | undefined, day: string): void => {
    const search = { ...(id === undefined ? {} : { declaration: id }), date: day }
    void navigate({ to: '/chain', search, replace: true })
  }
  return (
    <>
      <DeclarationChooser value={declaration ?? null} onChange={(id) => go(id ?? undefined, date)} />
      {declaration === undefined ? (
        <EmptyState
          icon={<IconHierarchy2 size={30} stroke={1.4} />}
          title={t(($) => $.chainViews.chooser.emptyTitle)}
          text={t(($) => $.chainViews.chooser.emptyText)}
        />
      ) : (
        <ChainTreeOn key={declaration} declarationId={declaration} date={date} onDate={(day) => go(declaration, day)} />
      )}
    </>
  )
}
