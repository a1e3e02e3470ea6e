import { Alert, Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { ReactElement } from 'react'

import { ObstacleNote } from '#renderer/features/corrections/obstacle.tsx'
import styles from '#renderer/features/corrections/request.module.css'
import { addresseeWords } from '#renderer/features/corrections/words.ts'
import type { RequestDraft } from '#renderer/features/corrections/use-draft.ts'
import { useChoices, labelOf } from '#renderer/features/records/choices.ts'
import { RecordLink } from '#renderer/features/records/record-link.tsx'
import { notifyDone, notifyError } from '#renderer/app/notify.ts'
import { client } from '#renderer/bridge/queries.ts'
import { ChoiceField } from '#renderer/ui/form/choice-field.tsx'
import { FactList } from '#renderer/ui/parts/fact-list.tsx'
import { Section } from '#renderer/ui/parts/page.tsx'
import { ToneIcon } from '#renderer/ui/parts/state-badge.tsx'
import { useTexts } from '#renderer/ui/texts.ts'
import type { CorrectionDetail } from '#shared/contract/correction-shapes.ts'
import { languages } from '#shared/i18n/languages.ts'

/** Whom the request goes to and why it is this one, in which language, and who asks. */
export function AddresseePart({ detail, draft }: { detail: CorrectionDetail; draft: RequestDraft }): ReactElement {
  const t = useTexts()
  const choices = useChoices()
  const editable = detail.state === 'draft'
  const { values, edit } = draft
  const reason = detail.addresseeReason
  const sender = detail.senders.find(({ id }) => id === detail.senderId)?.label ?? null
  return (
    <Section title={t(($) => $.corrections.request.addressee.title)}>
      <div className={styles['to']} data-field="addressee">
        <span className={styles['toName']}>
          <Addressee detail={detail} />
        </span>
        {detail.addressee !== 'nsso' && (
          <span className={styles['dim']}>{t(($) => $.corrections.addressees[detail.addressee])}</span>
        )}
        {reason && <p className={styles['why']}>{t(($) => $.corrections.routeReasons[reason])}</p>}
      </div>
      {editable && <Routes detail={detail} draft={draft} />}
      {editable ? (
        <div className={styles['pair']}>
          <ChoiceField
            label={t(($) => $.corrections.request.addressee.language)}
            choices={choices.languages}
            value={values.language}
            data-field="language"
            onChange={(value) => edit({ language: languages.find((one) => one === value) ?? null })}
          />
          <ChoiceField
            label={t(($) => $.corrections.request.addressee.sender)}
            choices={detail.senders.map(({ id, label }) => ({ value: String(id), label }))}
            value={values.senderId === null ? null : String(values.senderId)}
            data-field="senderId"
            onChange={(value) => edit({ senderId: value === null ? null : Number(value) })}
          />
        </div>
      ) : (
        <FactList
          columns={2}
          facts={[
            {
              label: t(($) => $.corrections.request.addressee.language),
              value: labelOf(choices.languages, detail.language),
            },
            { label: t(($) => $.corrections.request.addressee.sender), value: sender },
          ]}
        />
      )}
    </Section>
  )
}

/** The addressee’s name, leading to its record, and where it can be reached. */
function Addressee({ detail }: { detail: CorrectionDetail }): ReactElement {
  useTexts()
  const { addresseeName, addresseeCompanyId, addresseePersonId, addresseeAddress, addresseeEmail, addressee } = detail
  const name = addresseeWords({ addressee, addresseeName })
  const reach = [addresseeAddress, addresseeEmail].filter(Boolean).join(' · ')
  return (
    <>
      {addressee !== 'nsso' && addresseeCompanyId !== null ? (
        <RecordLink kind="company" id={addresseeCompanyId}>
          {name}
        </RecordLink>
      ) : addresseePersonId === null ? (
        <strong>{name}</strong>
      ) : (
        <RecordLink kind="person" id={addresseePersonId}>
          {name}
        </RecordLink>
      )}
      {reach !== '' && <span className={styles['reach']}>{reach}</span>}
    </>
  )
}

/** Items that would now go to somebody else, or to nobody yet, with the way to settle it. */
function Routes({ detail, draft }: { detail: CorrectionDetail; draft: RequestDraft }): ReactElement | null {
  const t = useTexts()
  const { routes, id } = detail
  if (routes.length === 0) return null
  const readdress = async (): Promise<void> => {
    if (!(await draft.flush())) return
    await client.corrections.readdress({ id })
    notifyDone(t(($) => $.corrections.request.addressee.readdressed))
  }
  const changed = routes.filter(({ obstacle }) => obstacle === null)
  return (
    <>
      {changed.length > 0 && (
        <Alert p="sm" className={styles['warning'] ?? ''} icon={<ToneIcon tone="warn" />} role="alert">
          {changed.slice(0, 5).map(({ item, name, addressee }) => (
            <p key={item} className={styles['plain']}>
              {t(($) => $.corrections.request.addressee.changed, {
                item: item + 1,
                name: name || t(($) => $.corrections.addressees[addressee ?? 'nsso']),
              })}
            </p>
          ))}
          <Button size="xs" mt="xs" data-field="readdress" onClick={() => void readdress().catch(notifyError)}>
            {t(($) => $.corrections.request.addressee.readdress)}
          </Button>
        </Alert>
      )}
      {routes.map(
        ({ item, obstacle }) =>
          obstacle !== null && (
            <div key={item}>
              <strong>{t(($) => $.corrections.request.items.item, { item: item + 1 })}</strong>
              <ObstacleNote obstacle={obstacle} personId={detail.itemList[item]?.personId ?? null} />
            </div>
          ),
      )}
      {detail.addressee === 'agency' && detail.addresseeCompanyId === null && detail.itemList[0]?.personId != null && (
        <Link
          to="/people/$personId"
          params={{ personId: String(detail.itemList[0].personId) }}
          className={styles['link'] ?? ''}
        >
          {t(($) => $.corrections.obstacleSteps.person)}
        </Link>
      )}
    </>
  )
}
