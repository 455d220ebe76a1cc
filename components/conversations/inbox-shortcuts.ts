import type { useTranslations } from 'next-intl'
import type { ShortcutSection } from '@/components/ui/shortcuts-dialog'

/** The inbox's part of the list that `?` shows. @param t of the namespace `inbox.keys` */
export const inboxShortcuts = (t: ReturnType<typeof useTranslations<'inbox.keys'>>): ShortcutSection => ({
  heading: t('inbox'),
  shortcuts: [
    { keys: ['R'], label: t('reply') },
    { keys: ['N'], label: t('note') },
    { keys: ['T'], label: t('take') },
    { keys: ['A'], label: t('assign') },
    { keys: ['E'], label: t('close') },
    { keys: ['Z'], label: t('snooze') },
    { keys: ['L'], label: t('organise') },
    { keys: ['V'], label: t('views') },
    { keys: ['M'], label: t('macros') },
    { keys: ['P'], label: t('plan') },
    { keys: ['U'], label: t('unread') },
    { keys: ['Ctrl', 'Enter'], label: t('send') },
    { keys: ['/'], label: t('canned') },
  ],
})
