-- Labels and priorities of conversations. Lists by them are read in the order of an index: a label's row carries status and
-- moment of its conversation.
ALTER TABLE "conversation" ADD COLUMN "priority" SMALLINT NOT NULL DEFAULT 1;
ALTER TABLE "conversation" ADD CONSTRAINT "conversation_priority_check" CHECK ("priority" BETWEEN 0 AND 3);

CREATE TABLE "label" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "sub_tenant_id" UUID DEFAULT app.current_sub_tenant(),
    "name" TEXT NOT NULL,
    "color" SMALLINT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "label_pkey" PRIMARY KEY ("tenant_id","id"),
    CONSTRAINT "label_color_check" CHECK ("color" BETWEEN 1 AND 8)
);

CREATE TABLE "conversation_label" (
    "tenant_id" UUID NOT NULL,
    "sub_tenant_id" UUID DEFAULT app.current_sub_tenant(),
    "conversation_id" UUID NOT NULL,
    "label_id" UUID NOT NULL,
    "status" TEXT NOT NULL,
    "last_message_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "conversation_label_pkey" PRIMARY KEY ("tenant_id","conversation_id","label_id"),
    CONSTRAINT "conversation_label_tenant_id_conversation_id_fkey" FOREIGN KEY ("tenant_id", "conversation_id") REFERENCES "conversation"("tenant_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION,
    CONSTRAINT "conversation_label_tenant_id_label_id_fkey" FOREIGN KEY ("tenant_id", "label_id") REFERENCES "label"("tenant_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION
);

CREATE UNIQUE INDEX "label_tenant_id_sub_tenant_id_name_key" ON "label"("tenant_id", "sub_tenant_id", "name") NULLS NOT DISTINCT;
CREATE INDEX "conversation_label_status_idx" ON "conversation_label"("tenant_id", "label_id", "status", "last_message_at", "conversation_id");
CREATE INDEX "conversation_label_time_idx" ON "conversation_label"("tenant_id", "label_id", "last_message_at", "conversation_id");
CREATE INDEX "conversation_priority_idx" ON "conversation"("tenant_id", "status", "priority", "last_message_at", "id");
CREATE INDEX "conversation_priority_time_idx" ON "conversation"("tenant_id", "priority", "last_message_at", "id");

SELECT app.protect_table('label');
SELECT app.protect_table('conversation_label');
