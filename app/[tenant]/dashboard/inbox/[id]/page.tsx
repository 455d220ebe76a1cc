import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { type InboxQuery, InboxScreen } from '../inbox-screen'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('inbox'))('title') }
}

type Props = { params: Promise<{ id: string }>; searchParams: InboxQuery }

export default async function ConversationPage({ params, searchParams }: Props) {
  return <InboxScreen id={(await params).id} query={searchParams} />
}
