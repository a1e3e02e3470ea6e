import { ActionIcon, TextInput, Tooltip, type TextInputProps } from '@mantine/core'
import { IconFolderOpen } from '@tabler/icons-react'
import type { ReactElement } from 'react'

import { host } from '#renderer/bridge/host.ts'
import { useTexts } from '#renderer/ui/texts.ts'

/** A path to type, with the system's folder dialog where there is one. */
export function FolderField(
  props: TextInputProps & { value: string; onChange: (value: string) => void },
): ReactElement {
  const { onChange, ...rest } = props
  const t = useTexts()
  const { chooseFolder } = host
  const choose = async (): Promise<void> => {
    const folder = await chooseFolder?.({ startIn: props.value || undefined })
    if (folder) onChange(folder)
  }
  const label = t(($) => $.workspace.fields.chooseFolder)
  return (
    <TextInput
      {...rest}
      spellCheck={false}
      autoComplete="off"
      onChange={(event) => onChange(event.currentTarget.value)}
      rightSection={
        chooseFolder && (
          <Tooltip label={label}>
            <ActionIcon aria-label={label} onClick={() => void choose()}>
              <IconFolderOpen size={18} stroke={1.6} />
            </ActionIcon>
          </Tooltip>
        )
      }
    />
  )
}
