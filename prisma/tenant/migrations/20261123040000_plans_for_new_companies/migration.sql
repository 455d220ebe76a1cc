-- Of a company that came after the last ANALYZE the planner believes that it has no rows at all, where a few large ones are all it
-- knows: then any index that begins with the tenant is as good as the right one, and each look-up reads all that the company has.
-- An import makes its company large in minutes, so its functions are planned for a company as they are on average.
DO $$
DECLARE
  import_function regprocedure;
BEGIN
  FOREACH import_function IN ARRAY ARRAY[
    'judge_import_rows(contact_import, int, int, uuid)', 'stage_import_rows(uuid, int, int, jsonb, int)', 'count_new_in_import(uuid, int, uuid)',
    'take_import_rows(uuid, int, int, uuid)', 'undo_import_rows(uuid, int, text)', 'forget_import_rows(uuid, int)'
  ]::regprocedure[] LOOP
    EXECUTE format('ALTER FUNCTION %s SET plan_cache_mode = force_generic_plan', import_function);
  END LOOP;
END
$$;

-- The planner gets to know a company sooner than with the tenth part of the table that is the default.
DO $$
DECLARE
  growing regclass;
BEGIN
  FOREACH growing IN ARRAY ARRAY[
    'contact', 'contact_identity', 'contact_consent', 'contact_event', 'contact_import_row', 'campaign_recipient', 'conversation',
    'message', 'message_event', 'knowledge_page', 'knowledge_chunk', 'sequence_enrolment'
  ]::regclass[] LOOP
    EXECUTE format('ALTER TABLE %s SET (autovacuum_analyze_scale_factor = 0.02)', growing);
  END LOOP;
END
$$;

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
