import { Button, Group, Menu, Select, Textarea } from '@mantine/core'
import { IconDatabaseImport, IconRecycle } from '@tabler/icons-react'
import { useRef, useState, type ReactElement } from 'react'

import { annexEndings, attachFiles, usePastedFiles } from '#renderer/features/corrections/annex-files.ts'
import { AnnexRow } from '#renderer/features/corrections/annex-row.tsx'
import { openKnownAnnexes } from '#renderer/features/corrections/known-annexes.tsx'
import styles from '#renderer/features/corrections/annexes.module.css'
import type { RequestDraft } from '#renderer/features/corrections/use-draft.ts'
import { notifyError } from '#renderer/app/notify.ts'
import { offerUndoOf } from '#renderer/app/undo.ts'
import { errorText } from '#renderer/bridge/errors.ts'
import { client } from '#renderer/bridge/queries.ts'
import { formatNumber } from '#renderer/ui/format.ts'
import { FileDrop } from '#renderer/ui/parts/file-drop.tsx'
import { Section } from '#renderer/ui/parts/page.tsx'
import { useTexts } from '#renderer/ui/texts.ts'
import type { CorrectionAnnex, CorrectionDetail } from '#shared/contract/correction-shapes.ts'
import { isEditable } from '#shared/domain/correction/states.ts'
import { evidenceKinds, type EvidenceKind } from '#shared/domain/correction/words.ts'

/** The proof: dropped, chosen, pasted, taken from the program or from another request; named, ordered, looked at. */
export function AnnexesPart({ detail, draft }: { detail: CorrectionDetail; draft: RequestDraft }): ReactElement {
  const t = useTexts()
  const editable = isEditable(detail.state)
  const waiting = detail.state === 'sent' || detail.state === 'information-asked'
  const { annexes } = detail
  const total = annexes.reduce((sum, { size }) => sum + size, 0)
  const megabytes = (bytes: number): string => formatNumber(Math.ceil(bytes / 100_000) / 10)
  return (
    <Section
      title={t(($) => $.corrections.request.annexes.title)}
      aside={
        annexes.length > 0 && (
          <span className={styles['dim']} role="status">
            {t(($) => $.corrections.request.annexes.count, { count: annexes.length })},{' '}
            {t(($) => $.corrections.request.annexes.total, {
              size: megabytes(total),
              limit: megabytes(detail.annexLimits.request),
            })}
          </span>
        )
      }
    >
      {annexes.length === 0 ? (
        <p className={styles['dim']}>{t(($) => $.corrections.request.annexes.none)}</p>
      ) : (
        <AnnexList detail={detail} editable={editable} replaceable={waiting} />
      )}
      {waiting && <p className={styles['dim']}>{t(($) => $.corrections.request.annexes.later)}</p>}
      {(editable || waiting) && <Adding detail={detail} />}
      {editable
        ? annexes.length === 0 && (
            <Textarea
              label={t(($) => $.corrections.request.annexes.noEvidence)}
              description={t(($) => $.corrections.request.annexes.noEvidenceHelp)}
              autosize
              minRows={1}
              maxRows={6}
              maxLength={4000}
              value={draft.values.noEvidenceReason}
              onChange={(event) => draft.edit({ noEvidenceReason: event.currentTarget.value })}
            />
          )
        : detail.noEvidenceReason !== null && (
            <p className={styles['words']}>
              <strong>{t(($) => $.corrections.request.annexes.noEvidence)}</strong> {detail.noEvidenceReason}
            </p>
          )}
    </Section>
  )
}

