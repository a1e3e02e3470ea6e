import { ActionIcon, Tooltip } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import type { ReactElement, ReactNode } from 'react'

import { api } from '#renderer/bridge/queries.ts'
import styles from '#renderer/features/chain/chain.module.css'
import { placeLookup } from '#renderer/features/records/lookups.ts'
import { LookupField } from '#renderer/ui/form/lookup-field.tsx'
import { useShortcut } from '#renderer/ui/shortcuts.ts'
import { useTexts } from '#renderer/ui/texts.ts'

/** Chooses a declaration by its workplace or number; J and K go to the next and the previous one. */
export function DeclarationChooser(props: {
  value: number | null
  onChange: (id: number | null) => void
  children?: ReactNode
}): ReactElement {
  const { value, onChange, children } = props
  const t = useTexts()
  const order = useQuery(
    api.declarations.ids.queryOptions({ input: { sort: { field: 'workplace', direction: 'ascending' } } }),
  )
  const ids = order.data ?? []
  const at = value === null ? -1 : ids.indexOf(value)
  const previous = at > 0 ? ids[at - 1] : undefined
  const next = ids[at + 1]
  const words = {
    previous: t(($) => $.chainViews.chooser.previous),
    next: t(($) => $.chainViews.chooser.next),
  }
  const go = (id: number | undefined): void => void (id !== undefined && onChange(id))
  useShortcut('chain.next', 'J', words.next, () => go(next))
  useShortcut('chain.previous', 'K', words.previous, () => go(previous))
  const step = (name: string, keys: string, to: number | undefined, icon: ReactElement): ReactElement => (
    <Tooltip label={`${name} (${keys})`}>
      <ActionIcon
        variant="default"
        size="lg"
        aria-label={name}
        aria-keyshortcuts={keys}
        disabled={to === undefined}
        onClick={() => go(to)}
      >
        {icon}
      </ActionIcon>
    </Tooltip>
  )
  return (
    <div className={styles['chooser']}>
      <LookupField
        {...placeLookup}
        w={340}
        maw="100%"
        aria-label={t(($) => $.chainViews.chooser.declaration)}
        placeholder={t(($) => $.chainViews.chooser.placeholder)}
        value={value}
        onChange={onChange}
      />
      {step(words.previous, 'K', previous, <IconArrowUp size={17} aria-hidden />)}
      {step(words.next, 'J', next, <IconArrowDown size={17} aria-hidden />)}
      {children}
    </div>
  )
}
