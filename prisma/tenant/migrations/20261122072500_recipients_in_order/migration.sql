-- The next recipients are read by their index, in its order, and nothing is written: `pass_recipients` marks those to whom something
-- is handed over, and says of each whether it did. A table that has just been filled has no statistics yet, and without them the
-- planner went through the whole campaign for every fifty of it. So the order of the index is asked for, not left to it.
DROP FUNCTION claim_recipients(uuid, int, int);
CREATE FUNCTION next_recipients(of_campaign uuid, most int)
RETURNS TABLE (contact_id uuid, address text, attempts int, variant int)
LANGUAGE plpgsql STABLE AS $$
#variable_conflict use_column
DECLARE
  chosen smallint;
BEGIN
  IF NOT EXISTS (SELECT FROM campaign WHERE tenant_id = app.current_tenant_id() AND id = of_campaign AND status = 'running') THEN
    RETURN;
  END IF;
  SELECT winner INTO chosen FROM campaign_test WHERE tenant_id = app.current_tenant_id() AND campaign_id = of_campaign;
  -- Nobody of the rest before it is settled what they get.
  IF FOUND AND chosen IS NULL THEN
    RETURN QUERY SELECT next.contact_id, next.address, next.attempts::int, next.variant::int FROM campaign_recipient AS next
      WHERE next.tenant_id = app.current_tenant_id() AND next.campaign_id = of_campaign AND next.state = 'queued'
        AND next.variant IS NOT NULL AND next.due_at <= now() AND (next.lease_until IS NULL OR next.lease_until < now())
      ORDER BY next.due_at, next.contact_id LIMIT most;
  ELSE
    RETURN QUERY SELECT next.contact_id, next.address, next.attempts::int, coalesce(next.variant, chosen, 0)::int FROM campaign_recipient AS next
      WHERE next.tenant_id = app.current_tenant_id() AND next.campaign_id = of_campaign AND next.state = 'queued'
        AND next.due_at <= now() AND (next.lease_until IS NULL OR next.lease_until < now())
      ORDER BY next.due_at, next.contact_id LIMIT most;
  END IF;
END
$$;

-- The same as before, a row at a time by the whole of its key: planned once for a session, and the same with and without statistics.
CREATE OR REPLACE FUNCTION pass_recipients(of_campaign uuid, outcomes jsonb, upcoming uuid[], lease_seconds int) RETURNS SETOF uuid
LANGUAGE plpgsql AS $$
DECLARE
  own uuid := app.current_tenant_id();
  given record;
  next uuid;
  done int[] := ARRAY[0, 0, 0, 0];
  place int;
BEGIN
  FOR given IN SELECT * FROM jsonb_to_recordset(outcomes) AS outcome("contactId" uuid, state text, reason text, "dueAt" timestamptz, counts boolean) LOOP
    UPDATE campaign_recipient AS one SET state = given.state, reason = given.reason, lease_until = NULL,
      attempts = one.attempts + coalesce(given.counts, true)::int, due_at = coalesce(given."dueAt", one.due_at),
      sent_at = CASE WHEN given.state = 'sent' THEN now() ELSE one.sent_at END
    WHERE one.tenant_id = own AND one.campaign_id = of_campaign AND one.contact_id = given."contactId" AND one.state IN ('queued', 'sending');
    place := array_position(ARRAY['sent', 'failed', 'suppressed', 'uncertain'], given.state);
    IF FOUND AND place IS NOT NULL THEN
      done[place] := done[place] + 1;
    END IF;
  END LOOP;
  IF done <> ARRAY[0, 0, 0, 0] THEN
    UPDATE campaign SET sent = sent + done[1], failed = failed + done[2], suppressed = suppressed + done[3], uncertain = uncertain + done[4],
      queued = queued - done[1] - done[2] - done[3] - done[4]
    WHERE tenant_id = own AND id = of_campaign;
  END IF;
  IF cardinality(upcoming) = 0 OR NOT EXISTS (SELECT FROM campaign WHERE tenant_id = own AND id = of_campaign AND status = 'running') THEN
    RETURN;
  END IF;
  FOREACH next IN ARRAY upcoming LOOP
    -- Said so that the index of those who wait, which begins like the key, is not taken for it.
    UPDATE campaign_recipient AS one SET state = 'sending', lease_until = now() + make_interval(secs => lease_seconds)
    WHERE one.tenant_id = own AND one.campaign_id = of_campaign AND one.contact_id = next
      AND one.state <> ALL (ARRAY['sending', 'sent', 'failed', 'suppressed', 'uncertain']);
    IF FOUND THEN
      RETURN NEXT next;
    END IF;
  END LOOP;
END
$$;

DO $$
DECLARE
  made text;
BEGIN
  FOREACH made IN ARRAY ARRAY['next_recipients(uuid, int)', 'pass_recipients(uuid, jsonb, uuid[], int)'] LOOP
    EXECUTE format('ALTER FUNCTION %s SET search_path = %I, app, pg_catalog, pg_temp', made, current_schema());
    EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC', made);
    EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO app_rw', made);
  END LOOP;
  ALTER FUNCTION next_recipients(uuid, int) SET enable_sort = off;
  ALTER FUNCTION next_recipients(uuid, int) SET enable_seqscan = off;
  ALTER FUNCTION next_recipients(uuid, int) SET enable_bitmapscan = off;
END
$$;
