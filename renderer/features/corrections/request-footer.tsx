import { Button } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import {
  IconArchive,
  IconArrowForwardUp,
  IconBan,
  IconCheck,
  IconClipboardCopy,
  IconHistory,
  IconMail,
  IconMessageReply,
  IconPencil,
  IconSend,
  IconTrash,
  IconUserCheck,
} from '@tabler/icons-react'
import type { ReactElement, ReactNode } from 'react'

import { openAnswer, openSend, openWithdraw } from '#renderer/features/corrections/step-dialogs.tsx'
import { openCare } from '#renderer/features/corrections/care.tsx'
import {
  copyContactText,
  followRefusal,
  makeReady,
  removeDraft,
  saveDossier,
  saveHistory,
  saveMail,
} from '#renderer/features/corrections/request-actions.ts'
import { openBulk } from '#renderer/features/corrections/bulk.tsx'
import styles from '#renderer/features/corrections/request.module.css'
import type { RequestDraft } from '#renderer/features/corrections/use-draft.ts'
import { clockWords } from '#renderer/features/corrections/words.ts'
import { notifyError } from '#renderer/app/notify.ts'
import { OverflowMenu, type PageMenuItem } from '#renderer/ui/parts/page.tsx'
import { ToneIcon } from '#renderer/ui/parts/state-badge.tsx'
import { useShortcut } from '#renderer/ui/shortcuts.ts'
import { useTexts } from '#renderer/ui/texts.ts'
import type { CorrectionDetail } from '#shared/contract/correction-shapes.ts'
import { stateAfter } from '#shared/domain/correction/states.ts'

interface Props {
  detail: CorrectionDetail
  draft: RequestDraft
}

/** Always in sight: what is saved, and the next step of the request. */
export function RequestFooter({ detail, draft }: Props): ReactElement {
  const t = useTexts()
  const { state } = detail
  /** Steps work on what is stored: what is being typed is saved first. */
  const after = (work: () => Promise<unknown>) => (): void =>
    void (async () => {
      if (await draft.flush()) await work()
    })().catch(notifyError)
  useShortcut(
    'form.save',
    'mod+S',
    t(($) => $.shell.shortcuts.save),
    () => void draft.flush(),
  )
  const save = t(($) => $.corrections.steps.dossier)
  return (
    <footer className={styles['footer']}>
      {state === 'draft' ? <Saving draft={draft} /> : <span className={styles['spring']} />}
      <Plain icon={<IconArchive size={16} aria-hidden />} onClick={after(async () => await saveDossier(detail))}>
        {save}
      </Plain>
      {(state === 'draft' || state === 'ready') && (
        <>
          <Plain
            icon={<IconClipboardCopy size={16} aria-hidden />}
            onClick={after(async () => await copyContactText(detail.id))}
          >
            {t(($) => $.corrections.steps.copy)}
          </Plain>
          <Plain icon={<IconMail size={16} aria-hidden />} onClick={after(async () => await saveMail(detail.id))}>
            {t(($) => $.corrections.steps.mail)}
          </Plain>
        </>
      )}
      <NextStep detail={detail} after={after} />
      <More detail={detail} after={after} />
    </footer>
  )
}

function Plain(props: { icon: ReactNode; onClick: () => void; children: ReactNode }): ReactElement {
  return (
    <Button variant="default" leftSection={props.icon} onClick={props.onClick}>
      {props.children}
    </Button>
  )
}

type After = (work: () => Promise<unknown>) => () => void

