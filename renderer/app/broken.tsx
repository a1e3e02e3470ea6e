import { Button } from '@mantine/core'
import { Link, useRouter, type ErrorComponentProps } from '@tanstack/react-router'
import { IconMapOff } from '@tabler/icons-react'
import type { ReactElement } from 'react'

import { Stopped } from '#renderer/app/stopped.tsx'
import { EmptyState } from '#renderer/ui/parts/empty-state.tsx'
import { useTexts } from '#renderer/ui/texts.ts'

/** A page that stopped: the rest of the window lives on, and the page can be shown again. */
export function Broken({ error, reset }: ErrorComponentProps): ReactElement {
  const router = useRouter()
  return <Stopped error={error} page={router.state.location.href} again={reset} back={() => router.history.back()} />
}

/** An address that leads nowhere. */
export function NotFound(): ReactElement {
  const t = useTexts()
  return (
    <EmptyState
      icon={<IconMapOff size={30} stroke={1.4} />}
      title={t(($) => $.shell.notFound.title)}
      text={t(($) => $.shell.notFound.text)}
      actions={
        <Button component={Link} to="/today">
          {t(($) => $.shell.notFound.toToday)}
        </Button>
      }
    />
  )
}
