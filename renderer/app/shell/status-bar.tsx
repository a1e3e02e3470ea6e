import { CloseButton, Progress, UnstyledButton } from '@mantine/core'
import { IconArrowBackUp, IconDeviceFloppy } from '@tabler/icons-react'
import type { ReactElement } from 'react'

import styles from '#renderer/app/shell/shell.module.css'
import { useDesk } from '#renderer/app/desk.ts'
import { useTasks, type Task } from '#renderer/app/tasks.ts'
import { undoLast, useLastAction } from '#renderer/app/undo.ts'
import type { OpenWorkspace } from '#renderer/app/workspace-actions.ts'
import { formatInstant } from '#renderer/ui/format.ts'
import { useTexts } from '#renderer/ui/texts.ts'

/** Running work with progress and cancel, the last backup, and the undo of the last action. */
export function StatusBar({ workspace }: { workspace: OpenWorkspace }): ReactElement {
  const t = useTexts()
  const tasks = useTasks()
  const { mayWrite } = useDesk()
  const undoable = useLastAction()
  const last = mayWrite ? undoable : null
  const backup = workspace.lastBackupAt
  return (
    <>
      <div role="status" style={{ display: 'contents' }}>
        {tasks.length > 1 && <span>{t(($) => $.shell.status.running, { count: tasks.length })}</span>}
        {tasks.length === 0 && <span>{t(($) => $.shell.status.ready)}</span>}
      </div>
      {tasks.slice(-2).map((task) => (
        <RunningTask key={task.id} task={task} />
      ))}
      <span className={styles['spring']} />
      {last && (
        <UnstyledButton className={styles['task']} fz="xs" onClick={() => void undoLast()}>
          <IconArrowBackUp size={15} aria-hidden />
          <span className={styles['taskTitle']}>{t(($) => $.shell.status.undoAction, { action: last.label })}</span>
        </UnstyledButton>
      )}
      <span className={styles['statusText']}>
        <IconDeviceFloppy size={13} aria-hidden style={{ verticalAlign: '-2px' }} />{' '}
        {backup
          ? t(($) => $.shell.status.lastBackup, { when: formatInstant(backup) })
          : t(($) => $.shell.status.noBackup)}
      </span>
    </>
  )
}

function RunningTask({ task }: { task: Task }): ReactElement {
  const t = useTexts()
  const { progress } = task
  const share = progress?.total ? Math.min(100, (progress.done / progress.total) * 100) : null
  return (
    <span className={styles['task']}>
      <span className={styles['taskTitle']}>{progress?.text ? `${task.title} · ${progress.text}` : task.title}</span>
      <Progress
        className={styles['taskBar'] ?? ''}
        size="sm"
        value={share ?? 100}
        animated={share === null}
        aria-label={task.title}
      />
      <CloseButton
        size="xs"
        aria-label={t(($) => $.shell.status.cancelTask, { title: task.title })}
        onClick={task.cancel}
      />
    </span>
  )
}
