import type { Metadata } from 'next'
import type { MessageKeys, NestedKeyOf } from 'next-intl'
import { getTranslations } from 'next-intl/server'
import type { Messages } from '@/i18n/messages'

type Key = MessageKeys<Messages, NestedKeyOf<Messages>>

/** A page's title from the catalogue: `export const generateMetadata = titled('agents.title')`. */
export const titled = (key: Key) => async (): Promise<Metadata> => ({ title: (await getTranslations())(key) })
