import { Button } from '@mantine/core'
import { IconCopy, IconExternalLink } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import type { ReactElement } from 'react'

import { copyContactText, showContactText } from '#renderer/features/emergency/contact-text.tsx'
import { attempt } from '#renderer/features/emergency/documents.ts'
import styles from '#renderer/features/emergency/meaning-panel.module.css'
import { host } from '#renderer/bridge/host.ts'
import { api } from '#renderer/bridge/queries.ts'
import { StateBadge } from '#renderer/ui/parts/state-badge.tsx'
import { textByKey, useLanguage, useTexts } from '#renderer/ui/texts.ts'
import type { Incident } from '#shared/contract/emergency.ts'
import type { WorkspaceSettings } from '#shared/contract/settings.ts'

/** What to dial and press, and the way in writing when nobody answers. */
export function CallScript({ incident }: { incident: Incident }): ReactElement | null {
  const t = useTexts()
  const language = useLanguage()
  const { regime, date } = incident
  const contact = useQuery(api.emergency.contact.queryOptions({ input: { date, regime } }))
  const settings = useQuery(api.settings.get.queryOptions())
  if (!contact.data) return null
  const { phone, menus, openNow, formAddress } = contact.data
  const hours = hoursText(settings.data?.contactCentreHours ?? [])
  return (
    <div className={styles['call']}>
      <div className={styles['dial']}>
        <strong className={styles['phone']}>
          <span className="visually-hidden">{t(($) => $.emergency.page.call.dial)} </span>
          {phone}
        </strong>
        {menus.map((menu) => (
          <span key={menu.language} className={styles['menu']}>
            <span className={styles['small']}>
              {menu.language === 'fr'
                ? t(($) => $.emergency.page.call.thenPress)
                : t(($) => $.emergency.page.call.press, {
                    language: t(($) => $.documents.phone.language[menu.language]),
                  })}
            </span>
            <span className={styles['keys']}>
              {menu.keys.map((key, index) => (
                <kbd key={menu.keys.slice(0, index + 1).join('')} className={styles['key']}>
                  {key}
                </kbd>
              ))}
            </span>
          </span>
        ))}
      </div>
      <p className={styles['small']}>
        {t(($) => $.emergency.page.call.otherMenus)}
        {hours !== '' && ` ${t(($) => $.emergency.page.call.hours, { hours })}`}{' '}
        {openNow !== null && (
          <StateBadge tone={openNow ? 'good' : 'warn'}>
            {openNow ? t(($) => $.emergency.page.call.openNow) : t(($) => $.emergency.page.call.closedNow)}
          </StateBadge>
        )}
      </p>
      <div className={styles['byForm']}>
        <Button
          variant="default"
          leftSection={<IconCopy size={16} aria-hidden />}
          onClick={() => void copyContactText(incident.id, language)}
        >
          {t(($) => $.emergency.page.call.copy)}
        </Button>
        <Button variant="default" onClick={() => showContactText(incident.id)}>
          {t(($) => $.emergency.page.call.show)}
        </Button>
        <Button
          variant="default"
          rightSection={<IconExternalLink size={16} aria-hidden />}
          aria-label={`${t(($) => $.emergency.page.call.official)} (${t(($) => $.common.opensInBrowser)})`}
          onClick={() => void attempt(async () => await host.openExternal(formAddress))}
        >
          {t(($) => $.emergency.page.call.official)}
        </Button>
      </div>
    </div>
  )
}

/** The opening hours as the office has set them; empty when it has set none, for none are published. */
function hoursText(hours: WorkspaceSettings['contactCentreHours']): string {
  return hours
    .map(({ weekdays, from, to }) => {
      const days = [...weekdays].map((day) => textByKey(['emergency', 'hours', 'days', day]) ?? day).join(', ')
      return textByKey(['emergency', 'hours', 'stretch'], { days, from, to }) ?? ''
    })
    .join('; ')
}
