-- Conversations marked as spam, and senders whose messages stay out of the inbox.
ALTER TABLE "conversation" DROP CONSTRAINT "conversation_status_check";
ALTER TABLE "conversation" ADD CONSTRAINT "conversation_status_check" CHECK ("status" IN ('open', 'snoozed', 'closed', 'spam'));

CREATE TABLE "blocked_sender" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "sub_tenant_id" UUID DEFAULT app.current_sub_tenant(),
    "kind" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "blocked_by" TEXT NOT NULL,
    "messages" INTEGER NOT NULL DEFAULT 0,
    "last_message_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "blocked_sender_pkey" PRIMARY KEY ("tenant_id","id"),
    CONSTRAINT "blocked_sender_kind_check" CHECK ("kind" IN ('email', 'domain', 'phone', 'whatsapp', 'visitor'))
);
CREATE UNIQUE INDEX "blocked_sender_value_key" ON "blocked_sender"("tenant_id", "sub_tenant_id", "kind", "value") NULLS NOT DISTINCT;
SELECT app.protect_table('blocked_sender');

-- What is spam is no conversation of the company's: it counts in no figure.
CREATE OR REPLACE FUNCTION refresh_conversation_facts(ids uuid[]) RETURNS int
LANGUAGE sql AS $$
  DELETE FROM conversation_fact AS fact USING conversation AS talk
    WHERE fact.tenant_id = app.current_tenant_id() AND fact.conversation_id = ANY (ids)
      AND talk.tenant_id = fact.tenant_id AND talk.id = fact.conversation_id AND talk.status = 'spam';
  WITH kept AS (
    INSERT INTO conversation_fact AS fact (tenant_id, conversation_id, sub_tenant_id, channel, begun_at, closed_at, agent_id, member_id,
      handover_reason, is_bot_alone, answer_ms, response_ms, resolution_ms, score)
    SELECT now.* FROM conversation_fact_now AS now JOIN conversation AS talk ON talk.tenant_id = now.tenant_id AND talk.id = now.conversation_id
    WHERE now.tenant_id = app.current_tenant_id() AND now.conversation_id = ANY (ids) AND talk.status <> 'spam'
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
