import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ReactElement } from 'react'

import { api } from '#renderer/bridge/queries.ts'
import { Counts } from '#renderer/features/imports/counts.tsx'
import styles from '#renderer/features/imports/imports.module.css'
import { RegistrationsFound, rowsOf } from '#renderer/features/imports/registrations-found.tsx'
import { RepairMenu } from '#renderer/features/imports/repair-menu.tsx'
import { change, readAs, restart, type Session } from '#renderer/features/imports/session.ts'
import { undoImport } from '#renderer/features/imports/undoing.tsx'
import { listOf } from '#renderer/features/imports/words.ts'
import { listPath } from '#renderer/features/records/list-path.ts'
import { Section } from '#renderer/ui/parts/page.tsx'
import { StateBadge } from '#renderer/ui/parts/state-badge.tsx'
import { useTexts } from '#renderer/ui/texts.ts'

/** What an import has done, and everything that can be done about it. */
export function ImportResult({ session }: { session: Session }): ReactElement | null {
  const { result } = session
  const t = useTexts()
  const batch = useQuery({
    ...api.imports.get.queryOptions({ input: { batchId: result?.batchId ?? 1 } }),
    enabled: result !== null,
  })
  if (!result) return null
  const { batchId, counts, name, kind } = result
  const undone = batch.data?.undoneAt != null
  const rows = kind === 'registrations' && counts.imported > 0 ? { filters: rowsOf(batchId) } : {}
  return (
    <Section
      title={t(($) => $.imports.result.title, { name })}
      aside={undone ? <StateBadge tone="quiet">{t(($) => $.imports.list.undone)}</StateBadge> : null}
    >
      <p className="visually-hidden" role="status">
        {resultWords(counts, t)}
      </p>
      <Counts counts={counts} label={t(($) => $.imports.batch.counts)} />
      {kind === 'registrations' && !undone && <RegistrationsFound result={result} />}
      <div className={styles['footer']}>
        <NextSheet session={session} />
        <Button
          variant={nextSheetOf(session) || kind === 'registrations' ? 'default' : 'filled'}
          renderRoot={(props) => <Link {...props} {...listPath(listOf[kind], rows)} />}
        >
          {kind === 'registrations' ? t(($) => $.imports.registrations.rows) : t(($) => $.imports.result.seeList)}
        </Button>
        {counts.rejected > 0 && <RepairMenu of={{ batchId }} />}
        <Button variant="default" onClick={() => restart()}>
          {t(($) => $.imports.result.nextFile)}
        </Button>
        <Button
          variant="subtle"
          renderRoot={(props) => <Link {...props} to="/imports/$batchId" params={{ batchId: String(batchId) }} />}
        >
          {t(($) => $.imports.result.seeBatch)}
        </Button>
        {!undone && (
          <Button variant="subtle" color="red" onClick={() => void undoImport(batchId, name)}>
            {t(($) => $.imports.undoing.action)}
          </Button>
        )}
      </div>
    </Section>
  )
}

type Texts = ReturnType<typeof useTexts>

/** “60 rows added · 3 changed · 2 refused”, leaving out what did not happen. */
export function resultWords(counts: NonNullable<Session['result']>['counts'], t: Texts): string {
  const { imported, changed, unchanged, duplicate, rejected } = counts
  const known = unchanged + duplicate
  const parts = [
    imported > 0 ? t(($) => $.imports.result.added, { count: imported }) : '',
    changed > 0 ? t(($) => $.imports.result.changed, { count: changed }) : '',
    known > 0 ? t(($) => $.imports.result.leftAlone, { count: known }) : '',
    rejected > 0 ? t(($) => $.imports.result.refused, { count: rejected }) : '',
  ].filter((part) => part !== '')
  return parts.length === 0 ? t(($) => $.imports.result.nothing) : parts.join(' · ')
}

/** The next sheet of the same workbook that looks like an import and is not in yet. */
function nextSheetOf({ source, importedSheets }: Session): { index: number; name: string } | null {
  const index =
    source?.sheets.findIndex(
      (sheet, place) => sheet.kind !== null && !sheet.hidden && sheet.rowCount > 0 && !importedSheets.includes(place),
    ) ?? -1
  const name = source?.sheets[index]?.name
  return name === undefined ? null : { index, name }
}

function NextSheet({ session }: { session: Session }): ReactElement | null {
  const t = useTexts()
  const next = nextSheetOf(session)
  if (!next) return null
  const open = (): void => {
    const kind = session.source?.sheets[next.index]?.kind
    readAs({ reading: { sheet: next.index }, ...(kind ? { kind } : {}) })
    change({ result: null, step: 'reading', moves: session.moves + 1 })
  }
  return <Button onClick={open}>{t(($) => $.imports.result.nextSheet, { name: next.name })}</Button>
}
