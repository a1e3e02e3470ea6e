import { useMantineColorScheme } from '@mantine/core'
import { IconArrowBackUp, IconDeviceFloppy, IconKeyboard, IconLock, IconSunMoon } from '@tabler/icons-react'

import type { Action } from '#renderer/app/actions.ts'
import { useDesk } from '#renderer/app/desk.ts'
import { chooseTheme } from '#renderer/app/preferences.ts'
import { showShortcuts } from '#renderer/app/shell/shortcut-sheet.tsx'
import { undoLast, useLastAction } from '#renderer/app/undo.ts'
import { backupNow, closeWorkspace } from '#renderer/app/workspace-actions.ts'
import { useTexts } from '#renderer/ui/texts.ts'

/** What can be done on every page. */
export function useGlobalActions(): Action[] {
  const t = useTexts()
  const last = useLastAction()
  const { may } = useDesk()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const other = colorScheme === 'dark' ? 'light' : 'dark'
  return [
    ...(last && may('history.undo')
      ? [
          {
            id: 'global.undo',
            label: t(($) => $.shell.status.undoAction, { action: last.label }),
            icon: <IconArrowBackUp size={18} />,
            run: () => void undoLast(),
          },
        ]
      : []),
    ...(may('workspace.backup')
      ? [
          {
            id: 'global.backup',
            label: t(($) => $.shell.status.backup),
            icon: <IconDeviceFloppy size={18} />,
            run: () => void backupNow(),
          },
        ]
      : []),
    {
      id: 'global.theme',
      label: `${t(($) => $.shell.appearance)} – ${t(($) => $.shell.theme[other])}`,
      icon: <IconSunMoon size={18} />,
      run: () => chooseTheme(other, setColorScheme),
    },
    {
      id: 'global.shortcuts',
      label: t(($) => $.shell.shortcuts.show),
      icon: <IconKeyboard size={18} />,
      run: () => showShortcuts(),
    },
    {
      id: 'global.close',
      label: t(($) => $.shell.lock),
      icon: <IconLock size={18} />,
      run: () => void closeWorkspace(),
    },
  ]
}
