'use client'

import { useRouter } from 'next/navigation'
import type { PickedContact } from '@/components/conversations/contact-picker'
import { WriteButton } from '@/components/conversations/write-button'

/** A first message to this contact; the conversation opens in the inbox. */
export function WriteToContact({ contact }: { contact: PickedContact }) {
  const router = useRouter()
  return <WriteButton contact={contact} onStarted={(id) => router.push(`/dashboard/inbox/${id}`)} />
}
