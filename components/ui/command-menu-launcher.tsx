'use client'

import { lazy, type ReactNode, Suspense, useState } from 'react'
import type { CommandSection } from './command-items'
import { useHotkeys } from './use-hotkeys'

const CommandMenu = lazy(() => import('./command-menu').then((file) => ({ default: file.CommandMenu })))

type LauncherProps = {
  sections: readonly CommandSection[]
  /** The visible way in; pressing it, or Ctrl/Cmd K, opens the menu. */
  label: string
  className?: string
  children: ReactNode
}

export function CommandMenuLauncher({ sections, label, className, children }: LauncherProps) {
  const [isOpen, setOpen] = useState(false)
  const [wasOpened, setOpened] = useState(false)
  const toggle = () => {
    setOpened(true)
    setOpen((open) => !open)
  }
  useHotkeys({ 'mod+k': toggle })
  return (
    <>
      <button
        type="button"
        aria-label={label}
        aria-haspopup="dialog"
        aria-keyshortcuts="Control+K Meta+K"
        className={className}
        onClick={toggle}
      >
        {children}
      </button>
      {wasOpened && (
        <Suspense fallback={null}>
          <CommandMenu open={isOpen} onOpenChange={setOpen} sections={sections} />
        </Suspense>
      )}
    </>
  )
}
