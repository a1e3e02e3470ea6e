import { SegmentedControl, TextInput } from '@mantine/core'
import { useState, type ReactElement } from 'react'

import type { DraftItem } from '#renderer/features/corrections/draft-values.ts'
import { isTimeless, registeredOf, registeredWords } from '#renderer/features/corrections/item-words.ts'
import { RequestedTime } from '#renderer/features/corrections/requested-time.tsx'
import styles from '#renderer/features/corrections/request.module.css'
import { companyLookup, declarationLookup, personLookup } from '#renderer/features/records/lookups.ts'
import { ChoiceField } from '#renderer/ui/form/choice-field.tsx'
import { LookupField } from '#renderer/ui/form/lookup-field.tsx'
import { useTexts } from '#renderer/ui/texts.ts'
import type { CorrectionItem, CorrectionItemInput } from '#shared/contract/correction-shapes.ts'
import { correctionActions, correctionReasons, registrationTypes } from '#shared/domain/correction/words.ts'

interface Props {
  index: number
  item: DraftItem
  stored: CorrectionItem
  onEdit: (changes: Partial<CorrectionItemInput>) => void
}

/** The fields of one item: what is asked of which registration, and why. */
export function ItemFields(props: Props): ReactElement {
  const { index, item, stored, onEdit } = props
  const t = useTexts()
  const action = t(($) => $.corrections.request.items.action)
  return (
    <div className={styles['itemFields']}>
      <SegmentedControl
        aria-label={action}
        value={item.action}
        data={correctionActions.map((value) => ({ value, label: t(($) => $.corrections.actions[value]) }))}
        onChange={(value) => onEdit(actionChanges(value, item, stored))}
      />
      {item.action !== 'add' && <Which {...props} />}
      {item.action !== 'cancel' && <What {...props} />}
      <div className={styles['pair']}>
        <ChoiceField
          label={t(($) => $.corrections.request.items.reason)}
          choices={correctionReasons.map((value) => ({ value, label: t(($) => $.corrections.reasons[value]) }))}
          value={item.reason}
          data-field={`items.${index}.reason`}
          onChange={(value) => onEdit({ reason: correctionReasons.find((one) => one === value) ?? null })}
        />
        <TextInput
          label={t(($) => $.corrections.request.items.reasonText)}
          maxLength={500}
          required={item.reason === 'other'}
          value={item.reasonText ?? ''}
          data-field={`items.${index}.reasonText`}
          onChange={(event) => onEdit({ reasonText: event.currentTarget.value })}
        />
      </div>
    </div>
  )
}

/** Another action asks for other things: what no longer makes sense is let go. */
function actionChanges(
  action: DraftItem['action'],
  item: DraftItem,
  stored: CorrectionItem,
): Partial<CorrectionItemInput> {
  if (action === 'add') return { action, registrationId: null }
  const only = stored.registered ?? (stored.candidates.length === 1 ? stored.candidates[0] : undefined)
  const registrationId = item.registrationId ?? only?.registrationId ?? null
  if (action === 'change') return { action, registrationId }
  return {
    action,
    registrationId,
    requestedType: null,
    requestedAt: null,
    requestedDeclarationId: null,
    requestedCompanyId: null,
    requestedPersonId: null,
  }
}

/** Which registration of that day is meant. */
function Which({ index, item, stored, onEdit }: Props): ReactElement {
  const t = useTexts()
  const known = [...(stored.registered ? [stored.registered] : []), ...stored.candidates]
  const choices = known
    .filter((one, place) => known.findIndex((other) => other.registrationId === one.registrationId) === place)
    .map((one) => ({ value: String(one.registrationId), label: registeredWords(one, item.date) }))
  return (
    <ChoiceField
      required
      label={t(($) => $.corrections.request.items.which)}
      choices={choices}
      value={item.registrationId === null ? null : String(item.registrationId)}
      {...(item.action === 'cancel' || item.registrationId === null ? { 'data-field': `items.${index}.what` } : {})}
      onChange={(value) => onEdit({ registrationId: value === null ? null : Number(value) })}
    />
  )
}

/** The values asked for: type and time first, the rest where it is needed. */
function What({ index, item, stored, onEdit }: Props): ReactElement {
  const t = useTexts()
  const registered = registeredOf(item, stored)
  const adding = item.action === 'add'
  const needsPlace = adding && item.declarationId === null
  const touched =
    item.requestedDeclarationId !== null || item.requestedCompanyId !== null || item.requestedPersonId !== null
  const [more, setMore] = useState(
    touched || ['wrong-workplace', 'wrong-employer', 'wrong-identity-number'].includes(item.reason ?? ''),
  )
  const shown = more || needsPlace
  const own = item.registrationId !== null || adding ? { 'data-field': `items.${index}.what` } : {}
  return (
    <>
      <div className={styles['triple']}>
        <ChoiceField
          required={adding}
          label={t(($) => $.corrections.request.items.type)}
          placeholder={adding ? '' : t(($) => $.corrections.request.items.sameType)}
          choices={registrationTypes.map((value) => ({ value, label: t(($) => $.registrations.types[value]) }))}
          value={item.requestedType}
          {...own}
          onChange={(value) => onEdit({ requestedType: registrationTypes.find((one) => one === value) ?? null })}
        />
        {!isTimeless(item, registered) && (
          <RequestedTime
            field={`items.${index}.time`}
            date={item.date}
            value={item.requestedAt}
            onChange={(requestedAt) => onEdit({ requestedAt })}
          />
        )}
      </div>
      {!shown && (
        <button type="button" className={styles['fieldLink']} onClick={() => setMore(true)}>
          {t(($) => $.corrections.request.items.others)}
        </button>
      )}
      {shown && (
        <div className={styles['triple']}>
          <LookupField
            {...declarationLookup}
            label={t(($) => $.corrections.request.items.workplace)}
            data-field={`items.${index}.workplace`}
            value={item.requestedDeclarationId}
            onChange={(requestedDeclarationId) => onEdit({ requestedDeclarationId })}
          />
          <LookupField
            {...companyLookup}
            label={t(($) => $.corrections.request.items.employer)}
            value={item.requestedCompanyId}
            onChange={(requestedCompanyId) => onEdit({ requestedCompanyId })}
          />
          <LookupField
            {...personLookup}
            label={t(($) => $.corrections.request.items.person)}
            value={item.requestedPersonId}
            onChange={(requestedPersonId) => onEdit({ requestedPersonId })}
          />
        </div>
      )}
    </>
  )
}
