import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { ReactElement } from 'react'

import styles from '#renderer/features/corrections/corrections.module.css'
import { host } from '#renderer/bridge/host.ts'
import { notifyError } from '#renderer/app/notify.ts'
import { todayInBrussels } from '#renderer/ui/format.ts'
import { ToneIcon } from '#renderer/ui/parts/state-badge.tsx'
import { useTexts } from '#renderer/ui/texts.ts'
import type { CorrectionObstacle } from '#shared/contract/correction-shapes.ts'
import type { Filter } from '#shared/contract/list.ts'
import { ruleValue } from '#shared/rules/index.ts'

/** Why nothing can be asked yet, with the way to settle it. `filters` lead to the finding, where there is one. */
export function ObstacleNote(props: {
  obstacle: CorrectionObstacle
  personId: number | null
  filters?: Filter[]
}): ReactElement {
  const { obstacle, personId, filters } = props
  const t = useTexts()
  const small = { size: 'compact-sm', variant: 'default' } as const
  return (
    <div className={styles['obstacle']} role="note">
      <ToneIcon tone="warn" />
      <div>
        <p className={styles['plain']}>{t(($) => $.corrections.obstacles[obstacle])}</p>
        <div className={styles['tools']}>
          {obstacle === 'same-day' && (
            <Button {...small} onClick={() => void openService().catch(notifyError)}>
              {t(($) => $.corrections.obstacleSteps.online)}
            </Button>
          )}
          {obstacle !== 'same-day' && personId !== null && (
            <Button
              {...small}
              renderRoot={(root) => <Link to="/people/$personId" params={{ personId: String(personId) }} {...root} />}
            >
              {t(($) => $.corrections.obstacleSteps.person)}
            </Button>
          )}
          {obstacle === 'person-unknown' && personId === null && (
            <Button
              {...small}
              renderRoot={(root) => <Link to="/registrations" search={{ tab: 'unknown' }} {...root} />}
            >
              {t(($) => $.corrections.obstacleSteps.takeOver)}
            </Button>
          )}
          {obstacle === 'number-invalid' && filters && (
            <Button {...small} renderRoot={(root) => <Link to="/findings" search={{ filters }} {...root} />}>
              {t(($) => $.corrections.obstacleSteps.finding)}
            </Button>
          )}
        </div>
      </div>
    </div>
  )
}

/** The online service in which a presence of today is cancelled and registered again. */
async function openService(): Promise<void> {
  await host.openExternal(ruleValue('official-service', 'construction', todayInBrussels()).url)
}
