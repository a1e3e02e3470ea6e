import { Button, Group, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { ReactElement } from 'react'

import { api } from '#renderer/bridge/queries.ts'
import { formatSize } from '#renderer/features/workspace/size.ts'
import { formatInstant } from '#renderer/ui/format.ts'
import { useTexts } from '#renderer/ui/texts.ts'

/** A backup that was found, as the list shows it. */
export interface FoundBackup {
  file: string
  madeAt: string
  size: number
  regular: boolean
  otherSecret: boolean
}

/** The backups that lie beside a damaged workspace, newest first. */
export function FoundBackups({ folder, onChoose }: { folder: string; onChoose: (file: string) => void }): ReactElement {
  const t = useTexts()
  const backups = useQuery(api.workspace.backups.queryOptions({ input: { folder } }))
  if (backups.data?.length === 0) return <Text size="sm">{t(($) => $.workspace.open.noBackups)}</Text>
  return (
    <BackupList
      backups={backups.data ?? []}
      choose={t(($) => $.workspace.open.restoreThis)}
      onChoose={onChoose}
      level={2}
    />
  )
}

/** Backups to choose one from, newest first. */
export function BackupList(props: {
  backups: readonly FoundBackup[]
  choose: string
  onChoose: (file: string) => void
  level: 2 | 3
}): ReactElement {
  const t = useTexts()
  return (
    <section aria-label={t(($) => $.workspace.open.backups)}>
      <Title order={props.level} size="h4" mb="xs">
        {t(($) => $.workspace.open.backups)}
      </Title>
      {props.backups.map(({ file, madeAt, size, regular, otherSecret }) => (
        <Group key={file} justify="space-between" py={4} wrap="nowrap">
          <div>
            <Text size="sm">
              {[formatInstant(madeAt), formatSize(size), regular ? null : t(($) => $.backup.named)]
                .filter((part) => part !== null)
                .join(' · ')}
            </Text>
            <Text size="xs" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
              {file}
            </Text>
            {otherSecret && (
              <Text size="xs" c="dimmed">
                {t(($) => $.backup.otherSecret)}
              </Text>
            )}
          </div>
          <Button
            variant="default"
            size="xs"
            style={{ flex: 'none' }}
            aria-label={`${props.choose}: ${formatInstant(madeAt)}`}
            onClick={() => props.onChoose(file)}
          >
            {props.choose}
          </Button>
        </Group>
      ))}
    </section>
  )
}