/** The annexes in their order, which the mouse drags and the arrows of each row move. */
function AnnexList(props: { detail: CorrectionDetail; editable: boolean; replaceable: boolean }): ReactElement {
  const { detail, editable, replaceable } = props
  const t = useTexts()
  const { annexes, id } = detail
  const dragged = useRef<number | null>(null)
  const [over, setOver] = useState<number | null>(null)
  const place = async (annexId: number, to: number): Promise<void> => {
    const order = annexes.map((annex) => annex.id).filter((one) => one !== annexId)
    order.splice(to, 0, annexId)
    const { changeSet } = await client.corrections.orderAnnexes({ id, annexIds: order })
    offerUndoOf(
      changeSet,
      t(($) => $.corrections.request.annexes.reordered),
    )
  }
  return (
    <ol className={styles['annexes']} aria-label={t(($) => $.corrections.request.annexes.title)}>
      {annexes.map((annex, index) => (
        <li
          key={annex.id}
          className={styles['annex']}
          data-over={over === index}
          draggable={editable}
          onDragStart={(event) => {
            dragged.current = annex.id
            event.dataTransfer.effectAllowed = 'move'
          }}
          onDragOver={(event) => {
            if (dragged.current === null) return
            event.preventDefault()
            setOver(index)
          }}
          onDragEnd={() => {
            dragged.current = null
            setOver(null)
          }}
          onDrop={(event) => {
            if (dragged.current === null) return
            event.preventDefault()
            event.stopPropagation()
            void place(dragged.current, index).catch(notifyError)
          }}
        >
          <AnnexRow
            annex={annex}
            number={index + 1}
            last={index === annexes.length - 1}
            editable={editable}
            onReplace={
              replaceable && !annex.superseded
                ? (file) => void attachFiles(id, [file], annex.kind, undefined, annex.id).catch(notifyError)
                : null
            }
            onMove={(by) => void place(annex.id, index + by).catch(notifyError)}
          />
        </li>
      ))}
    </ol>
  )
}

const kindKey = 'registra.corrections.kind'

/** The ways in: drop, choose, paste, take from the program, take from another request. */
function Adding({ detail }: { detail: CorrectionDetail }): ReactElement {
  const t = useTexts()
  const { id, annexLimits, ownEvidence } = detail
  const [kind, setKind] = useState<EvidenceKind>(
    () => evidenceKinds.find((one) => one === globalThis.sessionStorage.getItem(kindKey)) ?? 'other',
  )
  usePastedFiles((files, pictures) => void attachFiles(id, files, pictures ? 'screenshot' : kind).catch(notifyError))
  const takeOwn = async (source: CorrectionAnnex['source'], ref: number): Promise<void> => {
    if (source === 'file') return
    await client.corrections.attachOwn({ id, source, ref })
  }
  return (
    <div className={styles['adding']} data-field="annexes">
      <Group gap="xs" align="flex-end">
        <Select
          label={t(($) => $.corrections.request.annexes.kindOfNew)}
          w={250}
          data={evidenceKinds.map((value) => ({ value, label: t(($) => $.corrections.evidence[value]) }))}
          value={kind}
          onChange={(value) => {
            const next = evidenceKinds.find((one) => one === value) ?? 'other'
            globalThis.sessionStorage.setItem(kindKey, next)
            setKind(next)
          }}
        />
        <Menu position="bottom-start">
          <Menu.Target>
            <Button variant="default" leftSection={<IconDatabaseImport size={16} aria-hidden />}>
              {t(($) => $.corrections.request.annexes.own)}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {ownEvidence.length === 0 && <Menu.Label>{t(($) => $.corrections.request.annexes.ownNone)}</Menu.Label>}
            {ownEvidence.map(({ source, ref, label, taken }) => (
              <Menu.Item
                key={`${source} ${ref}`}
                disabled={taken}
                rightSection={taken ? t(($) => $.corrections.request.annexes.ownTaken) : null}
                onClick={() => void takeOwn(source, ref).catch(notifyError)}
              >
                {t(($) => $.corrections.request.annexes.sources[source])} · {label}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
        <Button
          variant="default"
          leftSection={<IconRecycle size={16} aria-hidden />}
          onClick={() => openKnownAnnexes(id)}
        >
          {t(($) => $.corrections.request.annexes.known)}
        </Button>
      </Group>
      <FileDrop
        multiple
        anyKind
        endings={annexEndings}
        maxSize={annexLimits.each}
        onFiles={async (files, report) => await attachFiles(id, files, kind, report)}
        onError={errorText}
      />
      <p className={styles['dim']}>{t(($) => $.corrections.request.annexes.drop)}</p>
    </div>
  )
}
