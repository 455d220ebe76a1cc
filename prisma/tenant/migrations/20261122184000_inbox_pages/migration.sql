-- Pages of the inbox at any size: by several labels at once, by label and priority, by words of millions of messages.

-- A label's row carries the priority of its conversation too, so that the most pressing of a label are read in the order of an index.
ALTER TABLE "conversation_label" ADD COLUMN "priority" SMALLINT NOT NULL DEFAULT 1;
ALTER TABLE "conversation_label" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "conversation" NO FORCE ROW LEVEL SECURITY;
UPDATE "conversation_label" AS sign SET "priority" = talk."priority" FROM "conversation" AS talk
  WHERE talk."tenant_id" = sign."tenant_id" AND talk."id" = sign."conversation_id" AND talk."priority" <> 1;
ALTER TABLE "conversation_label" FORCE ROW LEVEL SECURITY;
ALTER TABLE "conversation" FORCE ROW LEVEL SECURITY;
CREATE INDEX "conversation_label_priority_idx" ON "conversation_label"("tenant_id", "label_id", "status", "priority", "last_message_at", "conversation_id");
CREATE INDEX "conversation_waiting_idx" ON "conversation"("tenant_id", "last_message_at", "id") WHERE "status" = 'open' AND "state" = 'waiting';

-- Lists of any status are put together from those of each: these have nothing more to say.
DROP INDEX "conversation_channel_time_idx";
DROP INDEX "conversation_priority_time_idx";
DROP INDEX "conversation_team_time_idx";
DROP INDEX "conversation_label_time_idx";

-- The day on which an id was made (UUIDv7), counted from 1970.
CREATE OR REPLACE FUNCTION app.day_of(id uuid) RETURNS int
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN (('x' || lpad(left(replace(id::text, '-', ''), 12), 16, '0'))::bit(64)::bigint / 86400000)::int;

-- What is looked for in a message: its words, and whose of which day it is, and of which 32 days. No word has a blank in it. One index
-- entry for both, since lists of one entry are met by skipping, and a company's messages are too many to be gone through.
CREATE OR REPLACE FUNCTION app.days_word(tenant uuid, kind text, number int) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN right(tenant::text, 12) || ' ' || kind || number;
CREATE OR REPLACE FUNCTION app.message_words(tenant uuid, id uuid, body text) RETURNS tsvector
LANGUAGE sql IMMUTABLE PARALLEL SAFE COST 500
RETURN to_tsvector('pg_catalog.simple', body)
  || array_to_tsvector(ARRAY[app.days_word(tenant, 'd', app.day_of(id)), app.days_word(tenant, 'm', app.day_of(id) / 32)]);
GRANT EXECUTE ON FUNCTION app.day_of(uuid), app.days_word(uuid, text, int), app.message_words(uuid, uuid, text)
  TO app_rw, app_platform, app_search;

DROP INDEX "message_text_idx";
CREATE INDEX "message_text_idx" ON "message" USING GIN (app.message_words("tenant_id", "id", "body"));

-- The conversations in which something was said, the latest first. It goes back day by day; where a day has few, by spans of 32 days; and
-- stops when there are enough: a word of every message costs no more than one that is rare.
DROP FUNCTION search_conversations(text, int);
CREATE FUNCTION search_conversations(words text, max_rows int) RETURNS TABLE (conversation_id uuid, message_id uuid)
LANGUAGE plpgsql STABLE SECURITY DEFINER AS $$
DECLARE
  tenant uuid := app.current_tenant_id();
  account uuid := nullif(current_setting('app.current_sub_tenant_id', true), '')::uuid;
  said tsquery := websearch_to_tsquery('pg_catalog.simple', words);
  newest int := (SELECT app.day_of(message.id) FROM message WHERE message.tenant_id = tenant ORDER BY message.id DESC LIMIT 1);
  oldest int := (SELECT app.day_of(message.id) FROM message WHERE message.tenant_id = tenant ORDER BY message.id LIMIT 1);
  enough int := least(max_rows, 200);
  -- So few a day that 32 days are read at once.
  few_a_day CONSTANT int := 12;
  at int := newest;
  is_by_day boolean := true;
  span tsquery;
  threads uuid[] := '{}';
  hit record;
