'use client'

import { useTranslations } from 'next-intl'
import { Sheet, SheetContent } from '@/components/ui/sheet'
import { ContactPanel } from './contact-panel'
import type { ThreadState } from './inbox-state'

/** The contact where there is no room for a third column. */
export function ContactSheet({ thread, onClose }: { thread: ThreadState; onClose: () => void }) {
  const t = useTranslations('inbox.contact')
  return (
    <Sheet open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <SheetContent title={t('title')}>
        <ContactPanel thread={thread} />
      </SheetContent>
    </Sheet>
  )
}
