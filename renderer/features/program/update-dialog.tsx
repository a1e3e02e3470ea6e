import { Alert, Button, Group } from '@mantine/core'
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react'
import { useState, type ReactElement } from 'react'

import { notifyDone, notifyError } from '#renderer/app/notify.ts'
import { errorText } from '#renderer/bridge/errors.ts'
import { host } from '#renderer/bridge/host.ts'
import { client } from '#renderer/bridge/client.ts'
import styles from '#renderer/features/program/program.module.css'
import { openDialog } from '#renderer/ui/dialogs.tsx'
import { formatDate, formatNumber, megabytes } from '#renderer/ui/format.ts'
import { FactList } from '#renderer/ui/parts/fact-list.tsx'
import { FileDrop } from '#renderer/ui/parts/file-drop.tsx'
import { t, useLanguage, useTexts } from '#renderer/ui/texts.ts'
import type { CheckedUpdate } from '#shared/contract/program.ts'
import { updateEnding } from '#shared/domain/update.ts'

/** Lets the user choose an update file, shows what it is, and hands it over once that is agreed to. */
export function showUpdate(): void {
  openDialog({
    title: t(($) => $.program.update.title),
    size: 'lg',
    render: (close) => <Update close={close} />,
  })
}

type Step = { kind: 'choose'; refusal: string | null } | { kind: 'checked'; update: CheckedUpdate }

function Update({ close }: { close: () => void }): ReactElement {
  const t = useTexts()
  const [step, setStep] = useState<Step>({ kind: 'choose', refusal: null })
  const take = async ([file]: File[], report: (share: number) => void): Promise<void> => {
    if (!file) return
    setStep({ kind: 'choose', refusal: null })
    const { token } = await host.uploadFile(file, report)
    try {
      setStep({ kind: 'checked', update: await client.program.checkUpdate({ token }) })
    } catch (error) {
      setStep({ kind: 'choose', refusal: errorText(error) })
    }
  }
  if (step.kind === 'checked') {
    const again = (): void => setStep({ kind: 'choose', refusal: null })
    return <Checked update={step.update} again={again} close={close} />
  }
  return (
    <div className={styles['stack']}>
      <p>{t(($) => $.program.update.sentence)}</p>
      {step.refusal !== null && (
        <Alert
          role="alert"
          color="red"
          icon={<IconAlertTriangle size={18} aria-hidden />}
          title={t(($) => $.program.update.refused)}
        >
          {step.refusal}
        </Alert>
      )}
      <FileDrop endings={[updateEnding]} anyKind onFiles={take} />
    </div>
  )
}

function Checked(props: { update: CheckedUpdate; again: () => void; close: () => void }): ReactElement {
  const { update, again, close } = props
  const t = useTexts()
  const { version, installer } = update
  const size = t(($) => $.common.file.megabytes, { size: formatNumber(megabytes(installer.size)) })
  return (
    <div className={styles['stack']}>
      <Alert
        role="status"
        color="petrol"
        icon={<IconCircleCheck size={18} aria-hidden />}
        title={t(($) => $.program.update.found, { version, date: formatDate(update.date) })}
      >
        {t(($) => $.program.update.sound)}
      </Alert>
      <FactList
        columns={2}
        facts={[
          { label: t(($) => $.program.update.file), value: installer.name },
          { label: t(($) => $.program.update.size), value: size },
          { label: 'SHA-256', value: <span className={styles['hash']}>{installer.sha256}</span>, wide: true },
        ]}
      />
      <Changes update={update} />
      {host.installUpdate ? <Steps update={update} /> : <p>{t(($) => $.program.update.inBrowser)}</p>}
      <Group justify="flex-end" gap="sm">
        <Button variant="default" onClick={again}>
          {t(($) => $.program.update.other)}
        </Button>
        {host.installUpdate && (
          <Button onClick={() => void install(update, close)}>{t(($) => $.program.update.install, { version })}</Button>
        )}
      </Group>
    </div>
  )
}

async function install({ file }: CheckedUpdate, close: () => void): Promise<void> {
  try {
    if ((await host.installUpdate?.(file.token)) === 'shown') notifyDone(t(($) => $.program.update.shown))
    close()
  } catch (error) {
    notifyError(error)
  }
}

function Changes({ update }: { update: CheckedUpdate }): ReactElement | null {
  const t = useTexts()
  const language = useLanguage()
  if (update.changes[language].length === 0) return null
  return (
    <section className={styles['part']}>
      <h3>{t(($) => $.program.update.changes)}</h3>
      <ul>
        {update.changes[language].map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </section>
  )
}

/** What pressing the button leads to, in order. */
function Steps({ update }: { update: CheckedUpdate }): ReactElement {
  const t = useTexts()
  const { installer, formatNow, workspaceFormat } = update
  const steps = [
    ...(formatNow !== null && installer.kind !== 'deb' ? [t(($) => $.program.update.steps.close)] : []),
    t(($) => $.program.update.steps[installer.kind], { name: installer.name }),
    formatNow !== null && formatNow < workspaceFormat
      ? t(($) => $.program.update.steps.format, { from: formatNow, to: workspaceFormat })
      : t(($) => $.program.update.steps.sameFormat),
  ]
  return (
    <section className={styles['part']}>
      <h3>{t(($) => $.program.update.happens)}</h3>
      <ol>
        {steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
    </section>
  )
}
