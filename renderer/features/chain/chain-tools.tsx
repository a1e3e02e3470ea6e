import { May } from '#renderer/app/may.tsx'
import { ActionIcon, Button, Menu, SegmentedControl, Tooltip } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import {
  IconArrowMoveRight,
  IconCalendarOff,
  IconDownload,
  IconEdit,
  IconFileSpreadsheet,
  IconFileTypePdf,
  IconFileTypeSvg,
  IconPlus,
  IconPrinter,
  IconUsersGroup,
} from '@tabler/icons-react'
import type { ReactElement, ReactNode } from 'react'

import { notifyError } from '#renderer/app/notify.ts'
import { pictureOut, sheetOut } from '#renderer/features/chain/chain-files.ts'
import styles from '#renderer/features/chain/chain.module.css'
import { usePageCommand } from '#renderer/ui/page-commands.ts'
import { useTexts } from '#renderer/ui/texts.ts'
import type { LocalDate } from '#shared/domain/local-date.ts'

/** The tree as a list to work in, or as a drawing. */
export type ChainView = 'list' | 'picture'

/** What can be done in the tree with the firm chosen, and with the tree as a whole. */
export function ChainTools(props: {
  declarationId: number
  date: LocalDate
  view: ChainView
  onView: (view: ChainView) => void
  /** Whether the firm chosen has a link. */
  linked: boolean
  onAdd: () => void
  onMove: () => void
  onEnd: () => void
  onEdit: () => void
}): ReactElement {
  const { declarationId, date, view, linked } = props
  const t = useTexts()
  const run = (work: Promise<void>): void => void work.catch(notifyError)
  const print = (): void => run(pictureOut(declarationId, date, 'print'))
  usePageCommand('print', print)
  usePageCommand('export', () => run(sheetOut(declarationId, date, 'xlsx')))
  return (
    <div className={styles['tools']} role="toolbar" aria-label={t(($) => $.chainViews.tree.tools)}>
      <May call="chain.save">
        <Tool keys="N" icon={<IconPlus size={15} aria-hidden />} onClick={props.onAdd}>
          {t(($) => $.chain.page.addBelow)}
        </Tool>
        <Tool keys="M" icon={<IconArrowMoveRight size={15} aria-hidden />} onClick={props.onMove} disabled={!linked}>
          {t(($) => $.chainViews.tree.move)}
        </Tool>
        <Tool keys="E" icon={<IconCalendarOff size={15} aria-hidden />} onClick={props.onEnd} disabled={!linked}>
          {t(($) => $.chainViews.tree.end)}
        </Tool>
        <Tool keys="Enter" icon={<IconEdit size={15} aria-hidden />} onClick={props.onEdit} disabled={!linked}>
          {t(($) => $.chainViews.tree.edit)}
        </Tool>
      </May>
      <span className={styles['spring']} />
      <Button
        size="xs"
        variant="default"
        leftSection={<IconUsersGroup size={15} aria-hidden />}
        renderRoot={(root) => (
          <Link to="/chain" search={{ tab: 'present', declaration: declarationId, date }} {...root} />
        )}
      >
        {t(($) => $.chainViews.tree.whoWasThere)}
      </Button>
      <SegmentedControl
        size="xs"
        aria-label={t(($) => $.chainViews.tree.view)}
        value={view}
        onChange={(value) => props.onView(value === 'picture' ? 'picture' : 'list')}
        data={[
          { value: 'list', label: t(($) => $.chainViews.tree.list) },
          { value: 'picture', label: t(($) => $.chainViews.tree.picture) },
        ]}
      />
      <Tooltip label={t(($) => $.chainViews.tree.print)}>
        <ActionIcon
          variant="default"
          size={30}
          aria-label={t(($) => $.chainViews.tree.print)}
          aria-keyshortcuts="Control+P"
          onClick={print}
        >
          <IconPrinter size={16} aria-hidden />
        </ActionIcon>
      </Tooltip>
      <Menu>
        <Menu.Target>
          <ActionIcon
            variant="default"
            size={30}
            aria-label={t(($) => $.chainViews.tree.exportDay)}
            title={t(($) => $.chainViews.tree.exportDay)}
          >
            <IconDownload size={16} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item
            leftSection={<IconFileSpreadsheet size={16} />}
            onClick={() => run(sheetOut(declarationId, date, 'xlsx'))}
          >
            {t(($) => $.chainViews.tree.exportOne)}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconFileTypePdf size={16} />}
            onClick={() => run(sheetOut(declarationId, date, 'pdf'))}
          >
            {t(($) => $.chainViews.tree.exportOnePdf)}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconFileTypeSvg size={16} />}
            onClick={() => run(pictureOut(declarationId, date, 'svg'))}
          >
            {t(($) => $.chainViews.tree.saveSvg)}
          </Menu.Item>
          <Menu.Divider />
          <Menu.Item leftSection={<IconFileSpreadsheet size={16} />} onClick={() => run(sheetOut(null, date, 'xlsx'))}>
            {t(($) => $.chainViews.tree.exportAll)}
          </Menu.Item>
          <Menu.Item leftSection={<IconFileTypePdf size={16} />} onClick={() => run(sheetOut(null, date, 'pdf'))}>
            {t(($) => $.chainViews.tree.exportAllPdf)}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </div>
  )
}

/** A button that says its key. */
function Tool(props: {
  keys: string
  icon: ReactElement
  onClick: () => void
  disabled?: boolean
  children: ReactNode
}): ReactElement {
  return (
    <Button
      size="xs"
      variant="default"
      leftSection={props.icon}
      aria-keyshortcuts={props.keys}
      title={props.keys}
      disabled={props.disabled ?? false}
      onClick={props.onClick}
    >
      {props.children}
    </Button>
  )
}
