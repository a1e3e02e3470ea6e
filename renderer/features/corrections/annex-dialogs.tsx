import { Button, Group, Loader, Select, Stack, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState, type ReactElement } from 'react'

import { isShownPicture } from '#renderer/features/corrections/annex-thumb.tsx'
import { StepForm } from '#renderer/features/records/step-form.tsx'
import styles from '#renderer/features/corrections/annexes.module.css'
import { notifyError } from '#renderer/app/notify.ts'
import { offerUndoOf } from '#renderer/app/undo.ts'
import { errorText } from '#renderer/bridge/errors.ts'
import { host } from '#renderer/bridge/host.ts'
import { client } from '#renderer/bridge/queries.ts'
import { openDialog } from '#renderer/ui/dialogs.tsx'
import { ProblemList } from '#renderer/ui/form/problem-list.tsx'
import { PdfPreview } from '#renderer/ui/parts/pdf-preview.tsx'
import { useTexts } from '#renderer/ui/texts.ts'
import type { CorrectionAnnex } from '#shared/contract/correction-shapes.ts'
import { evidenceKinds } from '#shared/domain/correction/words.ts'

/** Shows an annex large, with the ways to open or keep a copy. */
export function openAnnex(annex: CorrectionAnnex): void {
  openDialog({ title: annex.name, size: 'xl', render: () => <AnnexView annex={annex} /> })
}

function AnnexView({ annex }: { annex: CorrectionAnnex }): ReactElement {
  const t = useTexts()
  const { id, name, mediaType } = annex
  const file = useQuery({
    queryKey: [['annexFile'], 'large', id],
    queryFn: async () => await client.corrections.annexFile({ annexId: id }),
    gcTime: 0,
  })
  const { data } = file
  return (
    <Stack gap="sm">
      {file.isError && <ProblemList problems={[]} message={errorText(file.error)} />}
      {file.isPending && <Loader size="sm" aria-label={t(($) => $.common.loading)} />}
      {data &&
        (mediaType === 'application/pdf' ? (
          <div className={styles['large']}>
            <PdfPreview url={host.fileUrl(data.token)} label={name} />
          </div>
        ) : isShownPicture(mediaType) ? (
          <img src={host.fileUrl(data.token)} alt={annex.description ?? name} className={styles['picture']} />
        ) : (
          <p className={styles['plain']}>{t(($) => $.corrections.request.annexes.noPreview)}</p>
        ))}
      {data && (
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={() => void host.saveFile(data.token, data.fileName).catch(notifyError)}>
            {t(($) => $.corrections.request.annexes.saveIt)}
          </Button>
          <Button variant="default" onClick={() => void host.openFile(data.token).catch(notifyError)}>
            {t(($) => $.corrections.request.annexes.openIt)}
          </Button>
        </Group>
      )}
    </Stack>
  )
}

/** Asks for the name, the kind and the description of an annex. */
export function openAnnexForm(annex: CorrectionAnnex): void {
  openDialog({ title: annex.name, render: (close) => <AnnexForm annex={annex} close={close} /> })
}

function AnnexForm({ annex, close }: { annex: CorrectionAnnex; close: () => void }): ReactElement {
  const t = useTexts()
  const [name, setName] = useState(annex.name)
  const [kind, setKind] = useState(annex.kind)
  const [description, setDescription] = useState(annex.description ?? '')
  const run = async (): Promise<boolean> => {
    const { changeSet } = await client.corrections.describeAnnex({
      annexId: annex.id,
      name: name.trim() || annex.name,
      kind,
      description: description.trim() || null,
    })
    offerUndoOf(
      changeSet,
      t(($) => $.corrections.request.annexes.changed),
    )
    return true
  }
  return (
    <StepForm label={t(($) => $.common.save)} close={close} run={run}>
      <TextInput
        label={t(($) => $.corrections.request.annexes.name)}
        maxLength={255}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Select
        label={t(($) => $.corrections.request.annexes.kind)}
        data={evidenceKinds.map((value) => ({ value, label: t(($) => $.corrections.evidence[value]) }))}
        value={kind}
        data-autofocus
        onChange={(value) => setKind(evidenceKinds.find((one) => one === value) ?? kind)}
      />
      <TextInput
        label={t(($) => $.corrections.request.annexes.description)}
        placeholder={t(($) => $.corrections.request.annexes.descriptionPlaceholder)}
        maxLength={500}
        value={description}
        onChange={(event) => setDescription(event.currentTarget.value)}
      />
    </StepForm>
  )
}
