'use client'

export { FailureNotice as default } from '@/components/shell/failure-notice'
