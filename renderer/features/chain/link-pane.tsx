import { Button } from '@mantine/core'
import { IconCalendarOff, IconTrash } from '@tabler/icons-react'
import { May } from '#renderer/app/may.tsx'
import { EditButton } from '#renderer/features/records/edit-button.tsx'
import type { ReactElement, ReactNode } from 'react'

import { notifyError } from '#renderer/app/notify.ts'
import { api } from '#renderer/bridge/queries.ts'
import { linkEndable, linkName, linkRemovable } from '#renderer/features/chain/link-ending.tsx'
import { labelOf, useChoices } from '#renderer/features/records/choices.ts'
import { CountLink } from '#renderer/features/records/count-link.tsx'
import { openEndDialog } from '#renderer/features/records/end-dialog.tsx'
import { where } from '#renderer/features/records/list-path.ts'
import { periodWords } from '#renderer/features/records/period.ts'
import { RecordLink } from '#renderer/features/records/record-link.tsx'
import styles from '#renderer/features/records/records.module.css'
import { removeRecords } from '#renderer/features/records/remove.tsx'
import { formatDate } from '#renderer/ui/format.ts'
import { FactList, type Fact } from '#renderer/ui/parts/fact-list.tsx'
import { useTexts } from '#renderer/ui/texts.ts'
import type { LinkRow } from '#shared/contract/chain.ts'

/** What was agreed for a link, as labels and values. */
export function useLinkFacts(link: LinkRow): Fact[] {
  const t = useTexts()
  const choices = useChoices()
  return [
    {
      label: t(($) => $.chain.fields.contractor),
      value: (
        <RecordLink kind="company" id={link.contractorId}>
          {link.contractor}
        </RecordLink>
      ),
    },
    {
      label: t(($) => $.chain.fields.directEmployer),
      value: (
        <RecordLink kind="company" id={link.directEmployerId}>
          {link.directEmployer}
        </RecordLink>
      ),
    },
    { label: t(($) => $.chain.page.period), value: periodWords(link.validFrom, link.validTo) },
    { label: t(($) => $.chain.fields.method), value: labelOf(choices.methods, link.method) },
    { label: t(($) => $.chain.fields.fallbackChannel), value: link.fallbackChannel },
    { label: t(($) => $.chain.fields.informedOn), value: formatDate(link.informedOn) },
    {
      label: t(($) => $.chain.fields.contractOn),
      value: [formatDate(link.contractOn), link.contractReference].filter(Boolean).join(' · '),
    },
    {
      label: t(($) => $.chain.fields.dutyPassedOn),
      value: link.dutyPassedOn === null ? null : t(($) => $.common[link.dutyPassedOn ?? 'no']),
    },
    {
      label: t(($) => $.chain.fields.viaAgency),
      value: link.viaAgency ? t(($) => $.common.yes) : t(($) => $.common.no),
    },
  ]
}

/** What can be done with a link: change, end, delete. */
export function LinkActions(props: { link: LinkRow; onEdit: () => void; children?: ReactNode }): ReactElement {
  const { link, onEdit, children } = props
  const t = useTexts()
  const end = (): void => {
    void openEndDialog(linkEndable(), [{ id: link.id, label: linkName(link), detail: '' }]).catch(notifyError)
  }
  return (
    <div className={styles['paneActions']}>
      <EditButton onClick={onEdit} />
      {children}
      <May call="chain.end">
        <Button size="xs" variant="default" leftSection={<IconCalendarOff size={15} aria-hidden />} onClick={end}>
          {t(($) => $.records.endAction)}
        </Button>
      </May>
      <May call="chain.remove">
        <Button
          size="xs"
          variant="default"
          c="var(--app-bad)"
          leftSection={<IconTrash size={15} aria-hidden />}
          onClick={() => void removeRecords(linkRemovable(), [link.id]).catch(notifyError)}
        >
          {t(($) => $.records.removeOne)}
        </Button>
      </May>
    </div>
  )
}

/** The pane beside the list of links. */
export function LinkPane({ link, onEdit }: { link: LinkRow; onEdit: () => void }): ReactElement {
  const t = useTexts()
  const facts = useLinkFacts(link)
  return (
    <div className={styles['stack']}>
      <LinkActions link={link} onEdit={onEdit} />
      <FactList
        facts={[
          ...facts,
          {
            label: t(($) => $.chain.fields.declaration),
            value: (
              <>
                <RecordLink kind="declaration" id={link.declarationId}>
                  {link.workplace ?? link.declaration}
                </RecordLink>
                <div className="mono">{link.declaration}</div>
              </>
            ),
          },
          {
            label: t(($) => $.shell.pages.papers),
            value: (
              <CountLink
                to="/papers"
                records={api.papers}
                filters={[where.equals('linkId', link.id)]}
                words={(count) => t(($) => $.papers.count, { count })}
              />
            ),
          },
          {
            label: t(($) => $.records.related),
            value: (
              <RecordLink kind="declaration" id={link.declarationId} tab="chain">
                {t(($) => $.chain.page.seeTree)}
              </RecordLink>
            ),
          },
        ]}
      />
    </div>
  )
}
