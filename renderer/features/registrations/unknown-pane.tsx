import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { IconFilePlus, IconList } from '@tabler/icons-react'
import type { ReactElement } from 'react'

import { where } from '#renderer/features/records/list-path.ts'
import styles from '#renderer/features/registrations/registrations.module.css'
import { openTakeOver } from '#renderer/features/registrations/take-over.tsx'
import { formatDate, formatNumber } from '#renderer/ui/format.ts'
import { FactList } from '#renderer/ui/parts/fact-list.tsx'
import { useTexts } from '#renderer/ui/texts.ts'
import type { UnknownNamed } from '#shared/contract/registrations.ts'

const fieldOf = { person: 'statedPersonId', company: 'statedCompanyId', declaration: 'statedDeclarationId' } as const

/** One unknown name: what files say of it, its rows, and the way into the records, or why there is none. */
export function UnknownPane({ row }: { row: UnknownNamed }): ReactElement {
  const t = useTexts()
  return (
    <div className={styles['stack']}>
      <div className={styles['paneActions']}>
        {row.valid && (
          <Button
            size="xs"
            variant="default"
            leftSection={<IconFilePlus size={15} aria-hidden />}
            onClick={() => openTakeOver([row])}
          >
            {t(($) => $.registrations.unknown.takeOne)}
          </Button>
        )}
        <Button
          size="xs"
          variant="default"
          leftSection={<IconList size={15} aria-hidden />}
          renderRoot={(root) => (
            <Link to="/registrations" search={{ filters: [where.equals(fieldOf[row.kind], row.id)] }} {...root} />
          )}
        >
          {t(($) => $.registrations.unknown.seeRows)}
        </Button>
      </div>
      {!row.valid && (
        <p className={styles['plain']}>
          {row.identifier === ''
            ? t(($) => $.registrations.unknown.noNumberText)
            : t(($) => $.registrations.unknown.wrongNumberText)}
        </p>
      )}
      <FactList
        facts={[
          { label: t(($) => $.registrations.unknown.kind), value: t(($) => $.registrations.unknown.kinds[row.kind]) },
          { label: t(($) => $.registrations.unknown.label), value: row.label },
          {
            label: t(($) => $.registrations.unknown.identifier),
            value: <span className="mono">{row.identifier}</span>,
          },
          { label: t(($) => $.registrations.unknown.uses), value: formatNumber(row.uses) },
          { label: t(($) => $.registrations.unknown.firstDate), value: formatDate(row.firstDate) },
          { label: t(($) => $.registrations.unknown.lastDate), value: formatDate(row.lastDate) },
          {
            label: t(($) => $.registrations.unknown.seenWith),
            value: row.seenWith.length > 0 && row.seenWith.join(', '),
          },
        ]}
      />
    </div>
  )
}
