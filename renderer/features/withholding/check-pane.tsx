import { Button } from '@mantine/core'
import { IconFile } from '@tabler/icons-react'
import { EditButton } from '#renderer/features/records/edit-button.tsx'
import type { ReactElement } from 'react'

import { notifyError } from '#renderer/app/notify.ts'
import { host } from '#renderer/bridge/host.ts'
import { client } from '#renderer/bridge/queries.ts'
import { RecordLink } from '#renderer/features/records/record-link.tsx'
import styles from '#renderer/features/records/records.module.css'
import type { Removable } from '#renderer/features/records/remove.tsx'
import { CheckResultBadge } from '#renderer/features/withholding/words.tsx'
import { formatDate } from '#renderer/ui/format.ts'
import { FactList } from '#renderer/ui/parts/fact-list.tsx'
import { t as text, useTexts } from '#renderer/ui/texts.ts'
import type { CheckRow } from '#shared/contract/withholding.ts'
import { creditors } from '#shared/domain/withholding.ts'

/** How checks are deleted: those that payments rest on stay. */
export function checksRemovable(): Removable {
  return {
    remove: async (input) => await client.withholding.checks.remove(input),
    count: (count) => text(($) => $.withholding.checks.count, { count }),
    keptBecause: text(($) => $.withholding.checks.keptBecause),
  }
}

/** A check in words. */
export function checkName({ company, checkedOn }: CheckRow): string {
  return text(($) => $.withholding.checks.name, { company, date: formatDate(checkedOn) })
}

async function openFile(id: number): Promise<void> {
  const { token } = await client.withholding.checkFile({ id })
  await host.openFile(token)
}

/** The pane beside the list of checks. */
export function CheckPane({ row, onEdit }: { row: CheckRow; onEdit: () => void }): ReactElement {
  const t = useTexts()
  const period = { from: formatDate(row.validFrom), to: formatDate(row.validTo) }
  return (
    <div className={styles['stack']}>
      <div className={styles['paneActions']}>
        {row.fileName !== null && (
          <Button
            size="xs"
            variant="default"
            leftSection={<IconFile size={15} aria-hidden />}
            onClick={() => void openFile(row.id).catch(notifyError)}
          >
            {t(($) => $.withholding.checks.openFile)}
          </Button>
        )}
        <EditButton onClick={onEdit} />
      </div>
      <FactList
        facts={[
          { label: t(($) => $.withholding.fields.result), value: <CheckResultBadge result={row.result} /> },
          {
            label: t(($) => $.withholding.fields.company),
            value: (
              <RecordLink kind="company" id={row.companyId}>
                {row.company}
              </RecordLink>
            ),
          },
          { label: t(($) => $.withholding.fields.checkedOn), value: formatDate(row.checkedOn) },
          { label: t(($) => $.withholding.fields.check), value: t(($) => $.withholding.checks.valid, period) },
          ...creditors.map((creditor) => ({
            label: t(($) => $.withholding.fields[creditor]),
            value: t(($) => $.withholding.answers[row[creditor]]),
          })),
          { label: t(($) => $.withholding.fields.certificate), value: row.certificate },
          { label: t(($) => $.withholding.fields.fileName), value: row.fileName },
          { label: t(($) => $.withholding.fields.checkedBy), value: row.checkedBy },
        ]}
      />
    </div>
  )
}
