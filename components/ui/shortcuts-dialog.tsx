'use client'

import { useTranslations } from 'next-intl'
import { Dialog, DialogContent } from './dialog'
import { Keys } from './kbd'

export type ShortcutSection = { heading: string; shortcuts: readonly { keys: readonly string[]; label: string }[] }

type ShortcutsDialogProps = {
  open: boolean
  onOpenChange: (open: boolean) => void
  sections: readonly ShortcutSection[]
}

export function ShortcutsDialog({ open, onOpenChange, sections }: ShortcutsDialogProps) {
  const t = useTranslations('ui')
  return (
    <Dialog open={open} onOpenChange={onOpenChange}>
      <DialogContent title={t('shortcuts')}>
        <div className="grid gap-5">
          {sections.map((section) => (
            <section key={section.heading}>
              <h3 className="mb-1 font-medium text-subtle text-xs">{section.heading}</h3>
              <dl className="divide-y divide-line-subtle">
                {section.shortcuts.map((shortcut) => (
                  <div key={shortcut.label} className="flex items-center justify-between gap-4 py-2 text-sm">
                    <dt>{shortcut.label}</dt>
                    <dd>
                      <Keys keys={shortcut.keys} />
                    </dd>
                  </div>
                ))}
              </dl>
            </section>
          ))}
        </div>
      </DialogContent>
    </Dialog>
  )
}
