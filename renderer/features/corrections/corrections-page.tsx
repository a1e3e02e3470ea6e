import { Button, Tabs } from '@mantine/core'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { IconCalendarDown, IconMessageReport, IconPlus, IconPrinter } from '@tabler/icons-react'
import { useState, type ReactElement } from 'react'

import { useDesk } from '#renderer/app/desk.ts'
import { CockpitTab } from '#renderer/features/corrections/cockpit-tab.tsx'
import styles from '#renderer/features/corrections/corrections.module.css'
import { ListTab } from '#renderer/features/corrections/list-tab.tsx'
import { RegisterTab } from '#renderer/features/corrections/register-tab.tsx'
import { correctionTabs, type CorrectionTab } from '#renderer/features/corrections/search.ts'
import { StartForm } from '#renderer/features/corrections/start-form.tsx'
import { useAction } from '#renderer/app/actions.ts'
import { notifyError } from '#renderer/app/notify.ts'
import { startTask } from '#renderer/app/tasks.ts'
import { host } from '#renderer/bridge/host.ts'
import { client } from '#renderer/bridge/queries.ts'
import { mondayOf } from '#renderer/features/registrations/day-range.ts'
import { todayInBrussels } from '#renderer/ui/format.ts'
import { usePageCommand } from '#renderer/ui/page-commands.ts'
import { Page } from '#renderer/ui/parts/page.tsx'
import { useShortcut } from '#renderer/ui/shortcuts.ts'
import { currentLanguage, t as text, useTexts } from '#renderer/ui/texts.ts'

const contents: Record<CorrectionTab, () => ReactElement> = {
  cockpit: () => <WithPrint />,
  list: () => <ListTab />,
  register: () => <RegisterTab />,
}

/** The list of the week as a document: printed, or saved for another day. */
async function weekList(): Promise<void> {
  const file = await startTask({
    title: text(($) => $.corrections.cockpit.weekList),
    run: async (signal) =>
      await client.corrections.weekList({ from: mondayOf(todayInBrussels()), language: currentLanguage() }, { signal }),
  })
  if (file) await host.printFile(file.token)
}

/** The deadlines as appointments for the agenda of the office. */
async function deadlines(): Promise<void> {
  const file = await client.corrections.ics({ language: currentLanguage() })
  await host.saveFile(file.token, file.fileName)
}

/** The cockpit prints the list of the week. */
function WithPrint(): ReactElement {
  usePageCommand('print', () => void weekList().catch(notifyError))
  return <CockpitTab />
}

/** The procedure without which a view has nothing to show. */
const needs: Record<CorrectionTab, string> = {
  cockpit: 'corrections.cases',
  list: 'corrections.list',
  register: 'corrections.register',
}

/** Corrections: what is to be done by days left, all requests, and the register. */
export function CorrectionsPage(): ReactElement {
  const t = useTexts()
  const navigate = useNavigate()
  const { may, mayWrite } = useDesk()
  const { tab: asked = 'cockpit' } = useSearch({ from: '/corrections' })
  const open = correctionTabs.filter((id) => may(needs[id]))
  const tab = open.includes(asked) ? asked : (open[0] ?? 'list')
  /** The form that is open: what a worker reports, or a request from nothing. */
  const [form, setForm] = useState<'report' | 'new' | null>(null)
  const report = t(($) => $.corrections.cockpit.report)
  const create = t(($) => $.corrections.cockpit.create)
  useShortcut('corrections.new', 'N', create, () => setForm('new'), { enabled: mayWrite })
  useShortcut('corrections.report', 'R', report, () => setForm('report'), { enabled: mayWrite })
  useAction(
    mayWrite ? { id: 'corrections.new', label: create, icon: <IconPlus size={18} />, run: () => setForm('new') } : null,
  )
  useAction(
    mayWrite
      ? {
          id: 'corrections.report',
          label: report,
          icon: <IconMessageReport size={18} />,
          run: () => setForm('report'),
        }
      : null,
  )
  return (
    <Page
      title={t(($) => $.corrections.title)}
      sentence={t(($) => $.corrections.sentence)}
      body="fill"
      action={
        mayWrite && (
          <>
            <Button
              variant="default"
              leftSection={<IconMessageReport size={16} aria-hidden />}
              aria-keyshortcuts="R"
              onClick={() => setForm('report')}
            >
              {report}
            </Button>
            <Button
              leftSection={<IconPlus size={16} aria-hidden />}
              aria-keyshortcuts="N"
              onClick={() => setForm('new')}
            >
              {create}
            </Button>
          </>
        )
      }
      menu={
        !may('corrections.weekList')
          ? []
          : [
              {
                id: 'week',
                label: t(($) => $.corrections.cockpit.weekListText),
                icon: <IconPrinter size={16} aria-hidden />,
                onClick: () => void weekList().catch(notifyError),
              },
              {
                id: 'ics',
                label: t(($) => $.corrections.cockpit.ics),
                icon: <IconCalendarDown size={16} aria-hidden />,
                onClick: () => void deadlines().catch(notifyError),
              },
            ]
      }
    >
      <Tabs
        className={styles['tabs'] ?? ''}
        keepMounted={false}
        color="petrol.7"
        value={tab}
        onChange={(next) =>
          void navigate({ to: '/corrections', search: next === 'cockpit' ? {} : { tab: next as CorrectionTab } })
        }
      >
        <Tabs.List aria-label={t(($) => $.corrections.tabs.label)}>
          {open.map((id) => (
            <Tabs.Tab key={id} value={id}>
              {t(($) => $.corrections.tabs[id])}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {open.map((id) => (
          <Tabs.Panel key={id} value={id} className={styles['panel'] ?? ''}>
            {id === tab && contents[id]()}
          </Tabs.Panel>
        ))}
      </Tabs>
      {form !== null && (
        <StartForm
          report={form === 'report'}
          onClose={() => setForm(null)}
          onStarted={(id) => void navigate({ to: '/corrections/$requestId', params: { requestId: String(id) } })}
        />
      )}
    </Page>
  )
}
