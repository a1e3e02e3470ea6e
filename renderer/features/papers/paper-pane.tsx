import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { IconCheck, IconRefresh } from '@tabler/icons-react'
import { May } from '#renderer/app/may.tsx'
import { EditButton } from '#renderer/features/records/edit-button.tsx'
import type { ReactElement } from 'react'

import { notifyError } from '#renderer/app/notify.ts'
import { api } from '#renderer/bridge/queries.ts'
import { checkPapers } from '#renderer/features/papers/check.ts'
import { PaperFile, shownFile } from '#renderer/features/papers/paper-file.tsx'
import { checkedWords, kindName, PaperStateBadge } from '#renderer/features/papers/words.tsx'
import { RecordHistory } from '#renderer/features/history/record-history.tsx'
import { RecordLink } from '#renderer/features/records/record-link.tsx'
import styles from '#renderer/features/records/records.module.css'
import { formatDate } from '#renderer/ui/format.ts'
import { FactList, type Fact } from '#renderer/ui/parts/fact-list.tsx'
import { useTexts } from '#renderer/ui/texts.ts'
import type { PaperRow } from '#shared/contract/papers.ts'

/** The pane beside the list: what it is, whose, how it stands, its file, and what can be done. */
export function PaperPane(props: { row: PaperRow; onEdit: () => void; onRenew: () => void }): ReactElement {
  const { row, onEdit, onRenew } = props
  const t = useTexts()
  const facts = useFacts(row)
  const details = useQuery(api.papers.get.queryOptions({ input: { id: row.id } })).data
  const file = details ? shownFile(details) : null
  const checked = row.verifiedOn !== null
  return (
    <div className={styles['stack']}>
      <div className={styles['paneActions']}>
        <EditButton onClick={onEdit} />
        <May call="papers.verify">
          <Button
            size="xs"
            variant="default"
            leftSection={<IconCheck size={15} aria-hidden />}
            onClick={() => void checkPapers([row.id], !checked).catch(notifyError)}
          >
            {t(($) => $.papers.pane[checked ? 'uncheck' : 'check'])}
          </Button>
        </May>
        {row.expiresOn !== null && (
          <May call="papers.save">
            <Button size="xs" variant="default" leftSection={<IconRefresh size={15} aria-hidden />} onClick={onRenew}>
              {t(($) => $.papers.pane.renew)}
            </Button>
          </May>
        )}
      </div>
      <FactList facts={facts} />
      <div>
        <h2 className={styles['paneTitle']}>{t(($) => $.papers.fields.file)}</h2>
        {file ? (
          <PaperFile key={file.sha256} file={file} />
        ) : (
          <span className={styles['quiet']}>{t(($) => $.papers.pane.noFile)}</span>
        )}
        {details?.file && details.file.alsoAt.length > 0 && (
          <p className={styles['quiet']}>
            {t(($) => $.papers.pane.alsoAt)} {details.file.alsoAt.map(({ label }) => label).join(', ')}
          </p>
        )}
      </div>
      <May call="history.of">
        <div>
          <h2 className={styles['paneTitle']}>{t(($) => $.common.history)}</h2>
          <RecordHistory ownerKind="paper" ownerId={row.id} />
        </div>
      </May>
    </div>
  )
}

function useFacts(row: PaperRow): Fact[] {
  const t = useTexts()
  const label = (field: 'firm' | 'declaration' | 'link' | 'person' | 'workplace'): string =>
    t(($) => $.papers.fields[field])
  return [
    { label: t(($) => $.papers.fields.kindId), value: kindName(row) },
    { label: t(($) => $.papers.fields.state), value: <PaperStateBadge {...row} /> },
    ...(row.companyId === null
      ? []
      : [
          {
            label: label('firm'),
            value: (
              <RecordLink kind="company" id={row.companyId}>
                {row.firm ?? ''}
              </RecordLink>
            ),
          },
        ]),
    ...(row.linkId === null ? [] : [{ label: label('link'), value: row.holder }]),
    ...(row.personId === null
      ? []
      : [
          {
            label: label('person'),
            value: (
              <RecordLink kind="person" id={row.personId}>
                {row.holder}
              </RecordLink>
            ),
          },
        ]),
    ...(row.declarationId === null
      ? []
      : [
          {
            label: label('declaration'),
            value: (
              <>
                <RecordLink kind="declaration" id={row.declarationId}>
                  {row.workplace ?? row.declaration ?? ''}
                </RecordLink>
                <div className="mono">{row.declaration}</div>
              </>
            ),
          },
        ]),
    { label: t(($) => $.papers.fields.issuedOn), value: formatDate(row.issuedOn) },
    { label: t(($) => $.papers.fields.expiresOn), value: formatDate(row.expiresOn) },
    { label: t(($) => $.papers.fields.reference), value: row.reference },
    { label: t(($) => $.papers.fields.verifiedOn), value: checkedWords(row) },
    { label: t(($) => $.papers.fields.note), value: row.note },
  ]
}
