import { AppShell } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { useRouterState } from '@tanstack/react-router'
import { useEffect, useRef, type ReactElement, type ReactNode } from 'react'

import { OpenPage } from '#renderer/app/shell/open-page.tsx'
import { ConnectionNotice } from '#renderer/app/shell/connection-notice.tsx'
import { GlobalKeys } from '#renderer/app/shell/global-keys.tsx'
import { InspectionBanner } from '#renderer/app/shell/inspection-banner.tsx'
import { Header } from '#renderer/app/shell/header.tsx'
import { ProgramNotices } from '#renderer/app/shell/program-notices.tsx'
import { Rail } from '#renderer/app/shell/rail.tsx'
import styles from '#renderer/app/shell/shell.module.css'
import { CommandPalette } from '#renderer/app/shell/command-palette.tsx'
import { StatusBar } from '#renderer/app/shell/status-bar.tsx'
import { useShellBadges } from '#renderer/app/shell/use-shell-badges.ts'
import type { OpenWorkspace } from '#renderer/app/workspace-actions.ts'
import { useTexts } from '#renderer/ui/texts.ts'

/** The frame all pages live in: header, rail, page, status bar. */
export function Shell(props: { workspace: OpenWorkspace; version: string; children: ReactNode }): ReactElement {
  const t = useTexts()
  const main = useRef<HTMLElement>(null)
  const folded = useMediaQuery('(max-width: 1099px)', globalThis.innerWidth < 1100) ?? false
  useFocusOnNewPage(main)
  useShellBadges()
  return (
    <>
      <a
        className={styles['skip']}
        href="#main"
        onClick={(event) => {
          // The address behind # belongs to the router; only the focus moves.
          event.preventDefault()
          main.current?.focus()
        }}
      >
        {t(($) => $.shell.skipToContent)}
      </a>
      <AppShell
        header={{ height: 48 }}
        footer={{ height: 30 }}
        navbar={{ width: folded ? 52 : 208, breakpoint: 0 }}
        padding={0}
        transitionDuration={0}
        offsetScrollbars={false}
      >
        <AppShell.Header className={styles['header']}>
          <Header workspace={props.workspace} />
        </AppShell.Header>
        <AppShell.Navbar className={styles['rail']} aria-label={t(($) => $.shell.navigation)}>
          <Rail folded={folded} />
        </AppShell.Navbar>
        <AppShell.Main className={styles['main']} ref={main} id="main" tabIndex={-1}>
          <ConnectionNotice />
          <ProgramNotices version={props.version} />
          <InspectionBanner />
          <div className={styles['page']}>
            <OpenPage>{props.children}</OpenPage>
          </div>
        </AppShell.Main>
        <AppShell.Footer className={styles['status']} aria-label={t(($) => $.shell.status.label)}>
          <StatusBar workspace={props.workspace} />
        </AppShell.Footer>
      </AppShell>
      <GlobalKeys version={props.version} workspaceId={props.workspace.id} />
      <CommandPalette />
    </>
  )
}

/** After going to another page the focus is on its title, so that keyboard and screen reader start there. */
function useFocusOnNewPage(main: React.RefObject<HTMLElement | null>): void {
  const path = useRouterState({ select: (state) => state.resolvedLocation?.pathname })
  const last = useRef(path)
  useEffect(() => {
    const changed = last.current !== undefined && last.current !== path
    last.current = path
    if (!changed) return undefined
    const timer = setTimeout(() => {
      const lost = document.activeElement === document.body || document.activeElement?.closest('nav') != null
      if (lost) main.current?.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true })
    }, 60)
    return () => clearTimeout(timer)
  }, [path, main])
}
