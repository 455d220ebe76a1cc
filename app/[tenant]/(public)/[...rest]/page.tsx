import { notFound } from 'next/navigation'

export const dynamic = 'force-dynamic'

/** What no other page answers: the company's own "not found", in its brand. */
export default function UnknownPage() {
  notFound()
}
