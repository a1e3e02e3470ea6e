import { useQuery } from '@tanstack/react-query'
import { useState, type ReactElement } from 'react'

import { CreateForm } from '#renderer/features/workspace/create-form.tsx'
import { OpenForm } from '#renderer/features/workspace/open-form.tsx'
import { RecoveryCode } from '#renderer/features/workspace/recovery-code.tsx'
import { RestoreForm } from '#renderer/features/workspace/restore-form.tsx'
import { StartHome, type RecentWorkspace } from '#renderer/features/workspace/start-home.tsx'
import { StartCard } from '#renderer/features/workspace/start-card.tsx'
import { freeName, inside, rememberedUser, samplePassphrase } from '#renderer/features/workspace/start-store.ts'
import { keepStartScreen } from '#renderer/app/gate-state.ts'
import { notifyError } from '#renderer/app/notify.ts'
import { api, client } from '#renderer/bridge/queries.ts'
import { useLanguage, useTexts } from '#renderer/ui/texts.ts'

type View =
  | { kind: 'home' }
  | { kind: 'create' }
  | { kind: 'open'; folder: string | null }
  | { kind: 'restore'; file: string | null }
  | { kind: 'recovery'; code: string }

const sampleName = 'Exemple'

/** Everything before a workspace is open: choose, create, open, restore, and the recovery code shown once. */
export function WorkspaceStart(): ReactElement {
  const t = useTexts()
  const language = useLanguage()
  const status = useQuery(api.workspace.status.queryOptions())
  const [view, setView] = useState<View>({ kind: 'home' })
  const [preparing, setPreparing] = useState(false)
  const recent: readonly RecentWorkspace[] = status.data?.recent ?? []
  const place = status.data?.defaultFolder ?? ''
  const user = rememberedUser(status.data?.defaultUser ?? '')
  const home = (): void => setView({ kind: 'home' })
  const proposed = (name: string): string =>
    freeName(
      name,
      recent.map((entry) => entry.name),
    )

  const showSample = async (): Promise<void> => {
    setPreparing(true)
    // Pages that fill up row by row would look broken: the shell comes when all is there.
    keepStartScreen(true)
    try {
      await openSample(place, recent, { user, language })
    } catch (error) {
      notifyError(error)
    } finally {
      setPreparing(false)
      keepStartScreen(false)
    }
  }

  switch (view.kind) {
    case 'create':
      return (
        <CreateForm
          place={place}
          name={proposed(t(($) => $.workspace.officeName))}
          user={user}
          onCreated={(code) => setView({ kind: 'recovery', code })}
          onBack={home}
        />
      )
    case 'open':
      return (
        <OpenForm
          key={view.folder}
          folder={view.folder}
          user={user}
          passphrase={view.folder === inside(place, sampleName) ? samplePassphrase : undefined}
          onRestore={(file) => setView({ kind: 'restore', file })}
          onBack={home}
        />
      )
    case 'restore':
      return (
        <StartCard title={t(($) => $.workspace.restore.title)}>
          <RestoreForm
            file={view.file}
            folder={inside(place, proposed(t(($) => $.workspace.restoredName)))}
            onRestored={(folder) => setView({ kind: 'open', folder })}
            onBack={home}
          />
        </StartCard>
      )
    case 'recovery':
      return <RecoveryCode code={view.code} onDone={() => keepStartScreen(false)} />
    case 'home':
      return (
        <StartHome
          recent={recent}
          preparing={preparing}
          onOpen={(folder) => setView({ kind: 'open', folder })}
          onCreate={() => setView({ kind: 'create' })}
          onRestore={() => setView({ kind: 'restore', file: null })}
          onSample={() => void showSample()}
        />
      )
  }
}

/** Opens the sample firm made before on this computer, else makes it. */
async function openSample(
  place: string,
  recent: readonly RecentWorkspace[],
  context: { user: string; language: 'fr' | 'nl' | 'de' | 'en' },
): Promise<void> {
  const folder = inside(place, sampleName)
  const { user, language } = context
  if (recent.some((entry) => entry.folder === folder && entry.exists)) {
    await client.workspace.open({ folder, secret: { passphrase: samplePassphrase }, user })
  } else {
    await client.workspace.create({ folder, passphrase: samplePassphrase, user, sample: true, language })
  }
}
