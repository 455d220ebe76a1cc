-- A batch is a thousand rows looked up by their keys, in tables whose size the planner does not know yet: an import fills them faster
-- than they are analysed. Left alone it compares every row of a batch with every row of the account, so each is looked up by itself.
-- Whom each of the next waiting rows means, and why it may not be taken over. Found by external id, then address, then number.
CREATE OR REPLACE FUNCTION judge_import_rows(job contact_import, after_row int, most int, frozen_from uuid)
RETURNS TABLE (row_number int, target uuid, verdict text, detail text) LANGUAGE plpgsql STABLE AS $$
#variable_conflict use_column
BEGIN
  RETURN QUERY
    WITH batch AS MATERIALIZED (
      SELECT waiting.row_number, waiting.external_id, waiting.email, waiting.phone FROM contact_import_row AS waiting
      WHERE waiting.tenant_id = job.tenant_id AND waiting.import_id = job.id AND waiting.row_number > after_row AND waiting.state = 'waiting'
      ORDER BY waiting.row_number LIMIT most
    ), found AS MATERIALIZED (
      SELECT batch.row_number, coalesce(external.contact_id, email.contact_id, phone.contact_id) AS target,
        email.contact_id AS of_email, phone.contact_id AS of_phone
      FROM batch
      LEFT JOIN LATERAL (SELECT name.contact_id FROM contact_identity AS name WHERE name.tenant_id = job.tenant_id AND name.kind = 'external'
        AND name.value = batch.external_id AND name.deleted_at IS NULL AND name.sub_tenant_id IS NOT DISTINCT FROM job.sub_tenant_id LIMIT 1) AS external ON true
      LEFT JOIN LATERAL (SELECT name.contact_id FROM contact_identity AS name WHERE name.tenant_id = job.tenant_id AND name.kind = 'email'
        AND name.value = batch.email AND name.deleted_at IS NULL AND name.sub_tenant_id IS NOT DISTINCT FROM job.sub_tenant_id LIMIT 1) AS email ON true
      LEFT JOIN LATERAL (SELECT name.contact_id FROM contact_identity AS name WHERE name.tenant_id = job.tenant_id AND name.kind = 'phone'
        AND name.value = batch.phone AND name.deleted_at IS NULL AND name.sub_tenant_id IS NOT DISTINCT FROM job.sub_tenant_id LIMIT 1) AS phone ON true
    ), parted AS (
      SELECT found.*, coalesce(found.of_email <> found.target OR found.of_phone <> found.target, false) AS is_parted FROM found
    ), ranked AS (
      SELECT parted.*, CASE WHEN parted.target IS NOT NULL THEN rank() OVER person END AS place,
        first_value(parted.row_number) OVER person AS first_row
      FROM parted WINDOW person AS (PARTITION BY parted.target, parted.is_parted ORDER BY parted.row_number)
    )
    SELECT ranked.row_number, ranked.target,
      CASE
        WHEN ranked.is_parted THEN 'taken'
        WHEN other.row_number IS NOT NULL OR ranked.place > 1 THEN 'twice'
        WHEN ranked.target IS NULL AND job.options ->> 'rule' = 'update' THEN 'unknown'
        WHEN job.options ->> 'rule' = 'create' AND ranked.target IS NOT NULL THEN 'known'
        WHEN ranked.target >= frozen_from THEN 'read_only'
      END,
      CASE
        WHEN ranked.of_email <> ranked.target THEN 'email'
        WHEN ranked.of_phone <> ranked.target THEN 'phone'
        WHEN other.row_number IS NOT NULL THEN other.row_number::text
        WHEN ranked.place > 1 THEN ranked.first_row::text
      END
    FROM ranked
    LEFT JOIN LATERAL (SELECT same.row_number FROM contact_import_row AS same WHERE same.tenant_id = job.tenant_id AND same.import_id = job.id
      AND same.contact_id = ranked.target AND same.row_number <> ranked.row_number LIMIT 1) AS other ON true;
END
$$;

