import { Button, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { IconClipboardCheck } from '@tabler/icons-react'
import { useState, type ReactElement } from 'react'

import { May } from '#renderer/app/may.tsx'
import { errorText, problemsOf } from '#renderer/bridge/errors.ts'
import { notifyError } from '#renderer/app/notify.ts'
import { api } from '#renderer/bridge/queries.ts'
import { AwaitedGrid } from '#renderer/features/informing/awaited-grid.tsx'
import styles from '#renderer/features/informing/informing.module.css'
import {
  forgetPages,
  keepPages,
  readScans,
  readyPages,
  stateOf,
  useScanPages,
} from '#renderer/features/informing/receipt-pages.ts'
import { ReceiptRow } from '#renderer/features/informing/receipt-row.tsx'
import { DateField } from '#renderer/ui/form/date-field.tsx'
import { ProblemText } from '#renderer/ui/form/problem-list.tsx'
import { todayInBrussels } from '#renderer/ui/format.ts'
import { FileDrop } from '#renderer/ui/parts/file-drop.tsx'
import { Section } from '#renderer/ui/parts/page.tsx'
import { useTexts } from '#renderer/ui/texts.ts'
import type { Problem } from '#shared/domain/problem.ts'

/** Receipts that come back as scans, and the sheets that still wait for theirs. */
export function ReceiptsView(): ReactElement {
  const t = useTexts()
  const pages = useScanPages()
  return (
    <div className={styles['scrolling']}>
      <Section title={t(($) => $.informing.receipts.dropTitle)} description={t(($) => $.informing.receipts.dropText)}>
        <May call="informing.openScan">
          <FileDrop
            multiple
            anyKind
            endings={['.pdf', '.png', '.jpg', '.jpeg']}
            maxSize={200_000_000}
            onFiles={async (files) => await readScans(files)}
            onError={errorText}
          />
        </May>
      </Section>
      {pages.length > 0 && <Found />}
      <Section title={t(($) => $.informing.receipts.awaitedTitle)}>
        <div className={styles['fill']} style={{ height: 400 }}>
          <AwaitedGrid />
        </div>
      </Section>
    </div>
  )
}

/** What was read, to be confirmed. */
function Found(): ReactElement {
  const t = useTexts()
  const pages = useScanPages()
  const user = useQuery(api.workspace.status.queryOptions()).data?.open?.user ?? ''
  const [onDate, setOnDate] = useState<string | null>(todayInBrussels())
  const [givenBy, setGivenBy] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const ready = readyPages(pages).length
  const open = pages.filter((page) => ['unreadable', 'foreign'].includes(stateOf(page, pages))).length
  const problemAt = (field: string): ReactElement | null => {
    const problem = problems.find((one) => one.field === field)
    return problem ? <ProblemText problem={problem} /> : null
  }
  const keep = async (): Promise<void> => {
    setBusy(true)
    setProblems([])
    try {
      await keepPages(onDate, givenBy ?? user)
    } catch (error) {
      const found = problemsOf(error)
      setProblems(found)
      if (found.length === 0) notifyError(error)
    } finally {
      setBusy(false)
    }
  }
  return (
    <Section title={t(($) => $.informing.receipts.found)}>
      <ul className={styles['list']} aria-label={t(($) => $.informing.receipts.found)}>
        {pages.map((page) => (
          <ReceiptRow key={page.key} page={page} all={pages} />
        ))}
      </ul>
      <div className={styles['tools']}>
        <DateField
          required
          w={150}
          label={t(($) => $.informing.receipts.onDate)}
          value={onDate}
          error={problemAt('onDate')}
          onChange={setOnDate}
        />
        <TextInput
          required
          w={220}
          label={t(($) => $.informing.receipts.givenBy)}
          maxLength={200}
          value={givenBy ?? user}
          error={problemAt('givenBy')}
          onChange={(event) => setGivenBy(event.currentTarget.value)}
        />
        <span className={styles['spring']} />
        {open > 0 && <span role="status">{t(($) => $.informing.receipts.open, { count: open })}</span>}
        <Button variant="default" onClick={forgetPages}>
          {t(($) => $.informing.receipts.dropAll)}
        </Button>
        <Button
          leftSection={<IconClipboardCheck size={16} aria-hidden />}
          loading={busy}
          disabled={ready === 0}
          onClick={() => void keep()}
        >
          {t(($) => $.informing.receipts.keep, { count: ready })}
        </Button>
      </div>
    </Section>
  )
}
