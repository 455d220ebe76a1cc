import { type ClassValue, clsx } from 'clsx'
import { extendTailwindMerge } from 'tailwind-merge'

const merge = extendTailwindMerge({
  extend: {
    theme: { spacing: ['control', 'control-sm', 'control-lg', 'row', 'card', 'stack', 'frame'] },
  },
})

/** Joins class names; of two Tailwind classes for the same property the later wins. */
export const cn = (...classes: ClassValue[]): string => merge(clsx(classes))
