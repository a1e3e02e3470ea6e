import { useMantineColorScheme } from '@mantine/core'
import { spotlight } from '@mantine/spotlight'
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useLayoutEffect, useRef, useState, type ReactElement } from 'react'

import { notifyDone } from '#renderer/app/notify.ts'
import { chooseTheme } from '#renderer/app/preferences.ts'
import { isLocked, lockScreen } from '#renderer/app/screen-lock.ts'
import { Closing } from '#renderer/app/shell/closing.tsx'
import { showShortcuts } from '#renderer/app/shell/shortcut-sheet.tsx'
import { undoLast } from '#renderer/app/undo.ts'
import { backupNow, closeWorkspace } from '#renderer/app/workspace-actions.ts'
import { host } from '#renderer/bridge/host.ts'
import { openDialog } from '#renderer/ui/dialogs.tsx'
import { runPageCommand } from '#renderer/ui/page-commands.ts'
import { currentDensity, setDensity } from '#renderer/ui/preferences.ts'
import { useShortcut } from '#renderer/ui/shortcuts.ts'
import { t as text, useTexts } from '#renderer/ui/texts.ts'
import type { MenuAction } from '#shared/contract/host.ts'

function printPage(): void {
  if (!runPageCommand('print')) notifyDone(text(($) => $.shell.status.nothingToPrint))
}

/** The keys that work on every page, and the entries of the window's menu, which do the same. */
export function GlobalKeys({ version, workspaceId }: { version: string; workspaceId: string }): ReactElement | null {
  const t = useTexts()
  const navigate = useNavigate()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const [closing, setClosing] = useState(false)
  const everywhere = { scope: 'everywhere' } as const
  useShortcut(
    'shell.search',
    'mod+K',
    t(($) => $.shell.shortcuts.find),
    spotlight.open,
    everywhere,
  )
  useShortcut(
    'shell.find',
    'mod+F',
    t(($) => $.shell.shortcuts.findInPage),
    () => void runPageCommand('find'),
  )
  useShortcut(
    'shell.print',
    'mod+P',
    t(($) => $.shell.shortcuts.print),
    printPage,
  )
  useShortcut(
    'shell.undo',
    'mod+Z',
    t(($) => $.shell.shortcuts.undo),
    () => void undoLast(),
  )
  useShortcut(
    'shell.lockScreen',
    'mod+shift+L',
    t(($) => $.privacy.lock.now),
    () => lockScreen(workspaceId),
    everywhere,
  )
  const toEmergency = (): void => void navigate({ to: '/emergency' })
  useShortcut(
    'shell.emergency',
    'F9',
    t(($) => $.shell.shortcuts.emergency),
    toEmergency,
    everywhere,
  )
  useShortcut(
    'shell.shortcuts',
    '?',
    t(($) => $.shell.shortcuts.show),
    () => showShortcuts(),
  )

  const answer = (action: MenuAction): void => {
    const doing: Partial<Record<MenuAction, () => void>> = {
      'workspace.new': () => void closeWorkspace(),
      'workspace.open': () => void closeWorkspace(),
      'workspace.close': () => void closeWorkspace(),
      'workspace.backup': () => void backupNow(),
      'import.start': () => void navigate({ to: '/imports' }),
      'page.export': () => void runPageCommand('export'),
      'page.print': printPage,
      'page.find': () => void runPageCommand('find'),
      'action.undo': () => void undoLast(),
      'go.search': spotlight.open,
      'go.back': () => globalThis.history.back(),
      'go.forward': () => globalThis.history.forward(),
      'go.today': () => void navigate({ to: '/today' }),
      'go.emergency': toEmergency,
      'go.declarations': () => void navigate({ to: '/declarations' }),
      'go.companies': () => void navigate({ to: '/companies' }),
      'go.subcontractors': () => void navigate({ to: '/chain' }),
      'go.people': () => void navigate({ to: '/people' }),
      'go.planning': () => void navigate({ to: '/planning' }),
      'go.imports': () => void navigate({ to: '/imports' }),
      'go.settings': () => void navigate({ to: '/settings' }),
      'view.theme': () => chooseTheme(colorScheme === 'dark' ? 'light' : 'dark', setColorScheme),
      'view.density': () => setDensity(currentDensity() === 'compact' ? 'comfortable' : 'compact'),
      'help.shortcuts': () => showShortcuts(),
      'help.about': () => void openDialog({ title: 'Registra', size: 'sm', render: () => `Registra ${version}` }),
      'app.closing': () => setClosing(true),
    }
    // Behind a locked screen nothing happens but what ends the program or closes the workspace.
    if (isLocked() && !['app.closing', 'workspace.close'].includes(action)) return
    doing[action]?.()
  }
  const latest = useRef(answer)
  useLayoutEffect(() => {
    latest.current = answer
  })
  useEffect(() => host.onMenuAction((action) => latest.current(action)), [])
  return closing ? <Closing /> : null
}
