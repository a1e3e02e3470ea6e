import { Button } from '@mantine/core'
import { Link, type ErrorComponentProps } from '@tanstack/react-router'
import { IconAlertTriangle, IconMapOff } from '@tabler/icons-react'
import type { ReactElement } from 'react'

import { EmptyState } from '#renderer/ui/parts/empty-state.tsx'
import { useTexts } from '#renderer/ui/texts.ts'

/** A page that stopped: the rest of the window lives on, and the page can be shown again. */
export function Broken({ reset }: ErrorComponentProps): ReactElement {
  const t = useTexts()
  return (
    <div role="alert" style={{ display: 'flex', flex: 1 }}>
      <EmptyState
        icon={<IconAlertTriangle size={30} stroke={1.4} />}
        title={t(($) => $.shell.broken.title)}
        text={t(($) => $.shell.broken.text)}
        actions={
          <>
            <Button onClick={reset}>{t(($) => $.shell.broken.again)}</Button>
            <Button variant="default" component={Link} to="/today">
              {t(($) => $.shell.notFound.toToday)}
            </Button>
          </>
        }
      />
    </div>
  )
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
