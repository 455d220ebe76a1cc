'use client'

import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Dialog, DialogContent } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { NativeSelect } from '@/components/ui/native-select'
import { type InboxRow, PRIORITIES } from '@/lib/conversations/schema'
import { useInboxContext } from './inbox-context'
import { LabelChoice } from './label-choice'

/** Labels and priority of one conversation; each choice acts at once. */
export function OrganiseDialog({ conversation, onClose }: { conversation: InboxRow; onClose: () => void }) {
  const t = useTranslations('inbox')
  const { actions } = useInboxContext()
  return (
    <Dialog open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <DialogContent
        title={t('organise')}
        size="sm"
        footer={
          <Button variant="primary" onClick={onClose}>
            {t('done')}
          </Button>
        }
      >
        <div className="grid gap-5">
          <Field label={t('priorities.label')}>
            <NativeSelect
              value={conversation.priority}
              onChange={(event) => {
                const priority = PRIORITIES.find((one) => one === event.target.value)
                if (priority) void actions.setPriority(conversation, priority)
              }}
            >
              {PRIORITIES.toReversed().map((priority) => (
                <option key={priority} value={priority}>
                  {t(`priorities.${priority}`)}
                </option>
              ))}
            </NativeSelect>
          </Field>
          <LabelChoice
            chosen={conversation.labels.map(({ id }) => id)}
            onChange={(labelId, isChosen) => void actions.setLabel(conversation, labelId, isChosen)}
          />
        </div>
      </DialogContent>
    </Dialog>
  )
}
