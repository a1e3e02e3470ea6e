import { Button } from '@mantine/core'
import { Link, useNavigate } from '@tanstack/react-router'
import { IconUsersGroup } from '@tabler/icons-react'
import type { ReactElement } from 'react'

import { useAction } from '#renderer/app/actions.ts'
import { useShortcut } from '#renderer/ui/shortcuts.ts'
import { useTexts } from '#renderer/ui/texts.ts'

/** The way to the records that may be one person; key D. */
export function DoublesButton(): ReactElement {
  const t = useTexts()
  const navigate = useNavigate()
  const label = t(($) => $.joining.title)
  const open = (): void => void navigate({ to: '/people/doubles' })
  useShortcut('people.doubles', 'D', label, open)
  useAction({ id: 'people.doubles', label, icon: <IconUsersGroup size={18} />, run: open })
  return (
    <Button
      variant="default"
      leftSection={<IconUsersGroup size={16} aria-hidden />}
      aria-keyshortcuts="D"
      renderRoot={(root) => <Link to="/people/doubles" {...root} />}
    >
      {label}
    </Button>
  )
}
