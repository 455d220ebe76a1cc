-- What messages say in another language: a customer's, translated for staff, and what somebody wrote before it was translated.
CREATE TABLE "message_translation" (
    "tenant_id" UUID NOT NULL,
    "sub_tenant_id" UUID DEFAULT app.current_sub_tenant(),
    "conversation_id" UUID NOT NULL,
    "message_id" UUID NOT NULL,
    "language" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "is_original" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "message_translation_pkey" PRIMARY KEY ("tenant_id","message_id","language")
);

ALTER TABLE "message_translation" ADD CONSTRAINT "message_translation_tenant_id_message_id_fkey" FOREIGN KEY ("tenant_id", "message_id") REFERENCES "message"("tenant_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

CREATE INDEX "message_translation_tenant_id_conversation_id_idx" ON "message_translation"("tenant_id", "conversation_id");

SELECT app.protect_table('message_translation');