BEGIN
  IF numnode(said) = 0 OR newest IS NULL THEN
    RETURN;
  END IF;
  LOOP
    span := quote_literal(CASE WHEN is_by_day THEN app.days_word(tenant, 'd', at) ELSE app.days_word(tenant, 'm', at) END)::tsquery;
    FOR hit IN
      SELECT message.conversation_id AS thread, max(message.id::text)::uuid AS latest FROM message
      WHERE app.message_words(message.tenant_id, message.id, message.body) @@ (said && span)
        AND message.tenant_id = tenant AND (account IS NULL OR coalesce(message.sub_tenant_id, tenant) = account)
      GROUP BY message.conversation_id ORDER BY 2 DESC LIMIT 400
    LOOP
      CONTINUE WHEN hit.thread = ANY (threads);
      conversation_id := hit.thread;
      message_id := hit.latest;
      threads := threads || hit.thread;
      RETURN NEXT;
      EXIT WHEN cardinality(threads) >= enough;
    END LOOP;
    EXIT WHEN cardinality(threads) >= enough;
    IF is_by_day AND newest - at >= 1 AND cardinality(threads) <= few_a_day * (newest - at + 1) THEN
      is_by_day := false;
      -- Days that were read already are in it once more, and change nothing.
      at := (at - 1) / 32;
    ELSE
      at := at - 1;
    END IF;
    EXIT WHEN at < CASE WHEN is_by_day THEN oldest ELSE oldest / 32 END;
  END LOOP;
END
$$;

-- One page of the inbox: ids in their order. `wanted`: status, state, assignee, unassigned, own, channel, team, priority, dueAfter,
-- dueUntil, labels (all of them), words (of messages), names (words of contacts); what is missing is not asked. `after`: where the last
-- page ended, {at, id, priority}.
CREATE FUNCTION search_inbox(wanted jsonb, is_by_priority boolean, after jsonb, max_rows int)
RETURNS TABLE (id uuid, priority int, last_message_at timestamptz)
LANGUAGE plpgsql STABLE SECURITY DEFINER AS $$
DECLARE
  tenant uuid := app.current_tenant_id();
  account uuid := nullif(current_setting('app.current_sub_tenant_id', true), '')::uuid;
  ordering text := CASE WHEN is_by_priority THEN 'priority DESC, ' ELSE '' END || 'last_message_at DESC, id DESC';
  statuses text[] := CASE WHEN wanted ? 'status' THEN ARRAY[wanted ->> 'status'] ELSE ARRAY['open', 'snoozed', 'closed'] END;
  labels uuid[] := ARRAY(SELECT jsonb_array_elements_text(coalesce(wanted -> 'labels', '[]'))::uuid);
  label uuid;
  lead uuid;
  fewest int := 2001;
  met int;
  nth int := 0;
  -- Of conversations themselves, and of the rows that are read in order: conversations, or those of a label.
  conditions text := '';
  row_conditions text := 'one.tenant_id = $1';
  row_source text;
  few uuid[];
  parts text[] := '{}';
  status text;
