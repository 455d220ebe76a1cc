-- Figures of service by team and priority, and which service levels were kept.
ALTER TABLE "conversation_fact" ADD COLUMN "team_id" UUID;
ALTER TABLE "conversation_fact" ADD COLUMN "priority" SMALLINT NOT NULL DEFAULT 1;
ALTER TABLE "conversation_fact" ADD COLUMN "first_met" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "conversation_fact" ADD COLUMN "first_missed" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "conversation_fact" ADD COLUMN "next_met" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "conversation_fact" ADD COLUMN "next_missed" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "conversation_fact" ADD COLUMN "resolution_met" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "conversation_fact" ADD COLUMN "resolution_missed" INTEGER NOT NULL DEFAULT 0;

-- What there was before.
ALTER TABLE "conversation_fact" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "conversation" NO FORCE ROW LEVEL SECURITY;
UPDATE "conversation_fact" AS fact SET "team_id" = talk."team_id", "priority" = talk."priority" FROM "conversation" AS talk
  WHERE talk."tenant_id" = fact."tenant_id" AND talk."id" = fact."conversation_id" AND (talk."team_id" IS NOT NULL OR talk."priority" <> 1);
ALTER TABLE "conversation_fact" FORCE ROW LEVEL SECURITY;
ALTER TABLE "conversation" FORCE ROW LEVEL SECURITY;

-- What a conversation comes to now, said from its rows.
CREATE OR REPLACE VIEW conversation_fact_now WITH (security_invoker = true) AS
  SELECT talk.tenant_id, talk.id AS conversation_id, talk.sub_tenant_id, talk.channel, talk.created_at AS begun_at,
    CASE WHEN talk.status = 'closed' THEN talk.closed_at END AS closed_at,
    talk.agent_id, person.author_id AS member_id, talk.handover_reason,
    (robot.id IS NOT NULL AND person.id IS NULL AND talk.state = 'bot') AS is_bot_alone,
    (extract(epoch FROM least(robot.created_at, person.created_at) - opening.created_at) * 1000)::bigint AS answer_ms,
    (extract(epoch FROM person.created_at - coalesce(asked.created_at, called.created_at)) * 1000)::bigint AS response_ms,
    CASE WHEN talk.status = 'closed' THEN (extract(epoch FROM talk.closed_at - talk.created_at) * 1000)::bigint END AS resolution_ms,
    rated.score, talk.team_id, talk.priority,
    coalesce(clock.first_met, 0) AS first_met, coalesce(clock.first_missed, 0) AS first_missed,
    coalesce(clock.next_met, 0) AS next_met, coalesce(clock.next_missed, 0) AS next_missed,
    coalesce(clock.resolution_met, 0) AS resolution_met, coalesce(clock.resolution_missed, 0) AS resolution_missed
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
    AND asking.conversation_id = talk.id AND asking.score IS NOT NULL ORDER BY asking.asked_at DESC LIMIT 1) AS rated ON true
  LEFT JOIN target_clock AS clock ON clock.tenant_id = talk.tenant_id AND clock.conversation_id = talk.id;

