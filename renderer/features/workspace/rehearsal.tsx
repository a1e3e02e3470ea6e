import { Alert, Table } from '@mantine/core'
import { IconInfoCircle } from '@tabler/icons-react'
import type { ReactElement } from 'react'

import styles from '#renderer/features/workspace/workspace-start.module.css'
import { formatInstant, formatNumber } from '#renderer/ui/format.ts'
import { FactList } from '#renderer/ui/parts/fact-list.tsx'
import { formatSize } from '#renderer/features/workspace/size.ts'
import { textByKey, useTexts } from '#renderer/ui/texts.ts'
import type { Rehearsal } from '#shared/contract/workspace.ts'

type Kind = Rehearsal['kinds'][number]

const differs = ({ onlyInBackup, onlyInCurrent, changed }: Kind): boolean =>
  (onlyInBackup ?? 0) + (onlyInCurrent ?? 0) + (changed ?? 0) > 0

/** What a backup holds and in what the open workspace differs from it, before anything is restored. */
export function RehearsalReport({ report }: { report: Rehearsal }): ReactElement {
  const t = useTexts()
  const { current, notCompared } = report
  const entry = (mark: Rehearsal['newest']): string =>
    mark === null
      ? t(($) => $.backup.rehearsal.noEntry)
      : t(($) => $.backup.rehearsal.entry, { seq: mark.seq, when: formatInstant(mark.at), user: mark.user })
  return (
    <section aria-label={t(($) => $.backup.rehearsal.title)} className={styles['rehearsal']}>
      <p role="status">{t(($) => $.backup.rehearsal.nothingChanged)}</p>
      <FactList
        columns={3}
        facts={[
          { label: t(($) => $.backup.rehearsal.madeAt), value: formatInstant(report.madeAt) },
          { label: t(($) => $.backup.rehearsal.size), value: formatSize(report.size) },
          { label: t(($) => $.backup.rehearsal.formatVersion), value: String(report.formatVersion) },
          { label: t(($) => $.backup.rehearsal.newest), value: entry(report.newest), wide: true },
          ...(current
            ? [{ label: t(($) => $.backup.rehearsal.newestHere), value: entry(current.newest), wide: true }]
            : []),
        ]}
      />
      {report.otherSecret && <Note>{t(($) => $.backup.otherSecret)}</Note>}
      {notCompared && <Note>{t(($) => $.backup.rehearsal.notCompared[notCompared])}</Note>}
      {current ? (
        <>
          <Note>
            {t(($) => $.backup.rehearsal.relations[current.relation], { name: current.name, seq: current.sharedUntil })}
          </Note>
          <Differences kinds={report.kinds} />
        </>
      ) : (
        <Content kinds={report.kinds} />
      )}
    </section>
  )
}

function Note({ children }: { children: string }): ReactElement {
  return (
    <Alert variant="light" icon={<IconInfoCircle size={18} aria-hidden />}>
      {children}
    </Alert>
  )
}

function kindName(kind: string): string {
  return textByKey(['backup', 'kinds', kind]) ?? kind
}

function Differences({ kinds }: { kinds: readonly Kind[] }): ReactElement {
  const t = useTexts()
  const rows = kinds.filter(differs)
  const others = kinds.length - rows.length
  if (rows.length === 0) return <p>{t(($) => $.backup.rehearsal.equal)}</p>
  return (
    <>
      <Counts
        caption={t(($) => $.backup.rehearsal.tableOf)}
        columns={[
          { heading: t(($) => $.backup.rehearsal.onlyInBackup), of: ({ onlyInBackup }) => onlyInBackup },
          { heading: t(($) => $.backup.rehearsal.onlyInCurrent), of: ({ onlyInCurrent }) => onlyInCurrent },
          { heading: t(($) => $.backup.rehearsal.changed), of: ({ changed }) => changed },
        ]}
        rows={rows}
      />
      <p className={styles['dim']}>{t(($) => $.backup.rehearsal.equalKinds, { count: others })}</p>
    </>
  )
}

function Content({ kinds }: { kinds: readonly Kind[] }): ReactElement {
  const t = useTexts()
  return (
    <Counts
      caption={t(($) => $.backup.rehearsal.content)}
      columns={[{ heading: t(($) => $.backup.rehearsal.inBackup), of: ({ inBackup }) => inBackup }]}
      rows={kinds.filter(({ inBackup }) => inBackup > 0)}
    />
  )
}

function Counts(props: {
  caption: string
  columns: { heading: string; of: (kind: Kind) => number | null }[]
  rows: readonly Kind[]
}): ReactElement {
  const t = useTexts()
  return (
    <Table captionSide="top" className={styles['counts'] ?? ''}>
      <Table.Caption>{props.caption}</Table.Caption>
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">{t(($) => $.backup.rehearsal.kind)}</Table.Th>
          {props.columns.map(({ heading }) => (
            <Table.Th key={heading} scope="col" ta="right">
              {heading}
            </Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {props.rows.map((row) => (
          <Table.Tr key={row.kind}>
            <Table.Th scope="row" fw={400}>
              {kindName(row.kind)}
            </Table.Th>
            {props.columns.map(({ heading, of }) => (
              <Table.Td key={heading} ta="right">
                {formatNumber(of(row) ?? 0)}
              </Table.Td>
            ))}
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}
