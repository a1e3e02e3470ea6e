import { Button, Menu } from '@mantine/core'
import { IconChevronDown, IconFileAlert } from '@tabler/icons-react'
import type { ReactElement } from 'react'

import { notifyDone, notifyError } from '#renderer/app/notify.ts'
import { startTask } from '#renderer/app/tasks.ts'
import { host } from '#renderer/bridge/host.ts'
import { client } from '#renderer/bridge/queries.ts'
import { useLanguage, useTexts } from '#renderer/ui/texts.ts'

const formats = ['xlsx', 'csv'] as const

/** Saves the refused rows of a check or of a batch, with the reason beside each. */
export function RepairMenu({ of }: { of: { sourceId: string } | { batchId: number } }): ReactElement {
  const t = useTexts()
  const language = useLanguage()
  const title = t(($) => $.imports.result.repair)
  const save = async (format: (typeof formats)[number]): Promise<void> => {
    const file = await startTask({ title, run: async () => await client.imports.repairFile({ of, language, format }) })
    if (!file) return
    const saved = await host.saveFile(file.token, file.fileName)
    if (saved === 'saved') notifyDone(t(($) => $.imports.result.repairSaved))
  }
  const words = { xlsx: t(($) => $.grid.exportXlsx), csv: t(($) => $.grid.exportCsv) }
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <Button
          variant="default"
          leftSection={<IconFileAlert size={17} aria-hidden />}
          rightSection={<IconChevronDown size={15} aria-hidden />}
        >
          {title}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t(($) => $.imports.result.repairHelp)}</Menu.Label>
        {formats.map((format) => (
          <Menu.Item key={format} onClick={() => void save(format).catch(notifyError)}>
            {words[format]}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
