'use client'

import { MessageSquareText, SquarePen } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { lazy, Suspense, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import type { PickedContact } from './contact-picker'

const WriteDialog = lazy(() => import('./write-dialog').then((file) => ({ default: file.WriteDialog })))

type WriteButtonProps = { contact?: PickedContact; onStarted: (conversationId: string) => void }

/** Begins a conversation: with a contact, or, as a small button, with one who is chosen. */
export function WriteButton({ contact, onStarted }: WriteButtonProps) {
  const t = useTranslations('inbox.write')
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      {contact ? (
        <Button size="sm" className="justify-self-start" onClick={() => setOpen(true)}>
          <MessageSquareText aria-hidden />
          {t('open')}
        </Button>
      ) : (
        <Button size="icon" variant="ghost" aria-label={t('title')} onClick={() => setOpen(true)}>
          <SquarePen aria-hidden />
        </Button>
      )}
      <Dialog open={isOpen} onOpenChange={setOpen}>
        {isOpen && (
          <Suspense fallback={null}>
            <WriteDialog
              contact={contact ?? null}
              onClose={() => setOpen(false)}
              onStarted={(conversationId) => {
                setOpen(false)
                onStarted(conversationId)
              }}
            />
          </Suspense>
        )}
      </Dialog>
    </>
  )
}
