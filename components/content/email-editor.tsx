'use client'

import dynamic from 'next/dynamic'
import { Skeleton } from '@/components/ui/skeleton'

/** Editor, rich text and drawing are loaded where a mail is written, and nowhere else. */
export const EmailEditor = dynamic(() => import('./editor-frame').then(({ EditorFrame }) => EditorFrame), {
  ssr: false,
  loading: () => (
    <div className="grid gap-6 lg:grid-cols-[minmax(20rem,26rem)_minmax(0,1fr)]">
      <Skeleton className="h-[36rem] w-full" />
      <Skeleton className="h-[36rem] w-full max-lg:hidden" />
    </div>
  ),
})