-- Keeps rows that were read from the file and says what is foreseen for them. `given`: [{n, reason, detail, x, e, p, v, t}].
-- `last_row` counts empty rows too. False when it is not this batch's turn.
CREATE OR REPLACE FUNCTION stage_import_rows(import uuid, after_row int, last_row int, given jsonb, read_to int) RETURNS boolean LANGUAGE plpgsql AS $$
#variable_conflict use_column
DECLARE
  job contact_import;
  total int := jsonb_array_length(given);
  kept int;
  bad int;
  twice int;
BEGIN
  SELECT * INTO job FROM contact_import AS each WHERE each.tenant_id = app.current_tenant_id() AND each.id = import FOR UPDATE;
  IF job.state IS DISTINCT FROM 'checking' OR job.cursor <> after_row THEN RETURN false; END IF;

  INSERT INTO contact_import_row (tenant_id, sub_tenant_id, import_id, row_number, state, external_id, email, phone, given, tags)
    SELECT job.tenant_id, job.sub_tenant_id, job.id, item.n, 'waiting', item.x, item.e, item.p, item.v, coalesce(item.t, '{}')
    FROM jsonb_to_recordset(given) AS item(n int, reason text, x text, e text, p text, v jsonb, t text[])
    WHERE item.reason IS NULL ORDER BY item.n
    ON CONFLICT DO NOTHING;
  GET DIAGNOSTICS kept = ROW_COUNT;

  INSERT INTO contact_import_row (tenant_id, sub_tenant_id, import_id, row_number, state, reason, detail)
    SELECT job.tenant_id, job.sub_tenant_id, job.id, item.n, 'rejected', item.reason, item.detail
    FROM jsonb_to_recordset(given) AS item(n int, reason text, detail text) WHERE item.reason IS NOT NULL;
  GET DIAGNOSTICS bad = ROW_COUNT;

  IF kept + bad < total THEN
    INSERT INTO contact_import_row (tenant_id, sub_tenant_id, import_id, row_number, state, reason, detail)
      SELECT job.tenant_id, job.sub_tenant_id, job.id, item.n, 'duplicate', 'twice', (SELECT min(same.row_number)::text FROM (
          SELECT one.row_number FROM contact_import_row AS one WHERE one.tenant_id = job.tenant_id AND one.import_id = job.id AND one.external_id = item.x
          UNION ALL SELECT one.row_number FROM contact_import_row AS one WHERE one.tenant_id = job.tenant_id AND one.import_id = job.id AND one.email = item.e
          UNION ALL SELECT one.row_number FROM contact_import_row AS one WHERE one.tenant_id = job.tenant_id AND one.import_id = job.id AND one.phone = item.p
        ) AS same)
      FROM jsonb_to_recordset(given) AS item(n int, reason text, x text, e text, p text)
      WHERE item.reason IS NULL AND NOT EXISTS (SELECT FROM contact_import_row AS there
        WHERE there.tenant_id = job.tenant_id AND there.import_id = job.id AND there.row_number = item.n);
  END IF;

  WITH judged AS MATERIALIZED (
    SELECT * FROM judge_import_rows(job, after_row, total, NULL)
  ), noted AS (
    UPDATE contact_import_row AS row SET
      state = CASE WHEN judged.verdict = 'twice' THEN 'duplicate' ELSE row.state END,
      contact_id = CASE WHEN judged.verdict IS NULL OR judged.verdict = 'known' THEN judged.target END,
      external_id = CASE WHEN judged.verdict = 'twice' THEN NULL ELSE row.external_id END,
      email = CASE WHEN judged.verdict = 'twice' THEN NULL ELSE row.email END,
      phone = CASE WHEN judged.verdict = 'twice' THEN NULL ELSE row.phone END,
      reason = judged.verdict, detail = judged.detail
    FROM judged WHERE row.tenant_id = job.tenant_id AND row.import_id = job.id AND row.row_number = judged.row_number
      AND row.row_number > after_row AND row.row_number <= stage_import_rows.last_row
      AND (judged.target IS NOT NULL OR judged.verdict IS NOT NULL)
  ), summed AS (
    SELECT (count(*) FILTER (WHERE verdict = 'twice'))::int AS twice,
      (count(*) FILTER (WHERE verdict IS NULL AND target IS NULL))::int AS fresh,
      (count(*) FILTER (WHERE verdict IS NULL AND target IS NOT NULL))::int AS known,
      (count(*) FILTER (WHERE verdict = 'known'))::int AS again,
      (count(*) FILTER (WHERE verdict IN ('unknown', 'taken')))::int AS refused
    FROM judged
  )
  UPDATE contact_import AS each SET
    rows = each.rows + total, waiting = each.waiting + kept - summed.twice, rejected = each.rejected + bad,
    duplicates_in_file = each.duplicates_in_file + total - kept - bad + summed.twice,
    foreseen_new = each.foreseen_new + summed.fresh, foreseen_known = each.foreseen_known + summed.known,
    foreseen_duplicate = each.foreseen_duplicate + summed.again, foreseen_rejected = each.foreseen_rejected + summed.refused,
    cursor = last_row, bytes_read = read_to
  FROM summed WHERE each.tenant_id = job.tenant_id AND each.id = job.id;
  RETURN true;
