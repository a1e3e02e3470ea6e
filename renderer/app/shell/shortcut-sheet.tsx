import { Title } from '@mantine/core'
import type { TFunction } from 'i18next'
import type { ReactElement } from 'react'

import styles from '#renderer/app/shell/shortcut-sheet.module.css'
import { openDialog } from '#renderer/ui/dialogs.tsx'
import { Kbd } from '#renderer/ui/parts/kbd.tsx'
import { useShortcuts, type Shortcut } from '#renderer/ui/shortcuts.ts'
import { t as text, useTexts } from '#renderer/ui/texts.ts'

type Line = Pick<Shortcut, 'keys' | 'label'>

/** The keys of every grid, which the grid itself answers. */
function gridLines(t: TFunction): Line[] {
  return [
    { keys: 'Arrows', label: t(($) => $.shell.shortcuts.gridMove) },
    { keys: 'Space', label: t(($) => $.shell.shortcuts.gridSelect) },
    { keys: 'shift+Arrows', label: t(($) => $.shell.shortcuts.gridRange) },
    { keys: 'mod+A', label: t(($) => $.shell.shortcuts.gridAll) },
    { keys: 'mod+C', label: t(($) => $.shell.shortcuts.gridCopy) },
    { keys: 'Enter', label: t(($) => $.shell.shortcuts.gridOpen) },
  ]
}

function Sheet(): ReactElement {
  const t = useTexts()
  const registered = useShortcuts()
  const distinct = [...new Map(registered.map((shortcut) => [shortcut.keys, shortcut])).values()]
  const global = distinct.filter((shortcut) => shortcut.id.startsWith('shell.'))
  const local = distinct.filter((shortcut) => !shortcut.id.startsWith('shell.'))
  return (
    <div className={styles['sheet']}>
      <Lines title={t(($) => $.shell.shortcuts.everywhere)} lines={global} />
      <Lines title={t(($) => $.shell.shortcuts.onThisPage)} lines={local} />
      <Lines title={t(($) => $.shell.shortcuts.inLists)} lines={gridLines(t)} />
    </div>
  )
}

function Lines({ title, lines }: { title: string; lines: readonly Line[] }): ReactElement | null {
  if (lines.length === 0) return null
  return (
    <section>
      <Title order={3}>{title}</Title>
      <dl className={styles['lines']}>
        {lines.map((line) => (
          <div key={line.keys} className={styles['line']}>
            <dt>{line.label}</dt>
            <dd>
              <Kbd keys={line.keys} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

/** Opens the sheet of all shortcuts that work at this moment. */
export function showShortcuts(): void {
  openDialog({ title: text(($) => $.shell.shortcuts.title), size: 'lg', render: () => <Sheet /> })
}