-- Writes what conversations come to now. Twice is once; neither spam nor what went into another conversation counts.
CREATE OR REPLACE FUNCTION refresh_conversation_facts(ids uuid[]) RETURNS int
LANGUAGE sql AS $$
  DELETE FROM conversation_fact AS fact USING conversation AS talk
    WHERE fact.tenant_id = app.current_tenant_id() AND fact.conversation_id = ANY (ids)
      AND talk.tenant_id = fact.tenant_id AND talk.id = fact.conversation_id AND talk.status IN ('spam', 'merged');
  WITH kept AS (
    INSERT INTO conversation_fact AS fact (tenant_id, conversation_id, sub_tenant_id, channel, begun_at, closed_at, agent_id, member_id,
      handover_reason, is_bot_alone, answer_ms, response_ms, resolution_ms, score, team_id, priority, first_met, first_missed, next_met,
      next_missed, resolution_met, resolution_missed)
    SELECT now.tenant_id, now.conversation_id, now.sub_tenant_id, now.channel, now.begun_at, now.closed_at, now.agent_id, now.member_id,
      now.handover_reason, now.is_bot_alone, now.answer_ms, now.response_ms, now.resolution_ms, now.score, now.team_id, now.priority,
      now.first_met, now.first_missed, now.next_met, now.next_missed, now.resolution_met, now.resolution_missed
    FROM conversation_fact_now AS now JOIN conversation AS talk ON talk.tenant_id = now.tenant_id AND talk.id = now.conversation_id
    WHERE now.tenant_id = app.current_tenant_id() AND now.conversation_id = ANY (ids) AND talk.status NOT IN ('spam', 'merged')
    ON CONFLICT (tenant_id, conversation_id) DO UPDATE SET sub_tenant_id = excluded.sub_tenant_id, channel = excluded.channel,
      begun_at = excluded.begun_at, closed_at = excluded.closed_at, agent_id = excluded.agent_id, member_id = excluded.member_id,
      handover_reason = excluded.handover_reason, is_bot_alone = excluded.is_bot_alone, answer_ms = excluded.answer_ms,
      response_ms = excluded.response_ms, resolution_ms = excluded.resolution_ms, score = excluded.score, team_id = excluded.team_id,
      priority = excluded.priority, first_met = excluded.first_met, first_missed = excluded.first_missed, next_met = excluded.next_met,
      next_missed = excluded.next_missed, resolution_met = excluded.resolution_met, resolution_missed = excluded.resolution_missed
    RETURNING 1
  )
  SELECT count(*)::int FROM kept
$$;

-- Figures of the conversations that began between two moments: all together, by day of a calendar, channel, assistant, person, team,
-- priority, reason of a hand-over, and by hour of the week.
DROP FUNCTION read_support_figures(timestamptz, timestamptz, text);
CREATE FUNCTION read_support_figures(since timestamptz, until timestamptz, zone text)
RETURNS TABLE (part text, key text, begun int, closed int, bot_alone int, handed_over int, answer_median bigint, response_median bigint,
  response_p90 bigint, resolution_median bigint, rated int, score_sum int, satisfied int, first_met int, first_missed int, next_met int,
  next_missed int, resolution_met int, resolution_missed int)
LANGUAGE sql STABLE AS $$
  WITH fact AS MATERIALIZED (
    SELECT *, to_char(begun_at AT TIME ZONE zone, 'YYYY-MM-DD') AS day,
      to_char(begun_at AT TIME ZONE zone, 'ID-HH24') AS week_hour
    FROM conversation_fact
    WHERE tenant_id = app.current_tenant_id() AND begun_at >= since AND begun_at < until
  )
  SELECT
    CASE WHEN grouping(day) = 0 THEN 'day' WHEN grouping(channel) = 0 THEN 'channel' WHEN grouping(agent_id) = 0 THEN 'agent'
      WHEN grouping(member_id) = 0 THEN 'member' WHEN grouping(team_id) = 0 THEN 'team' WHEN grouping(priority) = 0 THEN 'priority'
      ELSE 'total' END,
    coalesce(day, channel, agent_id::text, member_id::text, team_id::text, priority::text),
    count(*)::int, count(closed_at)::int, (count(*) FILTER (WHERE is_bot_alone))::int, count(handover_reason)::int,
    round(percentile_cont(0.5) WITHIN GROUP (ORDER BY answer_ms))::bigint,
    round(percentile_cont(0.5) WITHIN GROUP (ORDER BY response_ms))::bigint,
    round(percentile_cont(0.9) WITHIN GROUP (ORDER BY response_ms))::bigint,
    round(percentile_cont(0.5) WITHIN GROUP (ORDER BY resolution_ms))::bigint,
    count(score)::int, coalesce(sum(score), 0)::int, (count(*) FILTER (WHERE score >= 4))::int,
    sum(first_met)::int, sum(first_missed)::int, sum(next_met)::int, sum(next_missed)::int, sum(resolution_met)::int,
    sum(resolution_missed)::int
  FROM fact GROUP BY GROUPING SETS ((), (day), (channel), (agent_id), (member_id), (team_id), (priority))
  UNION ALL
  SELECT CASE WHEN grouping(week_hour) = 0 THEN 'hour' ELSE 'reason' END, coalesce(week_hour, handover_reason),
    count(*)::int, 0, 0, 0, NULL, NULL, NULL, NULL, 0, 0, 0, 0, 0, 0, 0, 0, 0
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
END
$$;
