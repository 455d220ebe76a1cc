-- What was said is looked for in the index of words alone, which has the company in each of its entries. Asked plainly whose a message
-- is, the planner met it with all messages of the company, of which it believes that there are few: half a second for a rare word.
CREATE OR REPLACE FUNCTION search_conversations(words text, max_rows int) RETURNS TABLE (conversation_id uuid, message_id uuid)
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
        AND (message.tenant_id = tenant) IS TRUE AND (account IS NULL OR coalesce(message.sub_tenant_id, tenant) = account)
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


DO $$
BEGIN
  EXECUTE format('ALTER FUNCTION search_conversations(text, int) SET search_path = %I, app, pg_catalog, pg_temp', current_schema());
  ALTER FUNCTION search_conversations(text, int) SET max_parallel_workers_per_gather = 0;
END
$$;
