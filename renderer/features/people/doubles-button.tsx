import { Button } from '@mantine/core'
import { Link, useNavigate } from '@tanstack/react-router'
import { IconUsersGroup } from '@tabler/icons-react'
import { useEffect, type ReactElement } from 'react'

import { useAction } from '#renderer/app/actions.ts'
import { api, queryClient } from '#renderer/bridge/queries.ts'
import { useShortcut } from '#renderer/ui/shortcuts.ts'
import { useTexts } from '#renderer/ui/texts.ts'

/** Milliseconds that the list of people has for itself. */
const lookAheadAfter = 1_500

/** The way to the records that may be one person; key D. */
export function DoublesButton(): ReactElement {
  const t = useTexts()
  const navigate = useNavigate()
  const label = t(($) => $.joining.title)
  const open = (): void => void navigate({ to: '/people/doubles' })
  useShortcut('people.doubles', 'D', label, open)
  useAction({ id: 'people.doubles', label, icon: <IconUsersGroup size={18} />, run: open })
  // Looking at everybody for the first time takes a moment in a large office: it is done while the list is being read.
  useEffect(() => {
    const timer = setTimeout(() => void queryClient.prefetchQuery(api.people.doubles.queryOptions()), lookAheadAfter)
    return () => clearTimeout(timer)
  }, [])
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
