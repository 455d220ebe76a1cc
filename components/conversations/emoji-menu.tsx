'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Popover, PopoverContent, PopoverTrigger } from '@/components/ui/popover'
import type { MenuProps } from './lazy-menu'

const EMOJI = [
  ...['🙂', '😀', '😄', '😅', '😂', '😉', '😊', '😍'],
  ...['🤔', '😐', '😕', '🙁', '😢', '😬', '😮', '😴'],
  ...['👋', '👍', '👎', '👌', '👏', '🙌', '🙏', '💪'],
  ...['❤️', '💙', '✨', '🎉', '🎁', '🔥', '⭐', '💡'],
  ...['✅', '❌', '⚠️', '❓', '❗', '⏳', '📌', '🔒'],
  ...['📦', '🚚', '🛒', '💳', '📄', '📅', '📞', '📧'],
]

export function EmojiMenu({ trigger, onPick }: MenuProps & { onPick: (emoji: string) => void }) {
  const t = useTranslations('inbox')
  const [isOpen, setOpen] = useState(true)
  return (
    <Popover open={isOpen} onOpenChange={setOpen}>
      <PopoverTrigger asChild>{trigger}</PopoverTrigger>
      <PopoverContent side="top" aria-label={t('emoji')} className="grid grid-cols-8 gap-0.5 p-1.5">
        {EMOJI.map((emoji) => (
          <button
            key={emoji}
            type="button"
            className="grid size-8 place-items-center rounded-sm text-lg hover:bg-fg/7 pointer-coarse:size-11"
            onClick={() => {
              setOpen(false)
              onPick(emoji)
            }}
          >
            {emoji}
          </button>
        ))}
      </PopoverContent>
    </Popover>
  )
}
