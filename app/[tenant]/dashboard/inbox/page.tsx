import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { type InboxQuery, InboxScreen } from './inbox-screen'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('inbox'))('title') }
}

export default function InboxPage({ searchParams }: { searchParams: InboxQuery }) {
  return <InboxScreen id={null} query={searchParams} />
}