BEGIN
  max_rows := least(max_rows, 101);
  IF wanted ? 'state' THEN
    conditions := conditions || format(' AND talk.state = %L', wanted ->> 'state');
  END IF;
  IF wanted ? 'assignee' THEN
    conditions := conditions || format(' AND talk.assignee_id = %L', (wanted ->> 'assignee')::uuid);
  END IF;
  IF wanted ? 'own' THEN
    conditions := conditions || format(' AND talk.assignee_id = %L', (wanted ->> 'own')::uuid);
  END IF;
  IF wanted ? 'unassigned' THEN
    conditions := conditions || ' AND talk.assignee_id IS NULL';
  END IF;
  IF wanted ? 'channel' THEN
    conditions := conditions || format(' AND talk.channel = %L', wanted ->> 'channel');
  END IF;
  IF wanted ? 'team' THEN
    conditions := conditions || format(' AND talk.team_id = %L', (wanted ->> 'team')::uuid);
  END IF;
  IF wanted ? 'dueUntil' THEN
    conditions := conditions || format(' AND talk.due_at <= %L', (wanted ->> 'dueUntil')::timestamptz);
  END IF;
  IF wanted ? 'dueAfter' THEN
    conditions := conditions || format(' AND talk.due_at > %L', (wanted ->> 'dueAfter')::timestamptz);
  END IF;

  -- Of several labels the rarest leads; which it is, is known after two thousand of each.
  FOREACH label IN ARRAY labels LOOP
    SELECT count(*) INTO met FROM (SELECT FROM conversation_label AS sign WHERE sign.tenant_id = tenant AND sign.label_id = label
      AND sign.status = ANY (statuses) LIMIT 2000) AS found;
    IF met < fewest THEN
      lead := label;
      fewest := met;
    END IF;
  END LOOP;
  IF lead IS NULL THEN
    row_conditions := replace(row_conditions || conditions, 'talk.', 'one.');
    row_source := 'conversation AS one';
  ELSE
    row_source := '(SELECT sign.tenant_id, sign.sub_tenant_id, sign.label_id, sign.conversation_id AS id, sign.status, sign.priority, sign.last_message_at FROM conversation_label AS sign) AS one';
    row_conditions := row_conditions || format(' AND one.label_id = %L', lead);
    IF conditions <> '' THEN
      row_source := row_source || ' JOIN conversation AS talk ON talk.tenant_id = one.tenant_id AND talk.id = one.id';
      row_conditions := row_conditions || ' AND talk.tenant_id = $1' || conditions;
    END IF;
    -- Labels of a conversation carry the same moment, so two of them are read side by side in their order.
    FOREACH label IN ARRAY labels LOOP
      IF label <> lead THEN
        nth := nth + 1;
        row_source := row_source || format(' JOIN conversation_label AS other%1$s ON other%1$s.tenant_id = one.tenant_id
          AND other%1$s.label_id = %2$L AND other%1$s.status = one.status AND other%1$s.priority = one.priority
          AND other%1$s.last_message_at = one.last_message_at AND other%1$s.conversation_id = one.id', nth, label);
        row_conditions := row_conditions || format(' AND other%s.tenant_id = $1', nth);
      END IF;
    END LOOP;
  END IF;
  IF account = tenant THEN
    row_conditions := row_conditions || ' AND one.sub_tenant_id IS NULL';
  ELSIF account IS NOT NULL THEN
    row_conditions := row_conditions || format(' AND one.sub_tenant_id = %L', account);
  END IF;
  IF wanted ? 'priority' THEN
    row_conditions := row_conditions || format(' AND one.priority = %s', (wanted ->> 'priority')::int);
  END IF;
  IF wanted ? 'words' THEN
    few := ARRAY(SELECT hit.conversation_id FROM search_conversations(wanted ->> 'words', 200) AS hit);
    IF jsonb_array_length(wanted -> 'names') > 0 THEN
      few := few || ARRAY(SELECT talk.id FROM conversation AS talk WHERE talk.tenant_id = tenant AND talk.contact_id = ANY (
        ARRAY(SELECT person.id FROM search_contacts(jsonb_build_object('words', wanted -> 'names'), 'lastSeenAt', true, NULL, NULL, 200) AS person))
        ORDER BY talk.id DESC LIMIT 1000);
    END IF;
    row_conditions := row_conditions || ' AND one.id = ANY ($2)';
  END IF;
  IF after IS NOT NULL THEN
    row_conditions := row_conditions || CASE WHEN is_by_priority
      THEN format(' AND (one.priority, one.last_message_at, one.id) < (%s, %L::timestamptz, %L::uuid)',
        (after ->> 'priority')::int, (after ->> 'at')::timestamptz, (after ->> 'id')::uuid)
      ELSE format(' AND (one.last_message_at, one.id) < (%L::timestamptz, %L::uuid)', (after ->> 'at')::timestamptz, (after ->> 'id')::uuid) END;
  END IF;
  FOREACH status IN ARRAY statuses LOOP
    parts := parts || format('(SELECT one.id, one.priority, one.last_message_at FROM %s WHERE %s AND one.status = %L ORDER BY %s LIMIT %s)',
      row_source, row_conditions, status, regexp_replace(ordering, '(priority|last_message_at|id) ', 'one.\1 ', 'g'), max_rows);
  END LOOP;
  RETURN QUERY EXECUTE format('SELECT found.id, found.priority::int, found.last_message_at FROM (%s) AS found ORDER BY %s LIMIT %s',
    array_to_string(parts, ' UNION ALL '), ordering, max_rows)
    USING tenant, coalesce(few, '{}');
END
$$;

DO $$
DECLARE
  made regprocedure;
BEGIN
  GRANT SELECT ON conversation_label TO app_search;
  EXECUTE format('GRANT USAGE, CREATE ON SCHEMA %I TO app_search', current_schema());
  FOREACH made IN ARRAY ARRAY['search_conversations(text, int)', 'search_inbox(jsonb, boolean, jsonb, int)']::regprocedure[] LOOP
    EXECUTE format('ALTER FUNCTION %s SET search_path = %I, app, pg_catalog, pg_temp', made, current_schema());
    EXECUTE format('ALTER FUNCTION %s OWNER TO app_search', made);
    EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC', made);
    EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO app_rw', made);
  END LOOP;
  EXECUTE format('REVOKE CREATE ON SCHEMA %I FROM app_search', current_schema());
END
$$;
-- The planner takes few rows for fewer than they are: what comes in the order of an index is read in it, and ends with the page.
ALTER FUNCTION search_inbox(jsonb, boolean, jsonb, int) SET enable_hashjoin = off;
ALTER FUNCTION search_inbox(jsonb, boolean, jsonb, int) SET max_parallel_workers_per_gather = 0;
ALTER FUNCTION search_conversations(text, int) SET max_parallel_workers_per_gather = 0;
