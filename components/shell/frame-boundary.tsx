'use client'

import { catchError, type ErrorInfo } from 'next/error'
import { FailureNotice } from './failure-notice'
import type { ShellBrand } from './shell-brand'

/** Around the frame of pages: `error.tsx` beside a layout does not catch what that layout itself throws. */
export const FrameBoundary = catchError(({ brand }: { brand: ShellBrand }, failure: ErrorInfo) => (
  <FailureNotice {...failure} brand={brand} />
))