END
$$;

-- Takes over the next rows: at most `room` of them as new contacts. `given_up` is true when it is not (or no more) this work's turn.
CREATE OR REPLACE FUNCTION take_import_rows(import uuid, most int, room int, frozen_from uuid)
RETURNS TABLE (passed int, made int, given_up boolean) LANGUAGE plpgsql AS $$
#variable_conflict use_column
DECLARE
  job contact_import;
  source constant text := 'import';
  last_row int;
  moment timestamptz := now();
  by_kind text;
  by_label text;
  consents jsonb;
  batch_tags text[];
  new_rows int;
  changed_rows int;
  known_rows int;
  twice_rows int;
  refused_rows int;
BEGIN
  SELECT * INTO job FROM contact_import AS each WHERE each.tenant_id = app.current_tenant_id() AND each.id = import FOR UPDATE;
  IF job.state IS DISTINCT FROM 'running' THEN
    RETURN QUERY SELECT 0, 0, true;
    RETURN;
  END IF;
  by_kind := job.actor_kind;
  by_label := job.actor_label;
  consents := coalesce(job.options -> 'consents', '[]');
  batch_tags := ARRAY(SELECT jsonb_array_elements_text(coalesce(job.options -> 'tags', '[]')));

  -- First the decision on every row, so that the statements after it only carry it out.
  WITH judged AS MATERIALIZED (
    SELECT judged.*, CASE WHEN judged.verdict IS NULL AND judged.target IS NULL
      THEN count(*) FILTER (WHERE judged.verdict IS NULL AND judged.target IS NULL) OVER (ORDER BY judged.row_number) END AS nth
    FROM judge_import_rows(job, job.cursor, most, frozen_from) AS judged
  ), decided AS (
    UPDATE contact_import_row AS row SET
      state = CASE
        WHEN judged.verdict IN ('twice', 'known') THEN 'duplicate'
        WHEN judged.verdict IS NOT NULL OR judged.nth > room THEN 'rejected'
        WHEN judged.target IS NULL THEN 'created' ELSE 'updated' END,
      reason = CASE WHEN judged.nth > room THEN 'limit' ELSE judged.verdict END,
      detail = judged.detail,
      contact_id = CASE WHEN judged.verdict IS NOT NULL OR judged.nth > room THEN NULL ELSE coalesce(judged.target, app.time_ordered_id(moment, judged.nth)) END,
      changed = CASE WHEN judged.verdict IS NULL AND judged.target IS NOT NULL THEN (
        SELECT jsonb_build_object(
          'changes', coalesce((SELECT jsonb_object_agg(field.key, jsonb_build_object('from', held.fields -> field.key, 'to', field.value))
            FROM jsonb_each(row.given) AS field WHERE held.fields -> field.key IS DISTINCT FROM field.value), '{}'),
          'tags', to_jsonb(ARRAY(SELECT tag FROM unnest(row.tags || batch_tags) AS tag WHERE tag <> ALL (there.tags)
            GROUP BY tag ORDER BY tag LIMIT greatest(50 - cardinality(there.tags), 0))))
        FROM contact AS there, LATERAL (SELECT import_fields_of(there) AS fields) AS held
        WHERE there.tenant_id = job.tenant_id AND there.id = judged.target) END
    FROM judged WHERE row.tenant_id = job.tenant_id AND row.import_id = job.id AND row.row_number = judged.row_number
      AND row.row_number > job.cursor AND row.row_number <= (SELECT max(last.row_number) FROM judged AS last)
    RETURNING row.row_number, row.state, row.reason
  )
  SELECT max(row_number), count(*) FILTER (WHERE state = 'created'), count(*) FILTER (WHERE state = 'updated'),
      count(*) FILTER (WHERE reason = 'known'), count(*) FILTER (WHERE reason = 'twice'), count(*) FILTER (WHERE state = 'rejected')
    INTO last_row, new_rows, changed_rows, known_rows, twice_rows, refused_rows FROM decided;

  IF last_row IS NULL THEN
    UPDATE contact_import AS each SET state = 'done', finished_at = moment WHERE each.tenant_id = job.tenant_id AND each.id = job.id;
    RETURN QUERY SELECT 0, 0, false;
    RETURN;
  END IF;

  INSERT INTO contact (tenant_id, id, sub_tenant_id, name, email_normalized, phone, title, company_name, locale, time_zone, tags, attributes,
      first_seen_at, last_seen_at, created_at, updated_at)
    SELECT job.tenant_id, row.contact_id, job.sub_tenant_id, row.given ->> 'name', row.email, row.phone, row.given ->> 'title',
      row.given ->> 'companyName', row.given ->> 'locale', row.given ->> 'timeZone',
      ARRAY(SELECT tag FROM unnest(row.tags || batch_tags) AS tag GROUP BY tag ORDER BY tag LIMIT 50),
      import_attributes('{}', row.given), moment, moment, moment, moment
    FROM contact_import_row AS row
    WHERE row.tenant_id = job.tenant_id AND row.import_id = job.id AND row.row_number > job.cursor AND row.row_number <= last_row AND row.state = 'created'
    ORDER BY row.row_number;

  IF changed_rows > 0 THEN
    UPDATE contact AS there SET
      name = CASE WHEN row.changed -> 'changes' ? 'name' THEN row.given ->> 'name' ELSE there.name END,
      email_normalized = coalesce(row.email, there.email_normalized),
      phone = coalesce(row.phone, there.phone),
      title = CASE WHEN row.changed -> 'changes' ? 'title' THEN row.given ->> 'title' ELSE there.title END,
      company_name = CASE WHEN row.changed -> 'changes' ? 'companyName' THEN row.given ->> 'companyName' ELSE there.company_name END,
      locale = CASE WHEN row.changed -> 'changes' ? 'locale' THEN row.given ->> 'locale' ELSE there.locale END,
      time_zone = CASE WHEN row.changed -> 'changes' ? 'timeZone' THEN row.given ->> 'timeZone' ELSE there.time_zone END,
      attributes = import_attributes(there.attributes, row.given),
      tags = ARRAY(SELECT tag FROM unnest(there.tags || ARRAY(SELECT jsonb_array_elements_text(row.changed -> 'tags'))) AS tag ORDER BY tag),
      updated_at = moment
    FROM contact_import_row AS row
    WHERE row.tenant_id = job.tenant_id AND row.import_id = job.id AND row.row_number > job.cursor AND row.row_number <= last_row AND row.state = 'updated'
      AND (row.changed -> 'changes' <> '{}' OR row.changed -> 'tags' <> '[]')
      AND there.tenant_id = job.tenant_id AND there.id = row.contact_id;

    -- An address or number that the file replaces names the contact no more.
    DELETE FROM contact_identity AS old USING contact_import_row AS row
    WHERE row.tenant_id = job.tenant_id AND row.import_id = job.id AND row.row_number > job.cursor AND row.row_number <= last_row AND row.state = 'updated'
      AND old.tenant_id = job.tenant_id AND old.contact_id = row.contact_id
      AND (old.kind = 'email' AND to_jsonb(old.value) = row.changed -> 'changes' -> 'email' -> 'from'
        OR old.kind = 'phone' AND to_jsonb(old.value) = row.changed -> 'changes' -> 'phone' -> 'from');
  END IF;

  INSERT INTO contact_identity (tenant_id, id, sub_tenant_id, contact_id, kind, value, source, created_at)
    SELECT job.tenant_id, app.time_ordered_id(moment, 0), job.sub_tenant_id, row.contact_id, name.kind, name.value, source, moment
    FROM contact_import_row AS row,
      LATERAL (VALUES ('external', row.external_id), ('email', row.email), ('phone', row.phone)) AS name(kind, value)
    WHERE row.tenant_id = job.tenant_id AND row.import_id = job.id AND row.row_number > job.cursor AND row.row_number <= last_row
      AND row.state IN ('created', 'updated') AND name.value IS NOT NULL
      AND (row.state = 'created' OR NOT EXISTS (SELECT FROM contact_identity AS there WHERE there.tenant_id = job.tenant_id
        AND there.contact_id = row.contact_id AND there.kind = name.kind AND there.value = name.value AND there.deleted_at IS NULL));

  INSERT INTO contact_event (tenant_id, id, sub_tenant_id, contact_id, kind, actor_kind, actor_label, data, created_at)
    SELECT job.tenant_id, app.time_ordered_id(moment, what.place), job.sub_tenant_id, row.contact_id, what.kind, by_kind, by_label, what.data, moment
    FROM contact_import_row AS row, LATERAL (
      SELECT 0 AS place, 'created' AS kind, jsonb_build_object('importId', job.id, 'fileName', job.file_name) AS data WHERE row.state = 'created'
      UNION ALL SELECT 1, 'changed', jsonb_build_object('importId', job.id, 'changes', row.changed -> 'changes')
        WHERE row.state = 'updated' AND row.changed -> 'changes' <> '{}'
      UNION ALL SELECT 2, 'tagged', jsonb_build_object('added', row.changed -> 'tags', 'removed', '[]'::jsonb)
        WHERE row.state = 'updated' AND row.changed -> 'tags' <> '[]') AS what
    WHERE row.tenant_id = job.tenant_id AND row.import_id = job.id AND row.row_number > job.cursor AND row.row_number <= last_row
      AND row.state IN ('created', 'updated');

  IF jsonb_array_length(consents) > 0 THEN
    -- Whoever has refused has refused: an import never turns that into an agreement. What holds already keeps its own proof.
    WITH wanted AS MATERIALIZED (
      SELECT row.row_number, row.contact_id, row.state, consent.channel, consent.purpose, consent.state AS answer, consent.source, consent.evidence,
        to_jsonb(held) - 'tenant_id' - 'sub_tenant_id' AS held
      FROM contact_import_row AS row CROSS JOIN jsonb_to_recordset(consents) AS consent(channel text, purpose text, state text, source text, evidence text)
      -- New contacts have none. The channel is hidden from the planner: it would walk through all who agreed to the same.
      LEFT JOIN LATERAL (SELECT there.* FROM contact_consent AS there WHERE row.state = 'updated' AND there.tenant_id = job.tenant_id
        AND there.contact_id = row.contact_id AND there.channel || '' = consent.channel AND there.purpose || '' = consent.purpose LIMIT 1) AS held ON true
      WHERE row.tenant_id = job.tenant_id AND row.import_id = job.id AND row.row_number > job.cursor AND row.row_number <= last_row
        AND row.state IN ('created', 'updated') AND (held.id IS NULL OR held.state = 'granted' AND consent.state = 'denied')
    ), kept AS (
      INSERT INTO contact_consent (tenant_id, id, sub_tenant_id, contact_id, channel, purpose, state, source, evidence, actor_label, at)
        SELECT job.tenant_id, app.time_ordered_id(moment, 0), job.sub_tenant_id, contact_id, channel, purpose, answer, source, evidence, by_label, moment FROM wanted
        ON CONFLICT (tenant_id, contact_id, channel, purpose) DO UPDATE SET state = excluded.state, source = excluded.source,
          evidence = excluded.evidence, actor_label = excluded.actor_label, at = excluded.at
    ), said AS (
      INSERT INTO contact_event (tenant_id, id, sub_tenant_id, contact_id, kind, actor_kind, actor_label, data, created_at)
        SELECT job.tenant_id, app.time_ordered_id(moment, 3), job.sub_tenant_id, contact_id, 'consent', by_kind, by_label,
          jsonb_build_object('channel', channel, 'purpose', purpose, 'state', answer, 'source', source, 'evidence', evidence), moment FROM wanted
    )
    UPDATE contact_import_row AS row SET changed = row.changed || jsonb_build_object('consents', before.consents)
    FROM (SELECT wanted.row_number, jsonb_agg(jsonb_build_object('channel', channel, 'purpose', purpose, 'held', held)) AS consents
      FROM wanted WHERE wanted.state = 'updated' GROUP BY wanted.row_number) AS before
    WHERE row.tenant_id = job.tenant_id AND row.import_id = job.id AND row.row_number = before.row_number;
  END IF;

  INSERT INTO contact_tag (tenant_id, id, sub_tenant_id, name, created_at)
    SELECT job.tenant_id, app.time_ordered_id(moment, 0), job.sub_tenant_id, tag, moment FROM (
      SELECT unnest(batch_tags) UNION SELECT unnest(row.tags) FROM contact_import_row AS row
      WHERE row.tenant_id = job.tenant_id AND row.import_id = job.id AND row.row_number > job.cursor AND row.row_number <= last_row
        AND row.state IN ('created', 'updated')) AS given(tag)
    WHERE NOT EXISTS (SELECT FROM contact_tag AS there WHERE there.tenant_id = job.tenant_id
      AND there.sub_tenant_id IS NOT DISTINCT FROM job.sub_tenant_id AND there.name = tag)
    ON CONFLICT DO NOTHING;

  UPDATE contact_import AS each SET cursor = last_row,
    waiting = each.waiting - new_rows - changed_rows - known_rows - twice_rows - refused_rows,
    created = each.created + new_rows, updated = each.updated + changed_rows, duplicates_known = each.duplicates_known + known_rows,
    duplicates_in_file = each.duplicates_in_file + twice_rows, rejected = each.rejected + refused_rows
  WHERE each.tenant_id = job.tenant_id AND each.id = job.id;
  RETURN QUERY SELECT new_rows + changed_rows + known_rows + twice_rows + refused_rows, new_rows, false;
END
$$;

DO $$
DECLARE
  import_function regprocedure;
  setting text;
BEGIN
  FOREACH import_function IN ARRAY ARRAY[
    'judge_import_rows(contact_import, int, int, uuid)', 'stage_import_rows(uuid, int, int, jsonb, int)', 'count_new_in_import(uuid, int, uuid)',
    'take_import_rows(uuid, int, int, uuid)', 'undo_import_rows(uuid, int, text)', 'forget_import_rows(uuid, int)'
  ]::regprocedure[] LOOP
    EXECUTE format('ALTER FUNCTION %s SET search_path = %I, app, pg_catalog, pg_temp', import_function, current_schema());
    FOREACH setting IN ARRAY ARRAY['enable_mergejoin', 'enable_material', 'enable_seqscan', 'jit'] LOOP
      EXECUTE format('ALTER FUNCTION %s SET %I = off', import_function, setting);
    END LOOP;
  END LOOP;
END
$$;
