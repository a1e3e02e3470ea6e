import { Button, Loader } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Outlet } from '@tanstack/react-router'
import { IconPlugConnectedX } from '@tabler/icons-react'
import type { ReactElement } from 'react'

import { useStartScreenKept } from '#renderer/app/gate-state.ts'
import { ScreenLock } from '#renderer/app/shell/lock-screen.tsx'
import { Shell } from '#renderer/app/shell/shell.tsx'
import { StartFrame } from '#renderer/app/shell/start-frame.tsx'
import { WorkspaceStart } from '#renderer/features/workspace/workspace-start.tsx'
import { errorText } from '#renderer/bridge/errors.ts'
import { api } from '#renderer/bridge/queries.ts'
import { EmptyState } from '#renderer/ui/parts/empty-state.tsx'
import { followToday } from '#renderer/ui/format.ts'
import { useTexts } from '#renderer/ui/texts.ts'

/** Shows the pages when a workspace is open, the start screen when none is. */
export function Gate(): ReactElement {
  const t = useTexts()
  const status = useQuery(api.workspace.status.queryOptions())
  const kept = useStartScreenKept()
  // Before any page is drawn: the program's day counts, not that of the browser.
  if (status.data) followToday(status.data.today)
  if (status.data?.open && !kept) {
    return (
      <>
        <Shell workspace={status.data.open} version={status.data.version}>
          <Outlet />
        </Shell>
        <ScreenLock workspace={status.data.open} />
      </>
    )
  }
  return (
    <StartFrame>
      {status.isError && !status.data ? (
        <EmptyState
          icon={<IconPlugConnectedX size={30} stroke={1.4} />}
          title={errorText(status.error)}
          actions={<Button onClick={() => void status.refetch()}>{t(($) => $.common.retry)}</Button>}
        />
      ) : status.data ? (
        <WorkspaceStart />
      ) : (
        <Waiting />
      )}
    </StartFrame>
  )
}

function Waiting(): ReactElement {
  const t = useTexts()
  return (
    <div role="status" aria-label={t(($) => $.common.loading)} style={{ margin: 'auto', padding: 40 }}>
      <Loader size="sm" />
    </div>
  )
}
