import { ActionIcon, Tooltip } from '@mantine/core'
import { IconCopy } from '@tabler/icons-react'
import type { ReactElement } from 'react'

import { notifyDone } from '#renderer/app/notify.ts'
import { copyText } from '#renderer/ui/clipboard.ts'
import { t as text, useTexts } from '#renderer/ui/texts.ts'

async function copy(what: string, words: string): Promise<void> {
  try {
    await copyText(words)
    notifyDone(text(($) => $.works.sheet.copied, { what }))
  } catch {
    notifyDone(text(($) => $.works.sheet.copyFailed))
  }
}

/** Puts one value on the clipboard, as the official form takes it. */
export function CopyButton(props: { what: string; words: string; label?: string }): ReactElement {
  const { what, words } = props
  const t = useTexts()
  const label = props.label ?? t(($) => $.works.sheet.copyOf, { what })
  return (
    <Tooltip label={label}>
      <ActionIcon variant="subtle" size="sm" aria-label={label} onClick={() => void copy(what, words)}>
        <IconCopy size={15} aria-hidden />
      </ActionIcon>
    </Tooltip>
  )
}
