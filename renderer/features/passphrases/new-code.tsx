import type { ReactElement } from 'react'

import { notifyError } from '#renderer/app/notify.ts'
import { client } from '#renderer/bridge/queries.ts'
import { secretsAnew } from '#renderer/features/passphrases/older-backups.tsx'
import styles from '#renderer/features/passphrases/passphrases.module.css'
import { CodeToKeep } from '#renderer/features/workspace/recovery-code.tsx'
import { openDialog } from '#renderer/ui/dialogs.tsx'
import { t as text, useTexts } from '#renderer/ui/texts.ts'

function NewCode({ code, close }: { code: string; close: () => void }): ReactElement {
  const t = useTexts()
  const confirm = async (): Promise<void> => {
    try {
      await client.passphrases.recoveryKept()
      close()
    } catch (error) {
      notifyError(error)
    }
  }
  return (
    <div className={styles['stack']}>
      <CodeToKeep
        code={code}
        text={t(($) => $.passphrases.recovery.shown)}
        go={t(($) => $.passphrases.recovery.go)}
        onDone={() => void confirm()}
      />
    </div>
  )
}

/** Shows a new recovery code, once; until somebody says that it is kept, the settings warn that it was not. */
export function openNewCode(code: string): void {
  openDialog({
    title: text(($) => $.workspace.recovery.title),
    size: 'lg',
    onClose: () => void secretsAnew(),
    render: (close) => <NewCode code={code} close={close} />,
  })
}
