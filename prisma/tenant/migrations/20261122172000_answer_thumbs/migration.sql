-- What customers and staff think of an assistant's answers, and a sample of them that staff looks at.
ALTER TABLE "message" ADD COLUMN "thumb" TEXT, ADD COLUMN "staff_thumb" TEXT, ADD COLUMN "staff_thumb_by" TEXT;
ALTER TABLE "message" ADD CONSTRAINT "message_thumb_check" CHECK ("thumb" IN ('up', 'down'));
ALTER TABLE "message" ADD CONSTRAINT "message_staff_thumb_check" CHECK ("staff_thumb" IN ('up', 'down'));
CREATE INDEX "message_thumb_idx" ON "message"("tenant_id", "author_id", "id") WHERE "thumb" IS NOT NULL OR "staff_thumb" IS NOT NULL;
ALTER TABLE "evaluation_settings" ADD COLUMN "sample_percent" SMALLINT NOT NULL DEFAULT 5;
ALTER TABLE "evaluation_settings" ADD CONSTRAINT "evaluation_settings_sample_check" CHECK ("sample_percent" BETWEEN 0 AND 100);

CREATE TABLE "answer_sample" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "sub_tenant_id" UUID DEFAULT app.current_sub_tenant(),
    "agent_id" UUID NOT NULL,
    "conversation_id" UUID NOT NULL,
    "answer_id" UUID NOT NULL,
    "message_id" UUID NOT NULL,
    "question_id" UUID NOT NULL,
    "verdict" TEXT,
    "note" TEXT NOT NULL DEFAULT '',
    "judged_by" TEXT,
    "judged_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "answer_sample_pkey" PRIMARY KEY ("tenant_id","id"),
    CONSTRAINT "answer_sample_verdict_check" CHECK ("verdict" IN ('good', 'bad'))
);
CREATE UNIQUE INDEX "answer_sample_tenant_id_answer_id_key" ON "answer_sample"("tenant_id", "answer_id");
CREATE INDEX "answer_sample_tenant_id_agent_id_id_idx" ON "answer_sample"("tenant_id", "agent_id", "id");
ALTER TABLE "answer_sample" ADD CONSTRAINT "answer_sample_tenant_id_conversation_id_fkey" FOREIGN KEY ("tenant_id", "conversation_id") REFERENCES "conversation"("tenant_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;
SELECT app.protect_table('answer_sample');
