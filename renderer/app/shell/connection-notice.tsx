import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconPlugConnectedX } from '@tabler/icons-react'
import { useEffect, useRef, type ReactElement } from 'react'

import { saveLog } from '#renderer/app/save-log.ts'
import styles from '#renderer/app/shell/shell.module.css'
import { reconnectNow, useConnection } from '#renderer/bridge/client.ts'
import { host } from '#renderer/bridge/host.ts'
import { useTexts } from '#renderer/ui/texts.ts'

/** A calm line while the core cannot be reached, and one word when it can again. */
export function ConnectionNotice(): ReactElement | null {
  const t = useTexts()
  const state = useConnection()
  const wasLost = useRef(false)
  const restored = t(($) => $.common.connection.restored)
  useEffect(() => {
    if (state === 'open' && wasLost.current) notifications.show({ message: restored })
    wasLost.current = state === 'lost'
  }, [state, restored])
  if (state !== 'lost') return null
  return (
    <div className={styles['notice']} role="alert">
      <IconPlugConnectedX size={18} aria-hidden />
      <span>{t(($) => $.common.connection.lost)}</span>
      <Button size="compact-sm" variant="default" onClick={reconnectNow}>
        {t(($) => $.common.connection.retryNow)}
      </Button>
      {host.saveLog && (
        <Button size="compact-sm" variant="subtle" onClick={() => void saveLog()}>
          {t(($) => $.program.crash.saveLog)}
        </Button>
      )}
    </div>
  )
}
