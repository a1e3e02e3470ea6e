import { ActionIcon, Menu, Title, Tooltip } from '@mantine/core'
import { IconDots } from '@tabler/icons-react'
import { Fragment, useEffect, type ReactElement, type ReactNode } from 'react'

import styles from '#renderer/ui/parts/page.module.css'
import { useTexts } from '#renderer/ui/texts.ts'

/** One entry of the overflow menu at the top right of a page. */
export interface PageMenuItem {
  id: string
  label: string
  icon?: ReactNode
  onClick: () => void
  disabled?: boolean
  danger?: boolean
  /** Draws a line above the entry. */
  separated?: boolean
}

export interface PageProps {
  title: string
  /** One line: what this page answers. */
  sentence?: string
  /** A badge or two beside the title. */
  state?: ReactNode
  /** The one primary action, sometimes with a secondary beside it. */
  action?: ReactNode
  /** Entries of the overflow menu. */
  menu?: readonly PageMenuItem[]
  /** Shown above the title: the way back. */
  trail?: ReactNode
  /** `scroll`: the page scrolls as a whole; `fill`: the content takes the height that is left (lists, split panes). */
  body?: 'scroll' | 'fill'
  children: ReactNode
}

/** The frame of every page: title, sentence, primary action, overflow menu, content. Sets the window's title. */
export function Page(props: PageProps): ReactElement {
  const { title, sentence, state, action, menu, trail, body = 'scroll', children } = props
  useEffect(() => {
    document.title = `${title} · Registra`
  }, [title])
  return (
    <div className={styles['page']} data-body={body}>
      <header className={styles['head']}>
        <div className={styles['titles']}>
          {trail && <div className={styles['trail']}>{trail}</div>}
          <div className={styles['titleLine']}>
            <Title order={1} className={styles['title']} tabIndex={-1}>
              {title}
            </Title>
            {state}
          </div>
          {sentence && <p className={styles['sentence']}>{sentence}</p>}
        </div>
        <div className={styles['actions']}>
          {action}
          {menu && menu.length > 0 && <OverflowMenu items={menu} />}
        </div>
      </header>
      <div className={styles['body']}>{children}</div>
    </div>
  )
}

/** The `⋯` menu. */
export function OverflowMenu({ items, label }: { items: readonly PageMenuItem[]; label?: string }): ReactElement {
  const t = useTexts()
  const name = label ?? t(($) => $.common.moreActions)
  return (
    <Menu>
      <Menu.Target>
        <Tooltip label={name}>
          <ActionIcon size="lg" variant="default" aria-label={name}>
            <IconDots size={18} aria-hidden />
          </ActionIcon>
        </Tooltip>
      </Menu.Target>
      <Menu.Dropdown>
        {items.map((item) => (
          <Fragment key={item.id}>
            {item.separated && <Menu.Divider />}
            <Menu.Item
              leftSection={item.icon}
              onClick={item.onClick}
              disabled={item.disabled ?? false}
              {...(item.danger ? { color: 'red' } : {})}
            >
              {item.label}
            </Menu.Item>
          </Fragment>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}

/** A titled part of a page. `plain` leaves out the box around it. */
export function Section(props: {
  title?: string
  description?: string
  aside?: ReactNode
  plain?: boolean
  children: ReactNode
}): ReactElement {
  const { title, description, aside, plain = false, children } = props
  return (
    <section className={styles['section']} data-plain={plain} {...(title ? { 'aria-label': title } : {})}>
      {(title ?? aside) && (
        <div className={styles['sectionHead']}>
          <div>
            {title && <Title order={2}>{title}</Title>}
            {description && <p className={styles['sentence']}>{description}</p>}
          </div>
          {aside}
        </div>
      )}
      {children}
    </section>
  )
}
