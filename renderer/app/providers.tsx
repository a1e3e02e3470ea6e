import { MantineProvider, localStorageColorSchemeManager } from '@mantine/core'
import { DatesProvider } from '@mantine/dates'
import { ModalsProvider } from '@mantine/modals'
import { Notifications } from '@mantine/notifications'
import { QueryClientProvider } from '@tanstack/react-query'
import 'dayjs/locale/de'
import 'dayjs/locale/fr'
import 'dayjs/locale/nl'
import { useEffect, useMemo, type ReactElement, type ReactNode } from 'react'
import { I18nextProvider } from 'react-i18next'

import { Boundary } from '#renderer/app/boundary.tsx'
import { clearCopiedNumbers } from '#renderer/app/copied-numbers.ts'
import { forgetWords } from '#renderer/app/kept-words.ts'
import { createAppTheme, cssVariables } from '#renderer/app/theme.ts'
import { unlockScreen } from '#renderer/app/screen-lock.ts'
import { watchTyping } from '#renderer/app/typed-words.ts'
import { forgetUndo } from '#renderer/app/undo.ts'
import { followChanges } from '#renderer/bridge/changes.ts'
import { api, queryClient } from '#renderer/bridge/queries.ts'
import { forgetLists } from '#renderer/ui/data-grid/list-state.ts'
import { useDensity } from '#renderer/ui/preferences.ts'
import { listenForShortcuts } from '#renderer/ui/shortcuts.ts'
import { i18n, useLanguage, useTexts } from '#renderer/ui/texts.ts'

const colorSchemes = localStorageColorSchemeManager({ key: 'registra.theme' })

/** Everything that every page relies on: look, texts, data, dialogs, notices, keys. `nonce` lets styles through the policy. */
export function Providers({ nonce, children }: { nonce: string; children: ReactNode }): ReactElement {
  const density = useDensity()
  const close = useTexts()(($) => $.common.close)
  const theme = useMemo(() => createAppTheme(density, close), [density, close])
  useEffect(listenForShortcuts, [])
  useEffect(clearCopiedNumbers, [])
  useEffect(watchTyping, [])
  useEffect(() => {
    const controller = new AbortController()
    void followChanges(queryClient, otherWorkspace, controller.signal)
    return () => controller.abort()
  }, [])
  return (
    <QueryClientProvider client={queryClient}>
      <I18nextProvider i18n={i18n}>
        <MantineProvider
          theme={theme}
          cssVariablesResolver={cssVariables}
          colorSchemeManager={colorSchemes}
          defaultColorScheme="auto"
          getStyleNonce={() => nonce}
        >
          <Localised>{children}</Localised>
        </MantineProvider>
      </I18nextProvider>
    </QueryClientProvider>
  )
}

function otherWorkspace(): void {
  unlockScreen()
  forgetLists()
  forgetUndo()
  forgetWords()
  // Every page shows something of it: asked for while the shell is being drawn, not after.
  void queryClient.prefetchQuery(api.today.get.queryOptions())
}

function Localised({ children }: { children: ReactNode }): ReactElement {
  const language = useLanguage()
  const overlays = useTexts()(($) => $.shell.overlays)
  useEffect(() => {
    document.documentElement.lang = language
    document.querySelector('#overlays')?.setAttribute('aria-label', overlays)
  }, [language, overlays])
  return (
    <DatesProvider settings={{ locale: language, firstDayOfWeek: 1 }}>
      <Notifications position="bottom-right" zIndex={400} autoClose={6_000} limit={4} mb={34} />
      <Boundary>
        <ModalsProvider>{children}</ModalsProvider>
      </Boundary>
    </DatesProvider>
  )
}
