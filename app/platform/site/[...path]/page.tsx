import { notFound } from 'next/navigation'

export default function UnknownSitePage() {
  notFound()
}
