-- Figures of service: one row a conversation, written from its rows by one statement, and summed up by another.
CREATE TABLE "conversation_fact" (
    "tenant_id" UUID NOT NULL,
    "conversation_id" UUID NOT NULL,
    "sub_tenant_id" UUID DEFAULT app.current_sub_tenant(),
    "channel" TEXT NOT NULL,
    "begun_at" TIMESTAMPTZ(3) NOT NULL,
    "closed_at" TIMESTAMPTZ(3),
    "agent_id" UUID,
    "member_id" UUID,
    "handover_reason" TEXT,
    "is_bot_alone" BOOLEAN NOT NULL,
    "answer_ms" BIGINT,
    "response_ms" BIGINT,
    "resolution_ms" BIGINT,
    "score" SMALLINT,

    CONSTRAINT "conversation_fact_pkey" PRIMARY KEY ("tenant_id","conversation_id")
);

CREATE INDEX "conversation_fact_tenant_id_begun_at_idx" ON "conversation_fact"("tenant_id", "begun_at");

ALTER TABLE "conversation_fact" ADD CONSTRAINT "conversation_fact_tenant_id_conversation_id_fkey" FOREIGN KEY ("tenant_id", "conversation_id") REFERENCES "conversation"("tenant_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- What a conversation comes to now, said from its rows.
CREATE VIEW conversation_fact_now WITH (security_invoker = true) AS
  SELECT talk.tenant_id, talk.id AS conversation_id, talk.sub_tenant_id, talk.channel, talk.created_at AS begun_at,
    CASE WHEN talk.status = 'closed' THEN talk.closed_at END AS closed_at,
    talk.agent_id, person.author_id AS member_id, talk.handover_reason,
    (robot.id IS NOT NULL AND person.id IS NULL AND talk.state = 'bot') AS is_bot_alone,
    (extract(epoch FROM least(robot.created_at, person.created_at) - opening.created_at) * 1000)::bigint AS answer_ms,
    (extract(epoch FROM person.created_at - coalesce(asked.created_at, called.created_at)) * 1000)::bigint AS response_ms,
    CASE WHEN talk.status = 'closed' THEN (extract(epoch FROM talk.closed_at - talk.created_at) * 1000)::bigint END AS resolution_ms,
    rated.score
  FROM conversation AS talk
  LEFT JOIN LATERAL (SELECT said.id, said.created_at FROM message AS said WHERE said.tenant_id = talk.tenant_id
    AND said.conversation_id = talk.id AND said.author_kind = 'contact' ORDER BY said.id LIMIT 1) AS opening ON true
  LEFT JOIN LATERAL (SELECT said.id, said.created_at FROM message AS said WHERE said.tenant_id = talk.tenant_id
    AND said.conversation_id = talk.id AND said.author_kind = 'agent' AND NOT said.is_note
    AND opening.id IS NOT NULL AND said.id > opening.id ORDER BY said.id LIMIT 1) AS robot ON true
  LEFT JOIN LATERAL (SELECT said.id, said.created_at, said.author_id FROM message AS said WHERE said.tenant_id = talk.tenant_id
    AND said.conversation_id = talk.id AND said.author_kind = 'member' AND NOT said.is_note
    AND opening.id IS NOT NULL AND said.id > opening.id ORDER BY said.id LIMIT 1) AS person ON true
  LEFT JOIN LATERAL (SELECT said.id FROM message AS said WHERE said.tenant_id = talk.tenant_id AND said.conversation_id = talk.id
    AND said.author_kind = 'agent' AND NOT said.is_note AND said.id < person.id ORDER BY said.id DESC LIMIT 1) AS last_robot ON true
  LEFT JOIN LATERAL (SELECT said.created_at FROM message AS said WHERE said.tenant_id = talk.tenant_id AND said.conversation_id = talk.id
    AND said.author_kind = 'contact' AND said.id < person.id AND (last_robot.id IS NULL OR said.id > last_robot.id)
    ORDER BY said.id LIMIT 1) AS asked ON true
  LEFT JOIN LATERAL (SELECT said.created_at FROM message AS said WHERE said.tenant_id = talk.tenant_id AND said.conversation_id = talk.id
    AND said.author_kind = 'system' AND NOT said.is_note AND said.id < person.id AND said.id > last_robot.id
    ORDER BY said.id LIMIT 1) AS called ON true
  LEFT JOIN LATERAL (SELECT asking.score FROM survey AS asking WHERE asking.tenant_id = talk.tenant_id
    AND asking.conversation_id = talk.id AND asking.score IS NOT NULL ORDER BY asking.asked_at DESC LIMIT 1) AS rated ON true;

-- What there was before.
ALTER TABLE "conversation" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "message" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "survey" NO FORCE ROW LEVEL SECURITY;
INSERT INTO "conversation_fact" (tenant_id, conversation_id, sub_tenant_id, channel, begun_at, closed_at, agent_id, member_id, handover_reason, is_bot_alone, answer_ms, response_ms, resolution_ms, score)
  SELECT * FROM conversation_fact_now;
ALTER TABLE "conversation" FORCE ROW LEVEL SECURITY;
ALTER TABLE "message" FORCE ROW LEVEL SECURITY;
ALTER TABLE "survey" FORCE ROW LEVEL SECURITY;

SELECT app.protect_table('conversation_fact');

-- Writes what conversations come to now. Twice is once.
CREATE FUNCTION refresh_conversation_facts(ids uuid[]) RETURNS int
LANGUAGE sql AS $$
  WITH kept AS (
    INSERT INTO conversation_fact AS fact (tenant_id, conversation_id, sub_tenant_id, channel, begun_at, closed_at, agent_id, member_id,
      handover_reason, is_bot_alone, answer_ms, response_ms, resolution_ms, score)
    SELECT * FROM conversation_fact_now AS now WHERE now.tenant_id = app.current_tenant_id() AND now.conversation_id = ANY (ids)
    ON CONFLICT (tenant_id, conversation_id) DO UPDATE SET sub_tenant_id = excluded.sub_tenant_id, channel = excluded.channel,
      begun_at = excluded.begun_at, closed_at = excluded.closed_at, agent_id = excluded.agent_id, member_id = excluded.member_id,
      handover_reason = excluded.handover_reason, is_bot_alone = excluded.is_bot_alone, answer_ms = excluded.answer_ms,
      response_ms = excluded.response_ms, resolution_ms = excluded.resolution_ms, score = excluded.score
    RETURNING 1
  )
  SELECT count(*)::int FROM kept
$$;

-- Figures of the conversations that began between two moments: all together, by day of a calendar, channel, assistant, person, reason
-- of a hand-over, and by hour of the week.
CREATE FUNCTION read_support_figures(since timestamptz, until timestamptz, zone text)
RETURNS TABLE (part text, key text, begun int, closed int, bot_alone int, handed_over int, answer_median bigint, response_median bigint,
  response_p90 bigint, resolution_median bigint, rated int, score_sum int, satisfied int)
LANGUAGE sql STABLE AS $$
  WITH fact AS MATERIALIZED (
    SELECT *, to_char(begun_at AT TIME ZONE zone, 'YYYY-MM-DD') AS day,
      to_char(begun_at AT TIME ZONE zone, 'ID-HH24') AS week_hour
    FROM conversation_fact
    WHERE tenant_id = app.current_tenant_id() AND begun_at >= since AND begun_at < until
  )
  SELECT
    CASE WHEN grouping(day) = 0 THEN 'day' WHEN grouping(channel) = 0 THEN 'channel' WHEN grouping(agent_id) = 0 THEN 'agent'
      WHEN grouping(member_id) = 0 THEN 'member' ELSE 'total' END,
    coalesce(day, channel, agent_id::text, member_id::text),
    count(*)::int, count(closed_at)::int, (count(*) FILTER (WHERE is_bot_alone))::int, count(handover_reason)::int,
    round(percentile_cont(0.5) WITHIN GROUP (ORDER BY answer_ms))::bigint,
    round(percentile_cont(0.5) WITHIN GROUP (ORDER BY response_ms))::bigint,
    round(percentile_cont(0.9) WITHIN GROUP (ORDER BY response_ms))::bigint,
    round(percentile_cont(0.5) WITHIN GROUP (ORDER BY resolution_ms))::bigint,
    count(score)::int, coalesce(sum(score), 0)::int, (count(*) FILTER (WHERE score >= 4))::int
  FROM fact GROUP BY GROUPING SETS ((), (day), (channel), (agent_id), (member_id))
  UNION ALL
  SELECT CASE WHEN grouping(week_hour) = 0 THEN 'hour' ELSE 'reason' END, coalesce(week_hour, handover_reason),
    count(*)::int, 0, 0, 0, NULL, NULL, NULL, NULL, 0, 0, 0
  FROM fact GROUP BY GROUPING SETS ((week_hour), (handover_reason))
$$;

DO $$
DECLARE
  made regprocedure;
BEGIN
  FOREACH made IN ARRAY ARRAY['refresh_conversation_facts(uuid[])', 'read_support_figures(timestamptz, timestamptz, text)']::regprocedure[] LOOP
    EXECUTE format('ALTER FUNCTION %s SET search_path = %I, app, pg_catalog, pg_temp', made, current_schema());
    EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC', made);
    EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO app_rw', made);
  END LOOP;
  REVOKE ALL ON conversation_fact_now FROM PUBLIC;
  GRANT SELECT ON conversation_fact_now TO app_rw;
END
$$;
