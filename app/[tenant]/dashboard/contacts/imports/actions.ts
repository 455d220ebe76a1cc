'use server'

import { action } from '@/app/_request/action'
import * as imports from '@/lib/imports'

export const checkImport = action(imports.checkImport)
export const startImport = action(imports.startImport)
export const cancelImport = action(imports.cancelImport)
export const undoImport = action(imports.undoImport)
export const getImport = action(imports.getImport)
