import { Button } from '@mantine/core'
import { IconEdit } from '@tabler/icons-react'
import type { ReactElement } from 'react'

import { useDesk } from '#renderer/app/desk.ts'
import { useTexts } from '#renderer/ui/texts.ts'

/** “Edit” in a pane beside a list; not there for who may only look. */
export function EditButton({ onClick }: { onClick: () => void }): ReactElement | null {
  const t = useTexts()
  const { mayWrite } = useDesk()
  if (!mayWrite) return null
  return (
    <Button size="xs" variant="default" leftSection={<IconEdit size={15} aria-hidden />} onClick={onClick}>
      {t(($) => $.common.edit)}
    </Button>
  )
}
