-- A sender reads on from whom it read last, while those are still being sent to: nobody is read twice, and the entries of those who
-- were marked meanwhile are not gone through again. `due` is text, so that nothing of the moment is lost on the way and back.
DROP FUNCTION next_recipients(uuid, int);
CREATE FUNCTION next_recipients(of_campaign uuid, most int, after_due timestamptz, after_contact uuid)
RETURNS TABLE (contact_id uuid, address text, attempts int, variant int, due text)
LANGUAGE plpgsql STABLE AS $$
#variable_conflict use_column
DECLARE
  chosen smallint;
  from_due timestamptz := coalesce(after_due, '-infinity');
  from_contact uuid := coalesce(after_contact, '00000000-0000-0000-0000-000000000000');
BEGIN
  IF NOT EXISTS (SELECT FROM campaign WHERE tenant_id = app.current_tenant_id() AND id = of_campaign AND status = 'running') THEN
    RETURN;
  END IF;
  SELECT winner INTO chosen FROM campaign_test WHERE tenant_id = app.current_tenant_id() AND campaign_id = of_campaign;
  -- Nobody of the rest before it is settled what they get.
  IF FOUND AND chosen IS NULL THEN
    RETURN QUERY SELECT next.contact_id, next.address, next.attempts::int, next.variant::int, next.due_at::text FROM campaign_recipient AS next
      WHERE next.tenant_id = app.current_tenant_id() AND next.campaign_id = of_campaign AND next.state = 'queued'
        AND next.variant IS NOT NULL AND next.due_at <= now() AND (next.lease_until IS NULL OR next.lease_until < now())
        AND (next.due_at, next.contact_id) > (from_due, from_contact)
      ORDER BY next.due_at, next.contact_id LIMIT most;
  ELSE
    RETURN QUERY SELECT next.contact_id, next.address, next.attempts::int, coalesce(next.variant, chosen, 0)::int, next.due_at::text
      FROM campaign_recipient AS next
      WHERE next.tenant_id = app.current_tenant_id() AND next.campaign_id = of_campaign AND next.state = 'queued'
        AND next.due_at <= now() AND (next.lease_until IS NULL OR next.lease_until < now())
        AND (next.due_at, next.contact_id) > (from_due, from_contact)
      ORDER BY next.due_at, next.contact_id LIMIT most;
  END IF;
END
$$;

DO $$
BEGIN
  EXECUTE format('ALTER FUNCTION next_recipients(uuid, int, timestamptz, uuid) SET search_path = %I, app, pg_catalog, pg_temp', current_schema());
  REVOKE ALL ON FUNCTION next_recipients(uuid, int, timestamptz, uuid) FROM PUBLIC;
  GRANT EXECUTE ON FUNCTION next_recipients(uuid, int, timestamptz, uuid) TO app_rw;
  ALTER FUNCTION next_recipients(uuid, int, timestamptz, uuid) SET enable_sort = off;
  ALTER FUNCTION next_recipients(uuid, int, timestamptz, uuid) SET enable_seqscan = off;
  ALTER FUNCTION next_recipients(uuid, int, timestamptz, uuid) SET enable_bitmapscan = off;
END
$$;
