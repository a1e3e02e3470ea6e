import { MultiSelect, SegmentedControl } from '@mantine/core'
import { useState, type ReactElement } from 'react'

import { client } from '#renderer/bridge/queries.ts'
import { StepForm } from '#renderer/features/records/step-form.tsx'
import { openReady } from '#renderer/features/informing/ready-document.tsx'
import { useSheetLanguageChoices } from '#renderer/features/informing/sheet-languages.ts'
import { useChoices } from '#renderer/features/records/choices.ts'
import { companyLookup, placeLookup } from '#renderer/features/records/lookups.ts'
import { openDialog } from '#renderer/ui/dialogs.tsx'
import { ChoiceField } from '#renderer/ui/form/choice-field.tsx'
import { LookupField } from '#renderer/ui/form/lookup-field.tsx'
import { currentLanguage, t as text, useTexts } from '#renderer/ui/texts.ts'
import { isLanguage } from '#shared/i18n/languages.ts'

interface Subject {
  declarationId: number | null
  companyId: number | null
  date: string
}

/** Asks for place, languages and size, and makes the poster. */
export function openPoster(subject: Subject): void {
  openDialog({
    title: text(($) => $.informing.poster.title),
    size: 'md',
    render: (close) => <PosterForm subject={subject} close={close} />,
  })
}

function PosterForm({ subject, close }: { subject: Subject; close: () => void }): ReactElement {
  const t = useTexts()
  const choices = useSheetLanguageChoices()
  const [declarationId, setDeclarationId] = useState(subject.declarationId)
  const [languages, setLanguages] = useState<string[]>([currentLanguage()])
  const [size, setSize] = useState<'A4' | 'A3'>('A4')
  const [tried, setTried] = useState(false)
  const needed = t(($) => $.informing.needed)
  const run = async (): Promise<boolean> => {
    setTried(true)
    if (declarationId === null || languages.length === 0) return false
    const { file, warnings } = await client.informing.poster({ declarationId, date: subject.date, languages, size })
    openReady({
      title: t(($) => $.informing.poster.title),
      preview: t(($) => $.informing.poster.preview),
      file,
      warnings,
    })
    return true
  }
  return (
    <StepForm label={t(($) => $.informing.poster.do)} close={close} run={run}>
      <LookupField
        {...placeLookup}
        required
        label={t(($) => $.informing.list.place)}
        value={declarationId}
        error={tried && declarationId === null ? needed : null}
        onChange={setDeclarationId}
      />
      <MultiSelect
        required
        label={t(($) => $.informing.poster.languages)}
        description={t(($) => $.informing.poster.languagesHelp)}
        data={[...choices]}
        maxValues={4}
        value={languages}
        error={tried && languages.length === 0 ? needed : null}
        onChange={setLanguages}
        comboboxProps={{ withinPortal: true }}
      />
      <SegmentedControl
        aria-label={t(($) => $.informing.poster.size)}
        value={size}
        data={['A4', 'A3']}
        onChange={(next) => setSize(next === 'A3' ? 'A3' : 'A4')}
      />
    </StepForm>
  )
}

/** Asks for place, firm and language, and makes the brochure. */
export function openBrochure(subject: Subject): void {
  openDialog({
    title: text(($) => $.informing.brochureDialog.title),
    size: 'md',
    render: (close) => <BrochureForm subject={subject} close={close} />,
  })
}

function BrochureForm({ subject, close }: { subject: Subject; close: () => void }): ReactElement {
  const t = useTexts()
  const { languages } = useChoices()
  const [declarationId, setDeclarationId] = useState(subject.declarationId)
  const [companyId, setCompanyId] = useState(subject.companyId)
  const [language, setLanguage] = useState('own')
  const [tried, setTried] = useState(false)
  const needed = t(($) => $.informing.needed)
  const title = t(($) => $.informing.brochureDialog.title)
  const run = async (): Promise<boolean> => {
    setTried(true)
    if (declarationId === null || companyId === null) return false
    const wish = { declarationId, companyId, date: subject.date, language: isLanguage(language) ? language : null }
    const { file } = await client.informing.brochure(wish)
    openReady({ title, preview: t(($) => $.informing.brochureDialog.preview), file, warnings: [] })
    return true
  }
  return (
    <StepForm label={t(($) => $.informing.brochureDialog.do)} close={close} run={run}>
      <LookupField
        {...placeLookup}
        required
        label={t(($) => $.informing.list.place)}
        value={declarationId}
        error={tried && declarationId === null ? needed : null}
        onChange={setDeclarationId}
      />
      <LookupField
        {...companyLookup}
        required
        label={t(($) => $.informing.list.firm)}
        value={companyId}
        error={tried && companyId === null ? needed : null}
        onChange={setCompanyId}
      />
      <ChoiceField
        required
        label={t(($) => $.informing.brochureDialog.language)}
        choices={[{ value: 'own', label: t(($) => $.informing.brochureDialog.own) }, ...languages]}
        value={language}
        onChange={(next) => setLanguage(next ?? 'own')}
      />
    </StepForm>
  )
}
