import { Checkbox } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { ReactElement } from 'react'

import { api } from '#renderer/bridge/queries.ts'
import styles from '#renderer/features/informing/informing.module.css'
import { changePage, stateOf, type PageState, type ScanPage } from '#renderer/features/informing/receipt-pages.ts'
import { personLookup } from '#renderer/features/records/lookups.ts'
import { openDialog } from '#renderer/ui/dialogs.tsx'
import { ChoiceField } from '#renderer/ui/form/choice-field.tsx'
import { LookupField } from '#renderer/ui/form/lookup-field.tsx'
import { formatDate, formatInstant } from '#renderer/ui/format.ts'
import { StateBadge, type Tone } from '#renderer/ui/parts/state-badge.tsx'
import { useTexts } from '#renderer/ui/texts.ts'
import type { AwaitedSheet } from '#shared/contract/informing.ts'

const tones: Record<PageState, Tone> = {
  found: 'good',
  chosen: 'good',
  matched: 'info',
  twice: 'info',
  foreign: 'bad',
  unreadable: 'warn',
}

/** A scanned page: its picture, what was read on it, and the choice by hand where nothing was. */
export function ReceiptRow({ page, all }: { page: ScanPage; all: readonly ScanPage[] }): ReactElement {
  const t = useTexts()
  const state = stateOf(page, all)
  const { recognised, picture, source, leftOut } = page
  const where = t(($) => $.informing.receipts.page, { name: source.name, page: page.page + 1 })
  const look = (): void => {
    openDialog({
      title: where,
      size: 'xl',
      render: () => <img className={styles['large']} src={picture} alt={t(($) => $.informing.receipts.thumb)} />,
    })
  }
  const byHand = recognised.state === 'unreadable' || recognised.state === 'foreign'
  return (
    <li>
      <button type="button" className={styles['thumb']} onClick={look} aria-label={where}>
        <img src={picture} alt="" />
      </button>
      <div className={styles['what']}>
        <span className={styles['line']}>
          <strong>{where}</strong>
          <StateBadge tone={tones[state]}>{t(($) => $.informing.receipts.states[state])}</StateBadge>
        </span>
        {(recognised.state === 'found' || recognised.state === 'matched') && <Sheet sheet={recognised.sheet} />}
        {recognised.state === 'matched' && (
          <span>{t(($) => $.informing.receipts.matchedText, { date: formatDate(recognised.on) })}</span>
        )}
        {state === 'twice' && <span>{t(($) => $.informing.receipts.twiceText)}</span>}
        {byHand && (
          <span className={styles['small']}>
            {recognised.state === 'foreign'
              ? t(($) => $.informing.receipts.foreignText)
              : t(($) => $.informing.receipts.unreadableText)}
          </span>
        )}
        {byHand && <ByHand page={page} where={where} />}
      </div>
      {(state === 'found' || state === 'chosen') && (
        <Checkbox
          label={t(($) => $.informing.receipts.leaveOut)}
          checked={leftOut}
          onChange={(event) => changePage(page.key, { leftOut: event.currentTarget.checked })}
        />
      )}
    </li>
  )
}

function Sheet({ sheet }: { sheet: AwaitedSheet }): ReactElement {
  const { person, workplace, declaration, printedAt, printedBy } = sheet
  const t = useTexts()
  const place = workplace ?? declaration ?? t(($) => $.informing.of.anywhere)
  return (
    <span>
      <strong>{person}</strong>
      {' · '}
      {t(($) => $.informing.of.sheet, { place, when: formatInstant(printedAt), name: printedBy })}
    </span>
  )
}

/** The person, and which of the sheets awaited from that person the page is. */
function ByHand({ page, where }: { page: ScanPage; where: string }): ReactElement {
  const t = useTexts()
  const { key, personId, sheetId } = page
  const told = useQuery({
    ...api.informing.of.queryOptions({ input: { personId: personId ?? 1 } }),
    enabled: personId !== null,
  })
  const sheets = personId === null ? [] : (told.data?.sheets ?? [])
  return (
    <span className={styles['line']} role="group" aria-label={where}>
      <LookupField
        {...personLookup}
        label={t(($) => $.informing.receipts.person)}
        w={260}
        value={personId}
        onChange={(next) => changePage(key, { personId: next, sheetId: null, declarationId: null })}
      />
      {personId !== null && (
        <ChoiceField
          required
          withAsterisk={false}
          w={320}
          label={t(($) => $.informing.receipts.sheet)}
          choices={[
            ...sheets.map(({ id, workplace, declaration, printedAt, printedBy }) => ({
              value: String(id),
              label: t(($) => $.informing.of.sheet, {
                place: workplace ?? declaration ?? t(($) => $.informing.of.anywhere),
                when: formatInstant(printedAt),
                name: printedBy,
              }),
            })),
            { value: '', label: t(($) => $.informing.receipts.noSheet) },
          ]}
          value={sheetId === null ? '' : String(sheetId)}
          onChange={(next) => changePage(key, { sheetId: next ? Number(next) : null })}
        />
      )}
    </span>
  )
}
