'use server'

import { action } from '@/app/_request/action'
import * as callBacks from '@/lib/call-backs'

export const settleCallBack = action(callBacks.settleCallBack)
export const moveCallBack = action(callBacks.moveCallBack)
