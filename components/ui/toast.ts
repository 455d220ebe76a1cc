'use client'

/** `toast.success('Saved')`, `toast.error(message)`, `toast('Deleted', { action: { label, onClick } })`. */
export { toast } from 'sonner'
