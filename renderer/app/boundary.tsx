import { Component, type ReactNode } from 'react'

import { StartFrame } from '#renderer/app/shell/start-frame.tsx'
import { Stopped } from '#renderer/app/stopped.tsx'

interface Caught {
  error: unknown
}

/** The last one to catch an error: of a dialog, or of whatever is not inside a page. Without it the window would be blank. */
export class Boundary extends Component<{ children: ReactNode }, { caught: Caught | null }> {
  static getDerivedStateFromError(error: unknown): { caught: Caught } {
    return { caught: { error } }
  }

  override state: { caught: Caught | null } = { caught: null }

  override render(): ReactNode {
    const { caught } = this.state
    if (caught === null) return this.props.children
    const again = (): void => this.setState({ caught: null })
    return (
      <StartFrame>
        <Stopped
          error={caught.error}
          page={globalThis.location.hash.slice(1) || '/'}
          again={again}
          back={() => {
            globalThis.history.back()
            again()
          }}
        />
      </StartFrame>
    )
  }
}
