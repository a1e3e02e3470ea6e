import { CloseButton, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useEffect, useRef, useState, type ReactElement } from 'react'

import styles from '#renderer/ui/data-grid/data-grid.module.css'
import { usePageCommand } from '#renderer/ui/page-commands.ts'
import { useTexts } from '#renderer/ui/texts.ts'

// Long enough not to ask at each letter of a fast typist, short enough to feel immediate.
const pause = 180

/** The search field of a list; it tells after a short pause, at once on Enter and when it is emptied. */
export function SearchBox({ value, onSearch }: { value: string; onSearch: (text: string) => void }): ReactElement {
  const t = useTexts()
  const input = useRef<HTMLInputElement>(null)
  const [text, setText] = useState(value)
  const [known, setKnown] = useState(value)
  if (known !== value) {
    setKnown(value)
    setText(value)
  }
  const tell = useRef(onSearch)
  useEffect(() => {
    tell.current = onSearch
  })
  useEffect(() => {
    if (text === value) return undefined
    const timer = setTimeout(() => tell.current(text), text === '' ? 0 : pause)
    return () => clearTimeout(timer)
  }, [text, value])
  usePageCommand('find', () => input.current?.select())
  return (
    <TextInput
      ref={input}
      className={styles['search']}
      leftSection={<IconSearch size={16} aria-hidden />}
      placeholder={t(($) => $.grid.searchPlaceholder)}
      aria-label={t(($) => $.grid.searchPlaceholder)}
      type="search"
      maxLength={200}
      value={text}
      onChange={(event) => setText(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') onSearch(text)
        if (event.key === 'Escape' && text !== '') {
          event.stopPropagation()
          setText('')
        }
      }}
      rightSection={
        text ? <CloseButton size="sm" aria-label={t(($) => $.grid.clearSearch)} onClick={() => setText('')} /> : null
      }
    />
  )
}