/** The one step that the state asks for. */
function NextStep({ detail, after }: { detail: CorrectionDetail; after: After }): ReactElement | null {
  const t = useTexts()
  const navigate = useNavigate()
  const { state, id } = detail
  if (state === 'draft') {
    return (
      <Button leftSection={<IconCheck size={16} aria-hidden />} onClick={after(async () => await makeReady(id))}>
        {t(($) => $.corrections.steps.ready)}
      </Button>
    )
  }
  if (state === 'ready') {
    return (
      <>
        <Plain icon={<IconPencil size={16} aria-hidden />} onClick={() => openBulk('reopen', [id])}>
          {t(($) => $.corrections.steps.reopen)}
        </Plain>
        <Button leftSection={<IconSend size={16} aria-hidden />} onClick={() => openSend(detail)}>
          {t(($) => $.corrections.steps.send)}
        </Button>
      </>
    )
  }
  if (state === 'lapsed') {
    return (
      <>
        <Plain icon={<IconSend size={16} aria-hidden />} onClick={() => openSend(detail)}>
          {t(($) => $.corrections.steps.send)}
        </Plain>
        <Button leftSection={<IconPencil size={16} aria-hidden />} onClick={() => openBulk('reopen', [id])}>
          {t(($) => $.corrections.steps.reopen)}
        </Button>
      </>
    )
  }
  if (state === 'sent' || state === 'information-asked') {
    return (
      <Button leftSection={<IconMessageReply size={16} aria-hidden />} onClick={() => openAnswer(detail)}>
        {t(($) => $.corrections.steps.answer)}
      </Button>
    )
  }
  if (state !== 'refused' && state !== 'partly-accepted') return null
  const follow = async (): Promise<void> => {
    const next = await followRefusal(id)
    await navigate({ to: '/corrections/$requestId', params: { requestId: String(next) } })
  }
  return (
    <Button leftSection={<IconArrowForwardUp size={16} aria-hidden />} onClick={() => void follow().catch(notifyError)}>
      {t(($) => $.corrections.steps.follow)}
    </Button>
  )
}

/** What is needed less often. */
function More({ detail, after }: { detail: CorrectionDetail; after: After }): ReactElement {
  const t = useTexts()
  const navigate = useNavigate()
  const { state, id, responsible, followUpOn } = detail
  const remove = async (): Promise<void> => {
    if (await removeDraft(detail)) await navigate({ to: '/corrections' })
  }
  const items: PageMenuItem[] = [
    {
      id: 'care',
      label: t(($) => $.corrections.steps.care),
      icon: <IconUserCheck size={16} aria-hidden />,
      onClick: () => openCare({ ids: [id] }, { responsible, followUpOn }),
    },
    {
      id: 'history',
      label: t(($) => $.corrections.steps.history),
      icon: <IconHistory size={16} aria-hidden />,
      onClick: after(async () => await saveHistory(id)),
    },
  ]
  if (stateAfter(state, 'withdraw') !== null) {
    items.push({
      id: 'withdraw',
      label: t(($) => $.corrections.steps.withdraw),
      icon: <IconBan size={16} aria-hidden />,
      separated: true,
      onClick: () => openWithdraw(detail),
    })
  }
  if (state === 'draft') {
    items.push({
      id: 'remove',
      label: t(($) => $.corrections.steps.remove),
      icon: <IconTrash size={16} aria-hidden />,
      danger: true,
      onClick: () => void remove().catch(notifyError),
    })
  }
  return <OverflowMenu items={items} />
}

/** Whether the words are saved, since when, and what to do when they are not. */
function Saving({ draft }: { draft: RequestDraft }): ReactElement {
  const t = useTexts()
  const { phase, savedAt, failure, clash } = draft.state
  if (phase === 'failed' || clash !== null) {
    return (
      <span className={styles['saving']} data-failed role="alert">
        <ToneIcon tone="bad" size={16} />
        {clash === null
          ? t(($) => $.corrections.request.save.failed, { reason: failure ?? '' })
          : t(($) => $.corrections.request.save.clash)}
        {clash === null && (
          <Button size="compact-xs" variant="default" onClick={() => void draft.flush()}>
            {t(($) => $.corrections.request.save.retry)}
          </Button>
        )}
      </span>
    )
  }
  return (
    <span className={styles['saving']} role="status">
      {phase === 'saved'
        ? t(($) => $.corrections.request.save.saved, { time: clockWords(savedAt) })
        : phase === 'saving'
          ? t(($) => $.corrections.request.save.saving)
          : t(($) => $.corrections.request.save.waiting)}
    </span>
  )
}
