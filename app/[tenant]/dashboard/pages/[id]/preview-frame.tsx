'use client'

import { Monitor, Moon, Smartphone, Sun } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Card, CardBody, CardHeader } from '@/components/ui/card'

/** The saved draft as visitors will see it, on a desk or a phone, in the light or in the dark. */
export function PreviewFrame({ pageId, version }: { pageId: string; version: number }) {
  const t = useTranslations('pages.preview')
  const [isPhone, setPhone] = useState(false)
  const [isDark, setDark] = useState(false)
  return (
    <Card className="xl:sticky xl:top-4">
      <CardHeader
        title={t('title')}
        description={t('description')}
        actions={
          <>
            <Button
              variant="ghost"
              size="icon"
              aria-pressed={isPhone}
              aria-label={t('phone')}
              onClick={() => setPhone(!isPhone)}
            >
              {isPhone ? <Monitor aria-hidden /> : <Smartphone aria-hidden />}
            </Button>
            <Button
              variant="ghost"
              size="icon"
              aria-pressed={isDark}
              aria-label={t('dark')}
              onClick={() => setDark(!isDark)}
            >
              {isDark ? <Sun aria-hidden /> : <Moon aria-hidden />}
            </Button>
          </>
        }
      />
      <CardBody>
        <iframe
          key={`${version}-${isDark}`}
          title={t('title')}
          src={`/page-preview/${pageId}${isDark ? '?dark' : ''}`}
          className={`mx-auto block h-[70dvh] rounded-lg border border-line ${isPhone ? 'w-[390px] max-w-full' : 'w-full'}`}
        />
      </CardBody>
    </Card>
  )
}
