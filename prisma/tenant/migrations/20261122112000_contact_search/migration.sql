-- Contacts by one or two letters, or by what few have, at any size.
CREATE OR REPLACE FUNCTION search_contacts(wanted jsonb, sorting text, is_down boolean, after_place text, after_id uuid, max_rows int)
RETURNS TABLE (id uuid, place text)
LANGUAGE plpgsql STABLE SECURITY DEFINER AS $$
DECLARE
  tenant uuid := app.current_tenant_id();
  account uuid := nullif(current_setting('app.current_sub_tenant_id', true), '')::uuid;
  direction text := CASE WHEN is_down THEN 'DESC' ELSE 'ASC' END;
  beyond text := CASE WHEN is_down THEN '<' ELSE '>' END;
  conditions text := 'contact.tenant_id = $1 AND contact.deleted_at IS NULL';
  place_of text := quote_literal('');
  ordering text;
  word text;
  enough CONSTANT int := 2000;
  said CONSTANT text := $said$app.plain(coalesce(contact.name, '') || ' ' || coalesce(contact.email_normalized, '') || ' ' || coalesce(contact.phone, '') || ' ' || coalesce(contact.company_name, ''))$said$;
  sought text := '';
  few uuid[];
  met int := 0;
  source text := 'contact';
BEGIN
  IF account IS NOT NULL THEN
    conditions := conditions || format(' AND coalesce(contact.sub_tenant_id, contact.tenant_id) = %L', account);
  END IF;
  FOR word IN SELECT app.plain(each) FROM jsonb_array_elements_text(wanted -> 'words') AS each LOOP
    -- One or two letters begin a word: only so the index of three letters knows them (a beginning counts as blanks).
    sought := sought || CASE WHEN word ~ '^[[:alnum:]]{1,2}$'
      THEN format(' AND (%1$s LIKE %2$L OR %1$s LIKE %3$L)', said, word || '%', '% ' || word || '%')
      ELSE format(' AND %s LIKE %L', said, '%' || word || '%') END;
  END LOOP;
  IF wanted ? 'tags' THEN
    sought := sought || format(' AND contact.tags @> %L::text[]', ARRAY(SELECT jsonb_array_elements_text(wanted -> 'tags')));
  END IF;
  -- Nobody knows beforehand how many a rare word or tag finds, and a list in its order that goes through everybody to find three is
  -- slow. So up to two thousand are found first, whatever their order; where there are more, they come soon in any order. What every
  -- fourth of the newest has needs no such look.
  IF sought <> '' THEN
    EXECUTE format('SELECT count(*) FROM (SELECT * FROM contact WHERE tenant_id = $1 AND deleted_at IS NULL ORDER BY id DESC LIMIT 500) AS contact WHERE true%s', sought)
      INTO met USING tenant;
  END IF;
  IF met > 125 THEN
    conditions := conditions || sought;
  ELSIF sought <> '' THEN
    EXECUTE format('SELECT array_agg(one.id) FROM (SELECT contact.id FROM contact WHERE contact.tenant_id = $1 AND contact.deleted_at IS NULL%s LIMIT %s) AS one', sought, enough + 1)
      INTO few USING tenant;
    IF coalesce(cardinality(few), 0) <= enough THEN
      source := '(SELECT * FROM contact WHERE contact.tenant_id = $1 AND contact.id = ANY($2) OFFSET 0) AS contact';
    ELSE
      conditions := conditions || sought;
    END IF;
  END IF;
  IF wanted ? 'owner' THEN
    conditions := conditions || format(' AND contact.owner_id = %L', (wanted ->> 'owner')::uuid);
  END IF;
  IF wanted ? 'unowned' THEN
    conditions := conditions || ' AND contact.owner_id IS NULL';
  END IF;
  IF wanted ? 'own' THEN
    conditions := conditions || format(
      ' AND contact.id IN (SELECT mine.id FROM contact AS mine WHERE mine.tenant_id = $1 AND mine.owner_id = %1$L
        UNION ALL SELECT talk.contact_id FROM conversation AS talk WHERE talk.tenant_id = $1 AND talk.assignee_id = %1$L)',
      (wanted ->> 'own')::uuid);
  END IF;
  IF wanted ? 'hasEmail' THEN
    conditions := conditions || CASE WHEN (wanted ->> 'hasEmail')::boolean THEN ' AND contact.email_normalized IS NOT NULL' ELSE ' AND contact.email_normalized IS NULL' END;
  END IF;
  IF wanted ? 'channel' THEN
    conditions := conditions || format(
      $consent$ AND EXISTS (SELECT FROM contact_consent AS consent WHERE consent.tenant_id = $1 AND consent.contact_id = contact.id
        AND consent.channel = %L AND consent.purpose = %L AND consent.state = 'granted')$consent$,
      wanted ->> 'channel', wanted ->> 'purpose');
  END IF;
  IF wanted ? 'segment' THEN
    conditions := conditions || format(
      $member$ AND EXISTS (SELECT FROM segment_member AS member WHERE member.tenant_id = $1 AND member.segment_id = %L AND member.contact_id = contact.id)$member$,
      (wanted ->> 'segment')::uuid);
  END IF;
  CASE sorting
    WHEN 'lastSeenAt' THEN
      place_of := '(extract(epoch FROM contact.last_seen_at) * 1000)::bigint::text';
      ordering := format('contact.last_seen_at %1$s, contact.id %1$s', direction);
      IF after_id IS NOT NULL THEN
        conditions := conditions || format(' AND (contact.last_seen_at, contact.id) %s (%L::timestamptz, %L::uuid)',
          beyond, to_timestamp(after_place::bigint / 1000.0), after_id);
      END IF;
    WHEN 'name' THEN
      place_of := $place$((contact.name IS NULL)::int || app.plain(coalesce(contact.name, '')))$place$;
      ordering := format($order$(contact.name IS NULL) %1$s, app.plain(coalesce(contact.name, '')) %1$s, contact.id %1$s$order$, direction);
      IF after_id IS NOT NULL THEN
        conditions := conditions || format($after$ AND ((contact.name IS NULL), app.plain(coalesce(contact.name, '')), contact.id) %s (%L::boolean, %L::text, %L::uuid)$after$,
          beyond, left(after_place, 1) = '1', substr(after_place, 2), after_id);
      END IF;
    ELSE
      ordering := format('contact.id %s', direction);
      IF after_id IS NOT NULL THEN
        conditions := conditions || format(' AND contact.id %s %L::uuid', beyond, after_id);
      END IF;
  END CASE;
  RETURN QUERY EXECUTE format('SELECT contact.id, %s FROM %s WHERE %s ORDER BY %s LIMIT %s', place_of, source, conditions, ordering, least(max_rows, 1001))
    USING tenant, coalesce(few, '{}');
END
$$;

-- Replacing a function forgets its settings.
DO $$
BEGIN
  EXECUTE format('GRANT USAGE, CREATE ON SCHEMA %I TO app_search', current_schema());
  EXECUTE format('ALTER FUNCTION search_contacts(jsonb, text, boolean, text, uuid, int) SET search_path = %I, app, pg_catalog, pg_temp', current_schema());
  ALTER FUNCTION search_contacts(jsonb, text, boolean, text, uuid, int) OWNER TO app_search;
  EXECUTE format('REVOKE CREATE ON SCHEMA %I FROM app_search', current_schema());
END
$$;
