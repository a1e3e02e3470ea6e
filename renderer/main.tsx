import '@mantine/core/styles.css'
import '@mantine/dates/styles.css'
import '@mantine/dropzone/styles.css'
import '@mantine/notifications/styles.css'
import '@mantine/spotlight/styles.css'
import '@fontsource-variable/inter/index.css'
import '@fontsource-variable/jetbrains-mono/index.css'
import '#renderer/app/app.css'
import '#renderer/bridge/first-question.ts'

import { RouterProvider } from '@tanstack/react-router'
import { setNonce } from 'get-nonce'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'

import { Providers } from '#renderer/app/providers.tsx'
import { router } from '#renderer/app/routes.tsx'
import { host } from '#renderer/bridge/host.ts'
import { currentDensity } from '#renderer/ui/preferences.ts'
import { currentLanguage, i18n, textsReady } from '#renderer/ui/texts.ts'

// Two libraries write style elements: Mantine is given the nonce below, the scroll lock of dialogs asks get-nonce.
const nonce = document.querySelector<HTMLMetaElement>('meta[name="style-nonce"]')?.content ?? ''
setNonce(nonce)
document.documentElement.lang = i18n.language
document.documentElement.dataset['density'] = currentDensity()
// The window's menus speak the language the page was left in.
void host.setLanguage(currentLanguage()).catch(() => undefined)

function draw(): void {
  const root = document.querySelector('#root')
  if (!root) return
  createRoot(root).render(
    <StrictMode>
      <Providers nonce={nonce}>
        <RouterProvider router={router} />
      </Providers>
    </StrictMode>,
  )
}

// Not awaited: a module that waits cannot share its chunk with the pages.
void textsReady.then(draw)
