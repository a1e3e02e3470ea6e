import { Menu, Tooltip, UnstyledButton } from '@mantine/core'
import { spotlight } from '@mantine/spotlight'
import { Link } from '@tanstack/react-router'
import {
  IconChevronDown,
  IconDeviceFloppy,
  IconEyeCheck,
  IconEyePlus,
  IconHistory,
  IconLock,
  IconSearch,
  IconSettings,
  IconUser,
} from '@tabler/icons-react'
import type { ReactElement } from 'react'

import { useDesk } from '#renderer/app/desk.ts'
import { DeskState } from '#renderer/app/shell/desk-state.tsx'
import { openStartInspection } from '#renderer/features/inspection/inspection-dialogs.tsx'
import { Brand } from '#renderer/app/shell/brand.tsx'
import { AppearanceMenu, LanguageMenu } from '#renderer/app/shell/preference-menus.tsx'
import styles from '#renderer/app/shell/shell.module.css'
import { backupNow, closeWorkspace, type OpenWorkspace } from '#renderer/app/workspace-actions.ts'
import { Kbd } from '#renderer/ui/parts/kbd.tsx'
import { useTexts } from '#renderer/ui/texts.ts'

/** The line on top: which workspace, search or do, language, appearance, close. */
export function Header({ workspace }: { workspace: OpenWorkspace }): ReactElement {
  const t = useTexts()
  const close = t(($) => $.shell.lock)
  return (
    <>
      <Brand />
      <WorkspaceMenu workspace={workspace} />
      <DeskState />
      <UnstyledButton className={styles['search']} onClick={spotlight.open} aria-keyshortcuts="Control+K">
        <IconSearch size={16} aria-hidden />
        <span className={styles['searchWord']}>{t(($) => $.shell.searchOrDo)}</span>
        <span className={styles['searchKeys']}>
          <Kbd keys="mod+K" />
        </span>
      </UnstyledButton>
      <LanguageMenu />
      <AppearanceMenu />
      <Tooltip label={close}>
        <UnstyledButton className={styles['tool']} aria-label={close} onClick={() => void closeWorkspace()}>
          <IconLock size={18} aria-hidden />
        </UnstyledButton>
      </Tooltip>
    </>
  )
}

function WorkspaceMenu({ workspace }: { workspace: OpenWorkspace }): ReactElement {
  const t = useTexts()
  const { pageOpen, may, role } = useDesk()
  const name = workspace.ownCompanies[0]?.name ?? workspace.name
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <UnstyledButton className={styles['workspace']} aria-label={`${name} – ${t(($) => $.shell.workspaceMenu)}`}>
          <span className={styles['workspaceName']}>{name}</span>
          <IconChevronDown size={15} aria-hidden />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown maw={360}>
        <Menu.Label style={{ overflowWrap: 'anywhere' }}>{workspace.folder}</Menu.Label>
        {workspace.ownCompanies
          .filter(({ id }) => pageOpen(`/companies/${id}`))
          .map((company) => (
            <Menu.Item
              key={company.id}
              component={Link}
              to="/companies/$companyId"
              params={{ companyId: String(company.id) } as never}
            >
              {company.name}
            </Menu.Item>
          ))}
        <Menu.Divider />
        <Menu.Label>
          <IconUser size={13} aria-hidden /> {t(($) => $.shell.workingAs, { name: workspace.user })}
        </Menu.Label>
        <Menu.Label>{t(($) => $.passphrases.working, { role: t(($) => $.passphrases.roles[role]) })}</Menu.Label>
        {may('workspace.backup') && (
          <Menu.Item leftSection={<IconDeviceFloppy size={16} />} onClick={() => void backupNow()}>
            {t(($) => $.shell.status.backup)}
          </Menu.Item>
        )}
        {pageOpen('/history') && (
          <Menu.Item leftSection={<IconHistory size={16} />} component={Link} to="/history">
            {t(($) => $.shell.pages.history)}
          </Menu.Item>
        )}
        {pageOpen('/inspection') && (
          <Menu.Item leftSection={<IconEyeCheck size={16} />} component={Link} to="/inspection">
            {t(($) => $.shell.pages.inspection)}
          </Menu.Item>
        )}
        {may('inspection.start') && (
          <Menu.Item leftSection={<IconEyePlus size={16} />} onClick={() => openStartInspection()}>
            {t(($) => $.inspection.start.menu)}
          </Menu.Item>
        )}
        {pageOpen('/settings') && (
          <Menu.Item leftSection={<IconSettings size={16} />} component={Link} to="/settings">
            {t(($) => $.shell.pages.settings)}
          </Menu.Item>
        )}
        <Menu.Divider />
        <Menu.Item leftSection={<IconLock size={16} />} onClick={() => void closeWorkspace()}>
          {t(($) => $.shell.switchWorkspace)}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
