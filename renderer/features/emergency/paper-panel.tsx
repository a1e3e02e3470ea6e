import { ActionIcon, Button, SegmentedControl, Select, Tooltip } from '@mantine/core'
import { useElementSize } from '@mantine/hooks'
import { IconArrowsMaximize, IconDeviceFloppy, IconExternalLink, IconPrinter } from '@tabler/icons-react'
import { useState, type ReactElement } from 'react'

import { send, type Way } from '#renderer/features/emergency/documents.ts'
import { FormFacts } from '#renderer/features/emergency/form-facts.tsx'
import { PaperSettings, SettingsButton } from '#renderer/features/emergency/paper-settings.tsx'
import styles from '#renderer/features/emergency/paper-panel.module.css'
import { usePaper, type PaperKind } from '#renderer/features/emergency/use-paper.ts'
import type { PaperOptions } from '#renderer/features/emergency/work.ts'
import { errorText } from '#renderer/bridge/errors.ts'
import { host } from '#renderer/bridge/host.ts'
import { notifyDone } from '#renderer/app/notify.ts'
import { useAction } from '#renderer/app/actions.ts'
import { usePageCommand } from '#renderer/ui/page-commands.ts'
import { PdfPreview, PdfThumbnails } from '#renderer/ui/parts/pdf-preview.tsx'
import { useLanguage, useTexts } from '#renderer/ui/texts.ts'
import type { EmergencyPlace, Incident } from '#shared/contract/emergency.ts'
import type { Language } from '#shared/i18n/index.ts'

// Below this height a page cannot be read where it stands: then it is shown whole and small, with its facts beside it.
const readableHeight = 430
// With this much height a few warnings fit below the facts; more of them, or less room, and they go behind a button.
const roomyHeight = 180
const fewWarnings = 3

interface PaperPanelProps {
  places: readonly EmergencyPlace[]
  shown: EmergencyPlace
  date: string
  incident: Incident | null
  options: PaperOptions
  onOptions: (options: PaperOptions) => void
  onShown: (declarationId: number) => void
  focus: 'guide' | 'form'
  onFocus: (focus: 'guide' | 'form') => void
}

