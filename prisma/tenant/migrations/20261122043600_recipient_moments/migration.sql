-- Of a million recipients, a page of the few who complained must not be looked for among all. Each moment comes once.
CREATE INDEX "campaign_recipient_opened_idx" ON "campaign_recipient"("tenant_id", "campaign_id", "contact_id") WHERE "opened_at" IS NOT NULL;
CREATE INDEX "campaign_recipient_clicked_idx" ON "campaign_recipient"("tenant_id", "campaign_id", "contact_id") WHERE "clicked_at" IS NOT NULL;
CREATE INDEX "campaign_recipient_bounced_idx" ON "campaign_recipient"("tenant_id", "campaign_id", "contact_id") WHERE "bounced_at" IS NOT NULL;
CREATE INDEX "campaign_recipient_complained_idx" ON "campaign_recipient"("tenant_id", "campaign_id", "contact_id") WHERE "complained_at" IS NOT NULL;
CREATE INDEX "campaign_recipient_unsubscribed_idx" ON "campaign_recipient"("tenant_id", "campaign_id", "contact_id") WHERE "unsubscribed_at" IS NOT NULL;
