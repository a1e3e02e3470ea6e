import { ActionIcon, Button, Paper, Text, Title, Tooltip, UnstyledButton } from '@mantine/core'
import { IconArchive, IconBuildingCommunity, IconFolderOpen, IconFolderPlus, IconX } from '@tabler/icons-react'
import type { ReactElement, ReactNode } from 'react'

import { samplePassphrase } from '#renderer/features/workspace/start-store.ts'
import styles from '#renderer/features/workspace/workspace-start.module.css'
import { client, queryClient } from '#renderer/bridge/queries.ts'
import { formatInstant } from '#renderer/ui/format.ts'
import { useTexts } from '#renderer/ui/texts.ts'

/** A workspace opened before on this computer. */
export interface RecentWorkspace {
  folder: string
  name: string
  openedAt: string
  exists: boolean
}

/** The ways in: recent workspaces first, then a new one, the sample firm, another folder, a backup. */
export function StartHome(props: {
  recent: readonly RecentWorkspace[]
  preparing: boolean
  onOpen: (folder: string | null) => void
  onCreate: () => void
  onRestore: () => void
  onSample: () => void
}): ReactElement {
  const t = useTexts()
  return (
    <div className={styles['home']}>
      <header>
        <Title order={1}>{t(($) => $.workspace.start.title)}</Title>
        <Text c="dimmed">{t(($) => $.workspace.start.sentence)}</Text>
      </header>
      {props.recent.length > 0 && <RecentList recent={props.recent} onOpen={props.onOpen} />}
      <div className={styles['ways']}>
        <Way
          icon={<IconBuildingCommunity size={22} stroke={1.5} />}
          title={t(($) => $.workspace.start.sample)}
          text={
            <>
              {t(($) => $.workspace.start.sampleText)}{' '}
              {t(($) => $.workspace.start.sampleSecret, { passphrase: samplePassphrase })}
            </>
          }
          loading={props.preparing}
          primary={props.recent.length === 0}
          onClick={props.onSample}
        />
        <Way
          icon={<IconFolderPlus size={22} stroke={1.5} />}
          title={t(($) => $.workspace.start.create)}
          text={t(($) => $.workspace.start.createText)}
          onClick={props.onCreate}
        />
        <Way
          icon={<IconFolderOpen size={22} stroke={1.5} />}
          title={t(($) => $.workspace.start.openOther)}
          text={t(($) => $.workspace.start.openText)}
          onClick={() => props.onOpen(null)}
        />
        <Way
          icon={<IconArchive size={22} stroke={1.5} />}
          title={t(($) => $.workspace.start.restore)}
          text={t(($) => $.workspace.start.restoreText)}
          onClick={props.onRestore}
        />
      </div>
      <div role="status" className="visually-hidden">
        {props.preparing ? t(($) => $.workspace.start.preparing) : ''}
      </div>
    </div>
  )
}

function Way(props: {
  icon: ReactNode
  title: string
  text: ReactNode
  loading?: boolean
  primary?: boolean
  onClick: () => void
}): ReactElement {
  return (
    <Paper withBorder className={styles['way']}>
      <div className={styles['wayHead']}>
        <span aria-hidden>{props.icon}</span>
        <Text c="dimmed" size="sm">
          {props.text}
        </Text>
      </div>
      <Button variant={props.primary ? 'filled' : 'default'} loading={props.loading} onClick={props.onClick} fullWidth>
        {props.title}
      </Button>
    </Paper>
  )
}

function RecentList(props: { recent: readonly RecentWorkspace[]; onOpen: (folder: string) => void }): ReactElement {
  const t = useTexts()
  const forget = async (folder: string): Promise<void> => {
    await client.workspace.forgetRecent({ folder })
    await queryClient.invalidateQueries()
  }
  return (
    <section aria-label={t(($) => $.workspace.start.recent)}>
      <Title order={2} mb="xs">
        {t(($) => $.workspace.start.recent)}
      </Title>
      <Paper withBorder component="ul" className={styles['recent']}>
        {props.recent.map(({ folder, name, openedAt, exists }) => (
          <li key={folder}>
            <UnstyledButton className={styles['recentButton']} disabled={!exists} onClick={() => props.onOpen(folder)}>
              <Text fw={600}>{name}</Text>
              <Text size="xs" c="dimmed" className={styles['path']}>
                {folder}
              </Text>
              <Text size="xs" c="dimmed">
                {exists
                  ? t(($) => $.workspace.start.lastOpened, { when: formatInstant(openedAt) })
                  : t(($) => $.workspace.start.missing)}
              </Text>
            </UnstyledButton>
            <Tooltip label={t(($) => $.workspace.start.forget)}>
              <ActionIcon
                aria-label={`${t(($) => $.workspace.start.forget)}: ${name}`}
                onClick={() => void forget(folder)}
              >
                <IconX size={16} />
              </ActionIcon>
            </Tooltip>
          </li>
        ))}
      </Paper>
    </section>
  )
}
