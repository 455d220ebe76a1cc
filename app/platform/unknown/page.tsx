import { notFound } from 'next/navigation'

export default function UnknownHostPage() {
  notFound()
}
