'use client'

import { useEffect, useState } from 'react'
import { type ContentPreview, type EmailContent, type PreviewLook, previewContent } from '@/lib/content/schema'
import type { EditorSetup } from './editor-context'

const PAUSE_MS = 80

/** The mail as it would arrive; drawn anew in the pauses of writing. Null until it was drawn first. */
export function useContentPreview(
  content: EmailContent,
  { brand, language }: EditorSetup,
  { scheme, variables }: PreviewLook,
): ContentPreview | null {
  const [preview, setPreview] = useState<ContentPreview | null>(null)
  useEffect(() => {
    let isOver = false
    const timer = setTimeout(async () => {
      const drawn = await previewContent(content, brand, language, { scheme, variables })
      // Pictures are those of this page's own host, whatever the address in the mail will be.
      const html = drawn.html.replaceAll(`src="${new URL(brand.homeUrl).origin}/`, `src="${window.location.origin}/`)
      if (!isOver) setPreview({ ...drawn, html })
    }, PAUSE_MS)
    return () => {
      isOver = true
      clearTimeout(timer)
    }
  }, [content, brand, language, scheme, variables])
  return preview
}
