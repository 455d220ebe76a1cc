'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import * as Dialog from 'radix-ui/dialog'
import { Command, CommandEmpty, CommandGroup, CommandInput, CommandItem, CommandList } from './command'
import type { CommandEntry, CommandSection } from './command-items'
import { overlayLooks } from './dialog'
import { Keys } from './kbd'
import { matchWords } from './match-words'

type CommandMenuProps = { open: boolean; onOpenChange: (open: boolean) => void; sections: readonly CommandSection[] }

/** Reaches every page and common action by a few letters. Loaded by `CommandMenuLauncher` when first asked for. */
export function CommandMenu({ open, onOpenChange, sections }: CommandMenuProps) {
  const t = useTranslations('ui')
  const router = useRouter()

  const run = (entry: CommandEntry) => {
    onOpenChange(false)
    if (entry.onSelect) entry.onSelect()
    else if (entry.href) router.push(entry.href)
  }

  return (
    <Dialog.Root open={open} onOpenChange={onOpenChange}>
      <Dialog.Portal>
        <Dialog.Overlay className={overlayLooks} />
        <Dialog.Content
          aria-describedby={undefined}
          className="fixed inset-x-2 top-2 z-50 mx-auto max-w-xl overflow-hidden rounded-xl border border-line bg-raised shadow-xl outline-none data-[state=closed]:animate-fade-out data-[state=open]:animate-fade-in sm:top-[14dvh]"
        >
          <Dialog.Title className="sr-only">{t('commandMenu')}</Dialog.Title>
          <Command label={t('commandMenu')} filter={matchWords} loop>
            <CommandInput placeholder={t('commandPlaceholder')} className="h-12 px-4" />
            <CommandList className="max-h-[min(24rem,60dvh)] p-1.5">
              <CommandEmpty>{t('nothingFound')}</CommandEmpty>
              {sections.map((section) => (
                <CommandGroup key={section.heading} heading={section.heading}>
                  {section.entries.map((entry) => (
                    <CommandItem
                      key={entry.id}
                      value={entry.id}
                      keywords={[entry.label, ...(entry.keywords ?? [])]}
                      onSelect={() => run(entry)}
                      className="min-h-9"
                    >
                      {entry.icon}
                      <span className="min-w-0 flex-1 truncate">{entry.label}</span>
                      {entry.keys && <Keys keys={entry.keys} />}
                    </CommandItem>
                  ))}
                </CommandGroup>
              ))}
            </CommandList>
          </Command>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  )
}
