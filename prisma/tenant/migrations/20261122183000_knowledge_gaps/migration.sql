-- What customers asked and the assistant could not answer, put together by what it is about.
ALTER TABLE "answer" ADD COLUMN "reason" TEXT;

CREATE TABLE "knowledge_gap" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "sub_tenant_id" UUID DEFAULT app.current_sub_tenant(),
    "question" TEXT NOT NULL,
    "words" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'open',
    "count" INTEGER NOT NULL DEFAULT 0,
    "agent_id" UUID,
    "last_asked_at" TIMESTAMPTZ(3) NOT NULL,
    "draft" TEXT NOT NULL DEFAULT '',
    "draft_from" TEXT,
    "source_id" UUID,
    "check_state" TEXT,
    "check_said" TEXT,
    "closed_by" TEXT,
    "closed_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "knowledge_gap_pkey" PRIMARY KEY ("tenant_id","id"),
    CONSTRAINT "knowledge_gap_state_check" CHECK ("state" IN ('open', 'answered', 'dismissed')),
    CONSTRAINT "knowledge_gap_draft_check" CHECK ("draft_from" IN ('knowledge', 'person')),
    CONSTRAINT "knowledge_gap_check_check" CHECK ("check_state" IN ('pending', 'holds', 'fails'))
);
CREATE INDEX "knowledge_gap_tenant_id_state_count_id_idx" ON "knowledge_gap"("tenant_id", "state", "count", "id");

CREATE TABLE "knowledge_gap_question" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "sub_tenant_id" UUID DEFAULT app.current_sub_tenant(),
    "gap_id" UUID NOT NULL,
    "conversation_id" UUID NOT NULL,
    "message_id" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "knowledge_gap_question_pkey" PRIMARY KEY ("tenant_id","id"),
    CONSTRAINT "knowledge_gap_question_reason_check" CHECK ("reason" IN ('not_found', 'thumb_down'))
);
CREATE UNIQUE INDEX "knowledge_gap_question_tenant_id_message_id_key" ON "knowledge_gap_question"("tenant_id", "message_id");
CREATE INDEX "knowledge_gap_question_tenant_id_gap_id_id_idx" ON "knowledge_gap_question"("tenant_id", "gap_id", "id");
ALTER TABLE "knowledge_gap_question" ADD CONSTRAINT "knowledge_gap_question_tenant_id_gap_id_fkey" FOREIGN KEY ("tenant_id", "gap_id") REFERENCES "knowledge_gap"("tenant_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;
ALTER TABLE "knowledge_gap_question" ADD CONSTRAINT "knowledge_gap_question_tenant_id_conversation_id_fkey" FOREIGN KEY ("tenant_id", "conversation_id") REFERENCES "conversation"("tenant_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

SELECT app.protect_table('knowledge_gap');
SELECT app.protect_table('knowledge_gap_question');

-- The gap of an account whose words are most like these: the share of three-letter pieces that both have. It sees what row-level
-- security lets the context see.
CREATE FUNCTION find_knowledge_gap(wanted text, account uuid, threshold real)
RETURNS TABLE (id uuid, likeness real)
LANGUAGE sql STABLE AS $$
  SELECT gap.id, app.similarity(gap.words, wanted) FROM knowledge_gap AS gap
  WHERE gap.tenant_id = app.current_tenant_id() AND gap.sub_tenant_id IS NOT DISTINCT FROM account
    AND app.similarity(gap.words, wanted) >= threshold
  ORDER BY app.similarity(gap.words, wanted) DESC, gap.id LIMIT 1
$$;

DO $$
BEGIN
  EXECUTE format('ALTER FUNCTION find_knowledge_gap(text, uuid, real) SET search_path = %I, app, pg_catalog, pg_temp', current_schema());
  REVOKE ALL ON FUNCTION find_knowledge_gap(text, uuid, real) FROM PUBLIC;
  GRANT EXECUTE ON FUNCTION find_knowledge_gap(text, uuid, real) TO app_rw;
END
$$;
