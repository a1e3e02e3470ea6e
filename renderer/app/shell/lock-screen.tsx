import { Button, Group, PasswordInput } from '@mantine/core'
import { useEffect, useRef, useState, type FormEvent, type ReactElement } from 'react'

import { unlockScreen, useIdleLock, useIsLocked } from '#renderer/app/screen-lock.ts'
import { Brand } from '#renderer/app/shell/brand.tsx'
import styles from '#renderer/app/shell/lock-screen.module.css'
import { closeWorkspace, type OpenWorkspace } from '#renderer/app/workspace-actions.ts'
import { errorText } from '#renderer/bridge/errors.ts'
import { client } from '#renderer/bridge/queries.ts'
import { useTexts } from '#renderer/ui/texts.ts'

/** Watches for idleness, and covers everything while the screen is locked; the pages below stay as they are. */
export function ScreenLock({ workspace }: { workspace: OpenWorkspace }): ReactElement | null {
  useIdleLock(workspace.id)
  return useIsLocked(workspace.id) ? <LockScreen workspace={workspace} /> : null
}

function LockScreen({ workspace }: { workspace: OpenWorkspace }): ReactElement {
  const t = useTexts()
  const dialog = useCover()
  return (
    <dialog ref={dialog} className={styles['screen']} aria-labelledby="locked-title">
      <div className={styles['card']}>
        <Brand />
        <h1 id="locked-title">{t(($) => $.privacy.lock.title)}</h1>
        <p>{t(($) => $.privacy.lock.text, { user: workspace.user })}</p>
        <Unlock />
      </div>
    </dialog>
  )
}

/** Opens above all else and makes all else inert; gives the focus back to where it was. */
function useCover(): React.RefObject<HTMLDialogElement | null> {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const element = dialog.current
    const before = document.activeElement
    const show = (): void => {
      if (element?.isConnected && !element.open) element.showModal()
      document.documentElement.dataset['locked'] = 'true'
    }
    const stay = (event: Event): void => event.preventDefault()
    element?.addEventListener('cancel', stay)
    // A browser may close a dialog against its will at the second Escape.
    element?.addEventListener('close', show)
    show()
    return () => {
      element?.removeEventListener('cancel', stay)
      element?.removeEventListener('close', show)
      element?.close()
      delete document.documentElement.dataset['locked']
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true })
    }
  }, [])
  return dialog
}

function Unlock(): ReactElement {
  const t = useTexts()
  const [passphrase, setPassphrase] = useState('')
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const [seconds, setSeconds] = useWaiting()
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    if (busy || seconds > 0) return
    if (passphrase === '') return setProblem(t(($) => $.privacy.lock.empty))
    setBusy(true)
    setProblem(null)
    try {
      const { opens, waitSeconds } = await client.privacy.opens({ passphrase })
      if (opens) return unlockScreen()
      setPassphrase('')
      setSeconds(waitSeconds)
      setProblem(t(($) => $.privacy.lock.wrong))
    } catch (error) {
      setProblem(errorText(error))
    } finally {
      setBusy(false)
    }
  }
  const waiting = seconds > 0 ? t(($) => $.privacy.lock.wait, { count: seconds }) : null
  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      <PasswordInput
        label={t(($) => $.workspace.fields.passphrase)}
        value={passphrase}
        onChange={(event) => setPassphrase(event.currentTarget.value)}
        autoComplete="current-password"
        data-autofocus
        autoFocus
        error={problem}
      />
      <p role="status" style={{ minHeight: 22 }}>
        {waiting}
      </p>
      <Group justify="space-between" mt="sm">
        <Button variant="default" onClick={() => void closeWorkspace()}>
          {t(($) => $.privacy.lock.close)}
        </Button>
        <Button type="submit" loading={busy} disabled={seconds > 0}>
          {t(($) => $.privacy.lock.unlock)}
        </Button>
      </Group>
      <p style={{ marginTop: 12, fontSize: 13 }}>{t(($) => $.privacy.lock.closeText)}</p>
    </form>
  )
}

/** Seconds that count down by themselves. */
function useWaiting(): [number, (seconds: number) => void] {
  const [seconds, setSeconds] = useState(0)
  useEffect(() => {
    if (seconds <= 0) return undefined
    const timer = setTimeout(() => setSeconds(seconds - 1), 1000)
    return () => clearTimeout(timer)
  }, [seconds])
  return [seconds, setSeconds]
}