/** The paper: the form of the place, or the statement of the incident, as it will be printed. */
export function PaperPanel(props: PaperPanelProps): ReactElement {
  const { shown, incident, date, options, focus } = props
  const t = useTexts()
  const [chosen, setChosen] = useState<PaperKind | null>(null)
  const [language, setLanguage] = useState<Language>(useLanguage())
  const [sending, setSending] = useState<Way | null>(null)
  const { ref, height } = useElementSize()
  const exempted = incident?.outcome != null && incident.outcome.kind !== 'paper-form'
  const kind: PaperKind = incident ? (chosen ?? (exempted ? 'statement' : 'form')) : 'form'
  const paper = usePaper(kind, { declarationId: shown.declarationId, date, incident, options, language })
  const title = kind === 'form' ? t(($) => $.emergency.page.paper.form) : t(($) => $.emergency.page.paper.statement)
  const small = height > 0 && height < readableHeight

  const out = async (way: Way): Promise<void> => {
    if (sending) return
    setSending(way)
    let kept: { number: string; version: number } | null = null
    await send(way, async () => {
      const made = await paper.make()
      kept = made.form
      return made.file
    })
    setSending(null)
    if (kept !== null) notifyDone(t(($) => $.emergency.page.paper.kept, kept as { number: string; version: number }))
  }
  usePageCommand('print', () => void out('print'))
  useAction({ id: 'emergency.print', label: `${t(($) => $.common.print)}: ${title}`, run: () => void out('print') })

  const warnings = paper.preview.data?.form?.warnings.length ?? 0
  const facts = (
    <FormFacts
      kind={kind}
      paper={paper.preview.data ?? null}
      place={shown}
      date={date}
      incident={incident}
      compact={small && (height < roomyHeight || warnings > fewWarnings)}
    />
  )
  return (
    <section className={styles['panel']} aria-label={title} data-focus={focus}>
      <div className={styles['head']}>
        {incident ? (
          <SegmentedControl
            aria-label={t(($) => $.emergency.page.paper.which)}
            data={[
              { value: 'form', label: t(($) => $.emergency.page.paper.form) },
              { value: 'statement', label: t(($) => $.emergency.page.paper.statement) },
            ]}
            value={kind}
            onChange={(value) => setChosen(value === 'statement' ? 'statement' : 'form')}
          />
        ) : (
          <h2 className={styles['title']}>{title}</h2>
        )}
        {props.places.length > 1 && kind === 'form' && (
          <Select
            aria-label={t(($) => $.emergency.page.paper.place)}
            data={props.places.map((place) => ({ value: String(place.declarationId), label: place.workplace }))}
            value={String(shown.declarationId)}
            onChange={(value) => value !== null && props.onShown(Number(value))}
            w={200}
          />
        )}
        {small && (
          <SettingsButton
            kind={kind}
            options={options}
            onOptions={props.onOptions}
            language={language}
            onLanguage={setLanguage}
          />
        )}
        <span className={styles['spring']} />
        {small && focus === 'guide' && (
          <Button
            variant="subtle"
            leftSection={<IconArrowsMaximize size={16} aria-hidden />}
            onClick={() => props.onFocus('form')}
          >
            {t(($) => $.emergency.page.paper.enlarge)}
          </Button>
        )}
        <OutButton
          small={small}
          label={t(($) => $.common.saveAs)}
          icon={<IconDeviceFloppy size={18} aria-hidden />}
          loading={sending === 'save'}
          onClick={() => void out('save')}
        />
        <OutButton
          small={small}
          label={t(($) => $.common.open)}
          icon={<IconExternalLink size={18} aria-hidden />}
          loading={sending === 'open'}
          onClick={() => void out('open')}
        />
        <Button
          size={small ? 'sm' : 'md'}
          leftSection={<IconPrinter size={20} aria-hidden />}
          loading={sending === 'print'}
          onClick={() => void out('print')}
        >
          {t(($) => $.common.print)}
        </Button>
      </div>
      <div className={styles['body']} ref={ref} data-small={small}>
        {paper.preview.isError ? (
          <p role="alert" className={styles['failed']}>
            {errorText(paper.preview.error)}
          </p>
        ) : (
          paper.preview.data && (
            <Preview
              url={host.fileUrl(paper.preview.data.file.token)}
              label={t(($) => $.emergency.page.paper.preview, { name: title })}
              small={small}
              height={height}
            />
          )
        )}
        {small ? (
          facts
        ) : (
          <div className={styles['side']}>
            <PaperSettings
              kind={kind}
              options={options}
              onOptions={props.onOptions}
              language={language}
              onLanguage={setLanguage}
            />
            {facts}
          </div>
        )}
      </div>
    </section>
  )
}

/** A lesser way out: its sign alone where room is scarce. */
function OutButton(props: {
  small: boolean
  label: string
  icon: ReactElement
  loading: boolean
  onClick: () => void
}): ReactElement {
  const { small, label, icon, loading, onClick } = props
  return small ? (
    <Tooltip label={label}>
      <ActionIcon variant="default" size={36} aria-label={label} loading={loading} onClick={onClick}>
        {icon}
      </ActionIcon>
    </Tooltip>
  ) : (
    <Button variant="default" leftSection={icon} loading={loading} onClick={onClick}>
      {label}
    </Button>
  )
}

function Preview(props: { url: string; label: string; small: boolean; height: number }): ReactElement {
  return props.small ? (
    <PdfThumbnails url={props.url} label={props.label} height={Math.max(60, props.height - 2)} most={2} />
  ) : (
    <div className={styles['preview']}>
      <PdfPreview url={props.url} label={props.label} />
    </div>
  )
}
