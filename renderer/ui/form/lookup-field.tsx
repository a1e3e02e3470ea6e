import { CloseButton, Combobox, InputBase, Loader, useCombobox, type InputBaseProps } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useState, type ReactElement, type ReactNode } from 'react'

import { useTexts } from '#renderer/ui/texts.ts'
import type { LookupItem } from '#shared/contract/list.ts'

/** Finds records by what is typed, or by id for those already chosen: the `lookup` procedures of the contract. */
export type LookupLoader = (input: { text: string; ids?: number[] }) => Promise<LookupItem[]>

export interface LookupFieldProps extends Omit<InputBaseProps, 'value' | 'onChange'> {
  /** Names the loader for the cache: `companies`, `people`, `declarations`. */
  kind: string
  load: LookupLoader
  value: number | null
  onChange: (value: number | null) => void
  /** Called with the whole item, when more than its id is of interest. */
  onItem?: (item: LookupItem | null) => void
  placeholder?: string
  name?: string
  onBlur?: () => void
  'data-field'?: string
  'data-autofocus'?: boolean
  inputContainer?: (children: ReactNode) => ReactNode
}

const pause = 150

/** Chooses a record by searching for it. */
export function LookupField(props: LookupFieldProps): ReactElement {
  const { kind, load, value, onChange, onItem, onBlur, placeholder, ...rest } = props
  const t = useTexts()
  const [typed, setTyped] = useState<string | null>(null)
  const [asked, setAsked] = useState('')
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() })
  useEffect(() => {
    const timer = setTimeout(() => setAsked(typed ?? ''), pause)
    return () => clearTimeout(timer)
  }, [typed])

  const chosen = useQuery({
    queryKey: ['lookup', kind, 'of', value],
    queryFn: async () => await load({ text: '', ids: [value ?? 0] }),
    enabled: value !== null,
  })
  const found = useQuery({
    queryKey: ['lookup', kind, 'for', asked],
    queryFn: async () => await load({ text: asked }),
    enabled: combobox.dropdownOpened,
    placeholderData: (previous) => previous,
  })
  const item = value === null ? null : (chosen.data?.find((one) => one.id === value) ?? null)
  const take = (next: LookupItem | null): void => {
    onChange(next?.id ?? null)
    onItem?.(next)
    setTyped(null)
    combobox.closeDropdown()
  }
  return (
    <Combobox store={combobox} onOptionSubmit={(id) => take(found.data?.find((one) => String(one.id) === id) ?? null)}>
      <Combobox.Target>
        <InputBase
          {...rest}
          value={typed ?? item?.label ?? ''}
          placeholder={placeholder ?? t(($) => $.common.lookup.placeholder)}
          rightSectionPointerEvents="all"
          rightSection={<Side busy={found.isFetching} onClear={value === null ? null : () => take(null)} />}
          onChange={(event) => {
            setTyped(event.currentTarget.value)
            combobox.openDropdown()
            combobox.updateSelectedOptionIndex()
          }}
          onFocus={(event) => event.currentTarget.select()}
          onClick={() => combobox.openDropdown()}
          onBlur={() => {
            combobox.closeDropdown()
            // Emptying the text empties the field; any other unfinished text goes back to what was chosen.
            if (typed === '' && value !== null) take(null)
            setTyped(null)
            onBlur?.()
          }}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={!found.data && !found.isError}>
        <Combobox.Options mah={300} style={{ overflowY: 'auto' }}>
          {found.isError && <Combobox.Empty>{t(($) => $.common.lookup.failed)}</Combobox.Empty>}
          {found.data?.length === 0 && <Combobox.Empty>{t(($) => $.common.lookup.nothing)}</Combobox.Empty>}
          {found.data?.map((one) => (
            <Combobox.Option key={one.id} value={String(one.id)} active={one.id === value}>
              <div>{one.label}</div>
              {one.detail && <div style={{ color: 'var(--mantine-color-dimmed)', fontSize: 12 }}>{one.detail}</div>}
            </Combobox.Option>
          ))}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  )
}

function Side({ busy, onClear }: { busy: boolean; onClear: (() => void) | null }): ReactElement | null {
  const t = useTexts()
  if (busy) return <Loader size={16} />
  if (!onClear) return null
  return (
    <CloseButton
      size="sm"
      aria-label={t(($) => $.common.clear)}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onClear}
    />
  )
}
