import { ActionIcon, FileButton, Tooltip } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconEdit, IconEye, IconReplace, IconTrash } from '@tabler/icons-react'
import type { ReactElement } from 'react'

import { openAnnex, openAnnexForm } from '#renderer/features/corrections/annex-dialogs.tsx'
import { annexEndings } from '#renderer/features/corrections/annex-files.ts'
import { AnnexThumb } from '#renderer/features/corrections/annex-thumb.tsx'
import styles from '#renderer/features/corrections/annexes.module.css'
import { notifyError } from '#renderer/app/notify.ts'
import { offerUndoOf } from '#renderer/app/undo.ts'
import { client } from '#renderer/bridge/queries.ts'
import { formatInstant, formatNumber } from '#renderer/ui/format.ts'
import { StateBadge } from '#renderer/ui/parts/state-badge.tsx'
import { useTexts } from '#renderer/ui/texts.ts'
import type { CorrectionAnnex } from '#shared/contract/correction-shapes.ts'

/** One annex: its number, what it is, and what can be done with it. */
export function AnnexRow(props: {
  annex: CorrectionAnnex
  number: number
  last: boolean
  editable: boolean
  /** Null where an annex cannot be replaced: in a draft it is removed instead. */
  onReplace: ((file: File) => void) | null
  onMove: (by: 1 | -1) => void
}): ReactElement {
  const { annex, number, last, editable, onReplace, onMove } = props
  const t = useTexts()
  const { name, kind, description, size, source, alsoIn, addedAt, addedBy, superseded } = annex
  const remove = async (): Promise<void> => {
    const { changeSet } = await client.corrections.removeAnnex({ annexId: annex.id })
    offerUndoOf(
      changeSet,
      t(($) => $.corrections.request.annexes.removed),
    )
  }
  const facts = [
    t(($) => $.corrections.evidence[kind]),
    source === 'file' ? null : t(($) => $.corrections.request.annexes.sources[source]),
    t(($) => $.corrections.request.annexes.size, { size: formatNumber(Math.max(1, Math.round(size / 1000))) }),
    alsoIn.length > 0 ? t(($) => $.corrections.request.annexes.alsoIn, { numbers: alsoIn.join(', ') }) : null,
  ]
  return (
    <>
      <AnnexThumb annex={annex} />
      <span className={styles['annexText']}>
        <span>
          <strong>{t(($) => $.corrections.request.annexes.number, { number })}</strong> {name}{' '}
          {superseded && <StateBadge tone="quiet">{t(($) => $.corrections.request.annexes.superseded)}</StateBadge>}
        </span>
        <span className={styles['dim']}>{facts.filter(Boolean).join(' · ')}</span>
        {description !== null && <span>{description}</span>}
        <span className={styles['dim']}>
          {t(($) => $.corrections.request.annexes.addedBy, { name: addedBy, when: formatInstant(addedAt) })}
        </span>
      </span>
      <span className={styles['annexTools']}>
        <Tool name={t(($) => $.corrections.request.annexes.preview, { name })} onClick={() => openAnnex(annex)}>
          <IconEye size={16} aria-hidden />
        </Tool>
        {onReplace !== null && (
          <FileButton accept={annexEndings.join()} onChange={(file) => file && onReplace(file)}>
            {({ onClick }) => (
              <Tool name={t(($) => $.corrections.request.annexes.replace, { name })} onClick={onClick}>
                <IconReplace size={16} aria-hidden />
              </Tool>
            )}
          </FileButton>
        )}
        {editable && (
          <>
            <Tool name={t(($) => $.corrections.request.annexes.edit, { name })} onClick={() => openAnnexForm(annex)}>
              <IconEdit size={16} aria-hidden />
            </Tool>
            <Tool
              name={t(($) => $.corrections.request.annexes.up, { name })}
              disabled={number === 1}
              onClick={() => onMove(-1)}
            >
              <IconArrowUp size={16} aria-hidden />
            </Tool>
            <Tool
              name={t(($) => $.corrections.request.annexes.down, { name })}
              disabled={last}
              onClick={() => onMove(1)}
            >
              <IconArrowDown size={16} aria-hidden />
            </Tool>
            <Tool
              name={t(($) => $.corrections.request.annexes.remove, { name })}
              onClick={() => void remove().catch(notifyError)}
            >
              <IconTrash size={16} aria-hidden />
            </Tool>
          </>
        )}
      </span>
    </>
  )
}

function Tool(props: { name: string; disabled?: boolean; onClick: () => void; children: ReactElement }): ReactElement {
  return (
    <Tooltip label={props.name}>
      <ActionIcon size="md" aria-label={props.name} disabled={props.disabled ?? false} onClick={props.onClick}>
        {props.children}
      </ActionIcon>
    </Tooltip>
  )
}
