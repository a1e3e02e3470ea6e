import { Button } from '@mantine/core'
import { Link, Navigate, useRouterState } from '@tanstack/react-router'
import { IconLock } from '@tabler/icons-react'
import type { ReactElement, ReactNode } from 'react'

import { useDesk } from '#renderer/app/desk.ts'
import { EmptyState } from '#renderer/ui/parts/empty-state.tsx'
import { Page } from '#renderer/ui/parts/page.tsx'
import { useTexts } from '#renderer/ui/texts.ts'

/** The page of the address, or why it is closed: an inspection is led to its own page, a role is told which it is. */
export function OpenPage({ children }: { children: ReactNode }): ReactElement {
  const t = useTexts()
  const path = useRouterState({ select: (state) => state.location.pathname })
  const { role, inspection, pageOpen } = useDesk()
  if (pageOpen(path)) return <>{children}</>
  if (inspection) return <Navigate to="/inspection" replace />
  return (
    <Page title={t(($) => $.passphrases.title)}>
      <EmptyState
        icon={<IconLock size={30} stroke={1.4} />}
        title={t(($) => $.passphrases.closed.title)}
        text={t(($) => $.passphrases.closed.text, { role: t(($) => $.passphrases.roles[role]) })}
        actions={
          <Button renderRoot={(root) => <Link to="/today" {...root} />}>{t(($) => $.passphrases.closed.back)}</Button>
        }
      />
    </Page>
  )
}
