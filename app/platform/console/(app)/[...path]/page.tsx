import { notFound } from 'next/navigation'
import { staffContext } from '@/app/_request/staff'

export default async function UnknownConsolePage() {
  await staffContext()
  notFound()
}
