import { deferred } from '@/lib/kernel'

/** Of all pages only those of a company with CSS of its own need the parser. */
export const cssTree = deferred<typeof import('css-tree')>('css-tree')
