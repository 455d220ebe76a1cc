'use client'

import { lazy, Suspense, useState } from 'react'
import type { ShortcutSection } from './shortcuts-dialog'
import { useHotkeys } from './use-hotkeys'

const ShortcutsDialog = lazy(() => import('./shortcuts-dialog').then((file) => ({ default: file.ShortcutsDialog })))

/** `?` lists the shortcuts. Renders nothing until then. */
export function ShortcutsHelp({ sections }: { sections: readonly ShortcutSection[] }) {
  const [isOpen, setOpen] = useState(false)
  const [wasOpened, setOpened] = useState(false)
  useHotkeys({
    '?': () => {
      setOpened(true)
      setOpen(true)
    },
  })
  if (!wasOpened) return null
  return (
    <Suspense fallback={null}>
      <ShortcutsDialog open={isOpen} onOpenChange={setOpen} sections={sections} />
    </Suspense>
  )
}
