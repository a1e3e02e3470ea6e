import { Button, Group, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { ReactElement } from 'react'

import { api } from '#renderer/bridge/queries.ts'
import { formatInstant, formatNumber, megabytes } from '#renderer/ui/format.ts'
import { useTexts } from '#renderer/ui/texts.ts'

/** The backups that lie beside a damaged workspace, newest first. */
export function FoundBackups({ folder, onChoose }: { folder: string; onChoose: (file: string) => void }): ReactElement {
  const t = useTexts()
  const backups = useQuery(api.workspace.backups.queryOptions({ input: { folder } }))
  if (backups.data?.length === 0) return <Text size="sm">{t(($) => $.workspace.open.noBackups)}</Text>
  return (
    <section aria-label={t(($) => $.workspace.open.backups)}>
      <Title order={2} mb="xs">
        {t(($) => $.workspace.open.backups)}
      </Title>
      {backups.data?.map(({ file, madeAt, size }) => (
        <Group key={file} justify="space-between" py={4}>
          <Text size="sm">
            {formatInstant(madeAt)} · {formatSize(size)}
          </Text>
          <Button variant="default" size="xs" onClick={() => onChoose(file)}>
            {t(($) => $.workspace.open.restoreThis)}
          </Button>
        </Group>
      ))}
    </section>
  )
}

function formatSize(bytes: number): string {
  return bytes < 1_000_000 ? `${formatNumber(Math.ceil(bytes / 1000))} kB` : `${megabytes(bytes)} MB`
}
