'use server'

import { action } from '@/app/_request/action'
import * as surveys from '@/lib/surveys'

export const updateSurveySettings = action(surveys.updateSurveySettings)
