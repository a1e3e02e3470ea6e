import { ActionIcon, Button, Popover, TextInput } from '@mantine/core'
import { IconBookmark, IconTrash } from '@tabler/icons-react'
import { useState, type ReactElement } from 'react'

import styles from '#renderer/ui/data-grid/data-grid.module.css'
import type { GridView, GridViews } from '#renderer/ui/data-grid/types.ts'
import { useTexts } from '#renderer/ui/texts.ts'

/** Saved views: take one, save the present one, delete one. */
export function ViewsMenu(props: {
  views: GridViews
  lookOnly?: boolean
  current: () => GridView
  onTake: (view: GridView | null) => void
}): ReactElement {
  const { views, current, onTake, lookOnly = false } = props
  const t = useTexts()
  const [opened, setOpened] = useState(false)
  const take = (view: GridView | null): void => {
    onTake(view)
    setOpened(false)
  }
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-start" shadow="md" width={300} trapFocus returnFocus>
      <Popover.Target>
        <Button
          variant="default"
          leftSection={<IconBookmark size={16} aria-hidden />}
          onClick={() => setOpened(!opened)}
        >
          {t(($) => $.grid.views)}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <ul className={styles['viewList']} aria-label={t(($) => $.grid.views)}>
          <li>
            <button type="button" className={styles['viewName']} onClick={() => take(null)}>
              {t(($) => $.grid.standardView)}
            </button>
          </li>
          {views.items.map((item) => (
            <li key={item.id}>
              <button type="button" className={styles['viewName']} onClick={() => take(item.view)}>
                {item.name}
              </button>
              {!lookOnly && (
                <ActionIcon
                  aria-label={t(($) => $.grid.deleteView, { name: item.name })}
                  onClick={() => views.remove(item.id)}
                >
                  <IconTrash size={15} aria-hidden />
                </ActionIcon>
              )}
            </li>
          ))}
        </ul>
        {!lookOnly && (
          <NewView
            onSave={(name) => {
              views.save(name, current())
              setOpened(false)
            }}
          />
        )}
      </Popover.Dropdown>
    </Popover>
  )
}

/** Names the present way of looking at the list and keeps it. */
function NewView({ onSave }: { onSave: (name: string) => void }): ReactElement {
  const t = useTexts()
  const [name, setName] = useState('')
  return (
    <form
      className={styles['viewForm']}
      onSubmit={(event) => {
        event.preventDefault()
        event.stopPropagation()
        if (name.trim()) onSave(name.trim())
      }}
    >
      <TextInput
        maxLength={80}
        label={t(($) => $.grid.viewName)}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Button type="submit" disabled={!name.trim()}>
        {t(($) => $.common.save)}
      </Button>
    </form>
  )
}
