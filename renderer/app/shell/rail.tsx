import { Tooltip } from '@mantine/core'
import { Link, useRouterState } from '@tanstack/react-router'
import type { CSSProperties, ReactElement } from 'react'

import { useBadges } from '#renderer/app/badges.ts'
import { useDesk } from '#renderer/app/desk.ts'
import { pages, type PageEntry } from '#renderer/app/pages.ts'
import styles from '#renderer/app/shell/shell.module.css'
import { useTexts } from '#renderer/ui/texts.ts'

/** The pages by job. Folded it shows icons only, with their names as tooltips. */
export function Rail({ folded }: { folded: boolean }): ReactElement {
  const path = useRouterState({ select: (state) => state.location.pathname })
  const { pageOpen, inspection } = useDesk()
  const open = pages
    .filter((page) => pageOpen(page.path) && (!page.inspecting || inspection !== null))
    .toSorted((first, second) => Number(second.inspecting ?? false) - Number(first.inspecting ?? false))
  const item = (page: PageEntry): ReactElement => (
    <RailItem
      key={page.id}
      page={page}
      folded={folded}
      active={path === page.path || path.startsWith(`${page.path}/`)}
    />
  )
  const aside = open.filter((page) => page.aside)
  return (
    // The entries share the height there is: all of them stay in reach before the rail has to scroll.
    <div className={folded ? styles['folded'] : undefined} style={{ '--rail-entries': open.length } as CSSProperties}>
      <ul className={styles['list']}>{open.filter((page) => !page.aside).map(item)}</ul>
      {aside.length > 0 && <div className={styles['divider']} />}
      <ul className={styles['list']}>{aside.map(item)}</ul>
    </div>
  )
}

function RailItem({ page, folded, active }: { page: PageEntry; folded: boolean; active: boolean }): ReactElement {
  const t = useTexts()
  const count = useBadges()[page.id] ?? 0
  const label = page.label(t)
  const needs = count > 0 ? t(($) => $.shell.needAttention, { count }) : null
  const Icon = page.icon
  return (
    <li>
      <Tooltip label={needs ? `${label} – ${needs}` : label} position="right" disabled={!folded && !needs}>
        <Link
          to={page.path}
          className={styles['item']}
          data-active={active}
          data-page={page.id}
          aria-current={active ? 'page' : undefined}
          {...(page.id === 'emergency' ? { 'aria-keyshortcuts': 'F9' } : {})}
        >
          <Icon size={19} stroke={1.7} aria-hidden />
          <span className={folded ? 'visually-hidden' : styles['word']}>{label}</span>
          {needs && (
            <span className={styles['badge']}>
              <span aria-hidden>{count > 99 ? '99+' : count}</span>
              <span className="visually-hidden">{needs}</span>
            </span>
          )}
        </Link>
      </Tooltip>
    </li>
  )
}
