-- Conversations over text messages, WhatsApp and mail, and what became of what was sent in them.
ALTER TABLE "conversation" ADD COLUMN "connection_ref" TEXT, ADD COLUMN "address" TEXT;
ALTER TABLE "conversation" DROP CONSTRAINT "conversation_channel_check";
ALTER TABLE "conversation" ADD CONSTRAINT "conversation_channel_check"
  CHECK ("channel" IN ('web_chat', 'web_form', 'sms', 'whatsapp', 'email'));
CREATE INDEX "conversation_channel_idx" ON "conversation"("tenant_id", "channel", "status", "last_message_at", "id");
CREATE INDEX "conversation_address_idx" ON "conversation"("tenant_id", "channel", "address", "id") WHERE "address" IS NOT NULL;

ALTER TABLE "message" ADD COLUMN "provider_id" TEXT, ADD COLUMN "campaign_id" UUID, ADD COLUMN "delivery" TEXT,
  ADD COLUMN "delivery_reason" TEXT, ADD COLUMN "attempts" SMALLINT NOT NULL DEFAULT 0, ADD COLUMN "delivery_due_at" TIMESTAMPTZ(3);
ALTER TABLE "message" ADD CONSTRAINT "message_delivery_check"
  CHECK ("delivery" IN ('queued', 'sending', 'sent', 'delivered', 'read', 'failed', 'uncertain'));
CREATE UNIQUE INDEX "message_provider_key" ON "message"("tenant_id", "provider_id", "conversation_id") WHERE "provider_id" IS NOT NULL;
CREATE INDEX "message_waiting_idx" ON "message"("tenant_id", "conversation_id", "id") WHERE "delivery" IN ('queued', 'sending');

-- Which channels the assistant answers on.
ALTER TABLE "agent" ADD COLUMN "channels" TEXT[] NOT NULL DEFAULT ARRAY['web_chat']::TEXT[];

-- Whoever writes from a number or an address has it.
ALTER TABLE "contact_identity" DROP CONSTRAINT "contact_identity_source_check";
ALTER TABLE "contact_identity" ADD CONSTRAINT "contact_identity_source_check"
  CHECK ("source" IN ('staff', 'api', 'import', 'sign_up', 'message'));
