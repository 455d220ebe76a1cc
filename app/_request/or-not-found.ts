import { notFound } from 'next/navigation'
import { isAppError } from '@/lib/kernel'

/** A page that is not there, or that nobody could have given that address, answers 404; other failures stay failures. */
export async function orNotFound<T>(promise: Promise<T>): Promise<T> {
  try {
    return await promise
  } catch (error) {
    if (isAppError(error, 'not_found') || isAppError(error, 'invalid')) notFound()
    throw error
  }
}
