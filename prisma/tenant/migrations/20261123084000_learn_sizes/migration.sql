-- What makes a company large at once says so: people who are imported, and the recipients of a campaign. Autovacuum would come later,
-- and rules that people put together would meanwhile compare each contact with all rows of the company.
CREATE FUNCTION learn_sizes(tables text[]) RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER AS $$
DECLARE
  grown text;
BEGIN
  PERFORM app.current_tenant_id();
  FOREACH grown IN ARRAY ARRAY['contact', 'contact_identity', 'contact_consent', 'contact_event', 'campaign_recipient'] LOOP
    IF grown = ANY (tables) THEN EXECUTE format('ANALYZE %I', grown); END IF;
  END LOOP;
  RETURN true;
END
$$;

DO $$
DECLARE
  made CONSTANT text := 'learn_sizes(text[])';
BEGIN
  -- The right to ANALYZE what belongs to others came with version 17: before it, the function only warns, and autovacuum does it later.
  IF current_setting('server_version_num')::int >= 170000 THEN
    GRANT MAINTAIN ON contact, contact_identity, contact_consent, contact_event, campaign_recipient TO app_search;
  END IF;
  EXECUTE format('GRANT USAGE, CREATE ON SCHEMA %I TO app_search', current_schema());
  EXECUTE format('ALTER FUNCTION %s SET search_path = %I, app, pg_catalog, pg_temp', made, current_schema());
  EXECUTE format('ALTER FUNCTION %s OWNER TO app_search', made);
  EXECUTE format('REVOKE CREATE ON SCHEMA %I FROM app_search', current_schema());
  EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC', made);
  EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO app_rw', made);
END
$$;
