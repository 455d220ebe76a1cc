-- A link of a text message has a short name, since every character is paid for.
ALTER TABLE "campaign_link" ADD COLUMN "code" TEXT;
CREATE UNIQUE INDEX "campaign_link_code_key" ON "campaign_link"("tenant_id", "code") WHERE "code" IS NOT NULL;
