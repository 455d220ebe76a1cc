'use server'

import { action } from '@/app/_request/action'
import * as contacts from '@/lib/contacts'

export const createField = action(contacts.createField)
export const updateField = action(contacts.updateField)
