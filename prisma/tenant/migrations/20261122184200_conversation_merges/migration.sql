-- Two conversations of one customer as one: messages name where they were written, so that it can be undone.
ALTER TABLE "conversation" DROP CONSTRAINT "conversation_status_check";
ALTER TABLE "conversation" ADD CONSTRAINT "conversation_status_check" CHECK ("status" IN ('open', 'snoozed', 'closed', 'spam', 'merged'));
ALTER TABLE "conversation" ADD COLUMN "merged_into_id" UUID;
ALTER TABLE "conversation" ADD CONSTRAINT "conversation_merged_check" CHECK (("status" = 'merged') = ("merged_into_id" IS NOT NULL));
ALTER TABLE "message" ADD COLUMN "origin_id" UUID;
CREATE INDEX "message_origin_idx" ON "message"("tenant_id", "origin_id", "id") WHERE "origin_id" IS NOT NULL;

CREATE TABLE "conversation_merge" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "sub_tenant_id" UUID DEFAULT app.current_sub_tenant(),
    "source_id" UUID NOT NULL,
    "target_id" UUID NOT NULL,
    "merged_by" TEXT NOT NULL,
    "before" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "undone_at" TIMESTAMPTZ(3),

    CONSTRAINT "conversation_merge_pkey" PRIMARY KEY ("tenant_id","id"),
    CONSTRAINT "conversation_merge_tenant_id_source_id_fkey" FOREIGN KEY ("tenant_id", "source_id") REFERENCES "conversation"("tenant_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION,
    CONSTRAINT "conversation_merge_tenant_id_target_id_fkey" FOREIGN KEY ("tenant_id", "target_id") REFERENCES "conversation"("tenant_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION
);
CREATE INDEX "conversation_merge_target_idx" ON "conversation_merge"("tenant_id", "target_id", "id");
CREATE INDEX "conversation_merge_source_idx" ON "conversation_merge"("tenant_id", "source_id");
SELECT app.protect_table('conversation_merge');

-- Neither spam nor what went into another conversation counts in a figure.
CREATE OR REPLACE FUNCTION refresh_conversation_facts(ids uuid[]) RETURNS int
LANGUAGE sql AS $$
  DELETE FROM conversation_fact AS fact USING conversation AS talk
    WHERE fact.tenant_id = app.current_tenant_id() AND fact.conversation_id = ANY (ids)
      AND talk.tenant_id = fact.tenant_id AND talk.id = fact.conversation_id AND talk.status IN ('spam', 'merged');
  WITH kept AS (
    INSERT INTO conversation_fact AS fact (tenant_id, conversation_id, sub_tenant_id, channel, begun_at, closed_at, agent_id, member_id,
      handover_reason, is_bot_alone, answer_ms, response_ms, resolution_ms, score)
    SELECT now.* FROM conversation_fact_now AS now JOIN conversation AS talk ON talk.tenant_id = now.tenant_id AND talk.id = now.conversation_id
    WHERE now.tenant_id = app.current_tenant_id() AND now.conversation_id = ANY (ids) AND talk.status NOT IN ('spam', 'merged')
    ON CONFLICT (tenant_id, conversation_id) DO UPDATE SET sub_tenant_id = excluded.sub_tenant_id, channel = excluded.channel,
      begun_at = excluded.begun_at, closed_at = excluded.closed_at, agent_id = excluded.agent_id, member_id = excluded.member_id,
      handover_reason = excluded.handover_reason, is_bot_alone = excluded.is_bot_alone, answer_ms = excluded.answer_ms,
      response_ms = excluded.response_ms, resolution_ms = excluded.resolution_ms, score = excluded.score
    RETURNING 1
  )
  SELECT count(*)::int FROM kept
$$;
DO $$
BEGIN
  EXECUTE format('ALTER FUNCTION refresh_conversation_facts(uuid[]) SET search_path = %I, app, pg_catalog, pg_temp', current_schema());
END
$$;
