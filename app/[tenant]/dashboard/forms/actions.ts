'use server'

import { action } from '@/app/_request/action'
import * as forms from '@/lib/forms'

export const createForm = action(forms.createForm)
export const updateForm = action(forms.updateForm)
export const deleteForm = action(forms.deleteForm)
export const releaseSubmission = action(forms.releaseSubmission)
export const deleteSubmission = action(forms.deleteSubmission)
