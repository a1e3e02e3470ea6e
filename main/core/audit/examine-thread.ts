import { examine } from '#main/core/audit/examine.ts'
import { doJobInThread } from '#main/core/db/aside.ts'

// An examination in a thread of its own: reading everything takes minutes in a large workspace.

doJobInThread(examine)
