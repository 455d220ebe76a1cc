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
