'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Dialog, DialogContent } from '@/components/ui/dialog'
import { RadioGroup } from '@/components/ui/radio-group'
import { BLOCK_CHOICES, type BlockChoice, type InboxRow } from '@/lib/conversations/schema'
import { useInboxContext } from './inbox-context'

const mailOf = ({ channel, address, contact }: InboxRow): string | null =>
  channel === 'email' ? address : contact.email

/** Marks a conversation as spam, and asks whether its sender may write again. */
export function SpamDialog({ conversation, onClose }: { conversation: InboxRow; onClose: () => void }) {
  const t = useTranslations('inbox.spam')
  const { actions } = useInboxContext()
  const [block, setBlock] = useState<BlockChoice>('sender')
  const [isBusy, setBusy] = useState(false)
  const mail = mailOf(conversation)
  const name = conversation.channel === 'web_chat' ? '' : (conversation.address ?? mail ?? '')
  const domain = mail?.slice(mail.lastIndexOf('@') + 1)
  const options = BLOCK_CHOICES.filter((choice) => choice !== 'domain' || domain !== undefined).map((value) => ({
    value,
    label: t(`block.${value}`, { name: name || t('visitor'), domain: domain ?? '' }),
    description: t(`blockHint.${value}`),
  }))

  const mark = async () => {
    setBusy(true)
    const isDone = await actions.markSpam(conversation, block)
    setBusy(false)
    if (isDone) onClose()
  }

  return (
    <Dialog open onOpenChange={(isOpen) => !isOpen && !isBusy && onClose()}>
      <DialogContent
        size="sm"
        title={t('title')}
        description={t('description')}
        footer={
          <>
            <Button disabled={isBusy} onClick={onClose}>
              {t('cancel')}
            </Button>
            <Button variant="danger" loading={isBusy} onClick={() => void mark()}>
              {t('mark')}
            </Button>
          </>
        }
      >
        <RadioGroup
          aria-label={t('sender')}
          looks="cards"
          options={options}
          value={block}
          onValueChange={(value) => setBlock(value as BlockChoice)}
        />
      </DialogContent>
    </Dialog>
  )
}
