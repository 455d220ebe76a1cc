-- Customers are asked how they were served: settings, and who was asked what.
CREATE TABLE "survey_settings" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "sub_tenant_id" UUID DEFAULT app.current_sub_tenant(),
    "channels" TEXT[] NOT NULL DEFAULT ARRAY[]::TEXT[],
    "words" JSONB NOT NULL DEFAULT '{}',
    "quiet_days" SMALLINT NOT NULL DEFAULT 30,
    "changeable_hours" SMALLINT NOT NULL DEFAULT 24,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "survey_settings_pkey" PRIMARY KEY ("tenant_id","id"),
    CONSTRAINT "survey_settings_quiet_check" CHECK ("quiet_days" BETWEEN 1 AND 365),
    CONSTRAINT "survey_settings_changeable_check" CHECK ("changeable_hours" BETWEEN 0 AND 720)
);

CREATE TABLE "survey" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "sub_tenant_id" UUID DEFAULT app.current_sub_tenant(),
    "conversation_id" UUID NOT NULL,
    "closed_at" TIMESTAMPTZ(3) NOT NULL,
    "channel" TEXT NOT NULL,
    "agent_id" UUID,
    "assignee_id" UUID,
    "question" TEXT NOT NULL,
    "thanks" TEXT NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "score" SMALLINT,
    "comment" TEXT NOT NULL DEFAULT '',
    "answered_at" TIMESTAMPTZ(3),
    "open_until" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "survey_pkey" PRIMARY KEY ("tenant_id","id"),
    CONSTRAINT "survey_score_check" CHECK ("score" BETWEEN 1 AND 5),
    CONSTRAINT "survey_answered_check" CHECK (("score" IS NULL) = ("answered_at" IS NULL))
);

CREATE UNIQUE INDEX "survey_settings_tenant_id_sub_tenant_id_key" ON "survey_settings"("tenant_id", "sub_tenant_id") NULLS NOT DISTINCT;
CREATE UNIQUE INDEX "survey_tenant_id_conversation_id_closed_at_key" ON "survey"("tenant_id", "conversation_id", "closed_at");
CREATE INDEX "survey_tenant_id_answered_at_id_idx" ON "survey"("tenant_id", "answered_at", "id");
CREATE INDEX "survey_tenant_id_asked_at_id_idx" ON "survey"("tenant_id", "asked_at", "id");

ALTER TABLE "survey" ADD CONSTRAINT "survey_tenant_id_conversation_id_fkey" FOREIGN KEY ("tenant_id", "conversation_id") REFERENCES "conversation"("tenant_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

SELECT app.protect_table('survey_settings');
SELECT app.protect_table('survey');
