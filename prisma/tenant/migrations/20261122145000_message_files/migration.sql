-- Pictures, recordings and documents of messages, and what a message is beside words.
ALTER TABLE "file" DROP CONSTRAINT "file_purpose_check";
ALTER TABLE "file" ADD CONSTRAINT "file_purpose_check" CHECK ("purpose" IN ('logo', 'icon', 'avatar', 'article', 'content', 'attachment'));

ALTER TABLE "message" ADD COLUMN "part" JSONB;

CREATE TABLE "message_file" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "sub_tenant_id" UUID DEFAULT app.current_sub_tenant(),
    "conversation_id" UUID NOT NULL,
    "message_id" UUID,
    "file_id" UUID,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "reason" TEXT,
    "source_ref" TEXT,
    "uploader_id" UUID,
    "attempts" SMALLINT NOT NULL DEFAULT 0,
    "due_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "message_file_pkey" PRIMARY KEY ("tenant_id","id"),
    CONSTRAINT "message_file_kind_check" CHECK ("kind" IN ('image', 'audio', 'voice', 'video', 'document', 'sticker')),
    CONSTRAINT "message_file_state_check" CHECK ("state" IN ('waiting', 'fetching', 'stored', 'failed')),
    CONSTRAINT "message_file_stored_check" CHECK (("state" = 'stored') = ("file_id" IS NOT NULL))
);
CREATE INDEX "message_file_tenant_id_message_id_idx" ON "message_file"("tenant_id", "message_id");
CREATE INDEX "message_file_tenant_id_conversation_id_idx" ON "message_file"("tenant_id", "conversation_id");
CREATE INDEX "message_file_tenant_id_file_id_idx" ON "message_file"("tenant_id", "file_id");
-- Chosen in a composer and never sent.
CREATE INDEX "message_file_unsent_idx" ON "message_file"("tenant_id", "created_at") WHERE "message_id" IS NULL;
-- Of files that belong to messages: those whose messages are gone.
CREATE INDEX "file_attachment_idx" ON "file"("tenant_id", "created_at") WHERE "purpose" = 'attachment';

ALTER TABLE "message_file" ADD CONSTRAINT "message_file_tenant_id_conversation_id_fkey" FOREIGN KEY ("tenant_id", "conversation_id") REFERENCES "conversation"("tenant_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;
ALTER TABLE "message_file" ADD CONSTRAINT "message_file_tenant_id_message_id_fkey" FOREIGN KEY ("tenant_id", "message_id") REFERENCES "message"("tenant_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;
ALTER TABLE "message_file" ADD CONSTRAINT "message_file_tenant_id_file_id_fkey" FOREIGN KEY ("tenant_id", "file_id") REFERENCES "file"("tenant_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

SELECT app.protect_table('message_file');
