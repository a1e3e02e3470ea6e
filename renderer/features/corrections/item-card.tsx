import { ActionIcon, Tooltip } from '@mantine/core'
import { IconArrowRight, IconChevronDown, IconChevronRight, IconTrash } from '@tabler/icons-react'
import type { ReactElement } from 'react'

import type { DraftItem } from '#renderer/features/corrections/draft-values.ts'
import { ItemFields } from '#renderer/features/corrections/item-fields.tsx'
import { registeredOf, registeredWords, requestedWords } from '#renderer/features/corrections/item-words.ts'
import styles from '#renderer/features/corrections/request.module.css'
import { formatDate } from '#renderer/ui/format.ts'
import { StateBadge, ToneIcon } from '#renderer/ui/parts/state-badge.tsx'
import { useTexts } from '#renderer/ui/texts.ts'
import type { CorrectionItem, CorrectionItemInput } from '#shared/contract/correction-shapes.ts'

export interface ItemCardProps {
  index: number
  item: DraftItem
  /** As the core knows it; undefined while it is being added. */
  stored: CorrectionItem | undefined
  editable: boolean
  open: boolean
  onTurn: (open: boolean) => void
  onEdit: (changes: Partial<CorrectionItemInput>) => void
  onRemove: () => void
}

/** One item: whose and which day, what is registered and what is asked for instead; its fields open below. */
export function ItemCard(props: ItemCardProps): ReactElement {
  const { index, item, stored, editable, open, onTurn } = props
  const t = useTexts()
  const name = t(($) => $.corrections.request.items.item, { item: index + 1 })
  const remove = t(($) => $.corrections.request.items.remove, { item: index + 1 })
  const Chevron = open ? IconChevronDown : IconChevronRight
  const heading = [stored?.person, stored?.workplace, formatDate(item.date)].filter(Boolean).join(' · ')
  return (
    <li className={styles['item']} aria-label={name}>
      <div className={styles['itemHead']}>
        {editable ? (
          <button
            type="button"
            className={styles['itemTurn']}
            aria-expanded={open}
            data-field={`items.${index}.open`}
            onClick={() => onTurn(!open)}
          >
            <Chevron size={16} aria-hidden />
            <strong>{name}</strong>
            <span className={styles['ellipsis']}>{heading}</span>
          </button>
        ) : (
          <span className={styles['itemTurn']}>
            <strong>{name}</strong>
            <span className={styles['ellipsis']}>{heading}</span>
          </span>
        )}
        {item.reason !== null && (
          <StateBadge tone="quiet">{t(($) => $.corrections.reasons[item.reason ?? 'other'])}</StateBadge>
        )}
        {stored?.outcome && (
          <StateBadge tone={stored.outcome === 'accepted' ? 'good' : 'bad'}>
            {t(($) => $.corrections.request.items[stored.outcome ?? 'refused'])}
          </StateBadge>
        )}
        {editable && (
          <Tooltip label={remove}>
            <ActionIcon aria-label={remove} onClick={props.onRemove}>
              <IconTrash size={16} aria-hidden />
            </ActionIcon>
          </Tooltip>
        )}
      </div>
      <FromTo item={item} stored={stored} />
      {stored?.settledMeanwhile && (
        <p className={styles['hintLine']}>
          <ToneIcon tone="info" size={15} /> {t(($) => $.corrections.request.items.settled)}
        </p>
      )}
      {open &&
        (stored ? (
          <ItemFields index={index} item={item} stored={stored} onEdit={props.onEdit} />
        ) : (
          <p className={styles['dim']} role="status">
            {t(($) => $.corrections.request.items.saving)}
          </p>
        ))}
      {!editable && item.reasonText !== null && <p className={styles['plain']}>{item.reasonText}</p>}
    </li>
  )
}

/** Registered → requested. */
function FromTo({ item, stored }: { item: DraftItem; stored: CorrectionItem | undefined }): ReactElement {
  const t = useTexts()
  const registered = registeredOf(item, stored)
  return (
    <dl className={styles['fromTo']}>
      <div>
        <dt>{t(($) => $.corrections.request.items.registered)}</dt>
        <dd>
          {registered === null ? (
            <span className={styles['dim']}>{t(($) => $.corrections.request.items.nothing)}</span>
          ) : (
            <>
              {registeredWords(registered, item.date)}
              <span className={styles['reach']}>
                {registered.receipt === null
                  ? t(($) => $.corrections.request.items.noReceipt)
                  : t(($) => $.corrections.request.items.receipt, { receipt: registered.receipt })}
              </span>
            </>
          )}
        </dd>
      </div>
      <IconArrowRight size={17} aria-hidden />
      <div>
        <dt>{t(($) => $.corrections.request.items.requested)}</dt>
        <dd>
          <strong>{requestedWords(item, stored)}</strong>
        </dd>
      </div>
    </dl>
  )
}
