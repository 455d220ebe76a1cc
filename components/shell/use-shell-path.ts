'use client'

import { useSelectedLayoutSegments } from 'next/navigation'
import { pathOfSegments } from './nav'

/** The page's address for components that the layout at `base` renders. The same on the server and in the browser. */
export const useShellPath = (base: string): string => pathOfSegments(base, useSelectedLayoutSegments())
