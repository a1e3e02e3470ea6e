import { Link } from '@tanstack/react-router'
import type { ReactElement, ReactNode } from 'react'

import { useDesk } from '#renderer/app/desk.ts'
import { listPath, type ListPath } from '#renderer/features/records/list-path.ts'
import styles from '#renderer/features/records/records.module.css'
import type { Filter } from '#shared/contract/list.ts'

/** The kinds of record that have a page of their own. */
export type PagedKind = 'company' | 'declaration' | 'person'

const pagesOf: Record<PagedKind, string> = { company: '/companies', declaration: '/declarations', person: '/people' }

/** Opens the page of a record; where that page is closed to the desk it only names it. */
export function RecordLink(props: {
  kind: PagedKind
  id: number
  /** The part of the page to open. */
  tab?: string
  children: ReactNode
}): ReactElement {
  const { kind, id, tab, children } = props
  const className = styles['link'] ?? ''
  const { pageOpen } = useDesk()
  if (!pageOpen(`${pagesOf[kind]}/${id}`)) return <>{children}</>
  // What the address carries beside the record is known to the page's tabs alone.
  const search = (tab ? { tab } : {}) as never
  if (kind === 'company') {
    return (
      <Link to="/companies/$companyId" params={{ companyId: String(id) }} search={search} className={className}>
        {children}
      </Link>
    )
  }
  if (kind === 'person') {
    return (
      <Link to="/people/$personId" params={{ personId: String(id) }} search={search} className={className}>
        {children}
      </Link>
    )
  }
  return (
    <Link
      to="/declarations/$declarationId"
      params={{ declarationId: String(id) }}
      search={search}
      className={className}
    >
      {children}
    </Link>
  )
}

/** Opens a list with conditions set: what a count counts. */
export function ListLink(props: { to: ListPath; filters: Filter[]; children: ReactNode }): ReactElement {
  const { pageOpen } = useDesk()
  if (!pageOpen(props.to)) return <>{props.children}</>
  return (
    <Link {...listPath(props.to, { filters: props.filters })} className={styles['link'] ?? ''}>
      {props.children}
    </Link>
  )
}
