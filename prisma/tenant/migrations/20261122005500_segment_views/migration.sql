-- What rules look at. Under the policies each of a million rows is asked again whose it is, and no index finds words, tags or
-- fields. These views ask once a statement: they show the rows of the context's tenant and of its one account, and nothing where
-- the context names no account. They read with the rights of the role of the search functions, and can only be read.
CREATE OR REPLACE FUNCTION app.is_main_account() RETURNS boolean
LANGUAGE sql STABLE PARALLEL SAFE
RETURN coalesce(current_setting('app.current_sub_tenant_id', true) = current_setting('app.current_tenant_id', true), false);
REVOKE ALL ON FUNCTION app.is_main_account() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.is_main_account() TO app_rw, app_search;

CREATE VIEW account_contact AS
  SELECT tenant_id, sub_tenant_id, id, name, email_normalized, phone, title, company_name, locale, time_zone, owner_id, tags,
    attributes, first_seen_at, last_seen_at, created_at
  FROM contact
  WHERE deleted_at IS NULL AND tenant_id = (SELECT app.current_tenant_id())
    AND (sub_tenant_id = (SELECT app.current_sub_tenant()) OR (sub_tenant_id IS NULL AND (SELECT app.is_main_account())));
CREATE VIEW account_consent AS
  SELECT tenant_id, contact_id, channel, purpose, state FROM contact_consent
  WHERE tenant_id = (SELECT app.current_tenant_id())
    AND (sub_tenant_id = (SELECT app.current_sub_tenant()) OR (sub_tenant_id IS NULL AND (SELECT app.is_main_account())));
CREATE VIEW account_conversation AS
  SELECT tenant_id, contact_id, assignee_id, channel, last_message_at FROM conversation
  WHERE tenant_id = (SELECT app.current_tenant_id())
    AND (sub_tenant_id = (SELECT app.current_sub_tenant()) OR (sub_tenant_id IS NULL AND (SELECT app.is_main_account())));
CREATE VIEW account_segment_member AS
  SELECT tenant_id, segment_id, contact_id FROM segment_member
  WHERE tenant_id = (SELECT app.current_tenant_id())
    AND (sub_tenant_id = (SELECT app.current_sub_tenant()) OR (sub_tenant_id IS NULL AND (SELECT app.is_main_account())));

DO $$
DECLARE
  seen text;
BEGIN
  GRANT SELECT ON segment_member TO app_search;
  EXECUTE format('GRANT USAGE, CREATE ON SCHEMA %I TO app_search', current_schema());
  FOREACH seen IN ARRAY ARRAY['account_contact', 'account_consent', 'account_conversation', 'account_segment_member'] LOOP
    EXECUTE format('ALTER VIEW %I OWNER TO app_search', seen);
    EXECUTE format('REVOKE ALL ON %I FROM PUBLIC', seen);
    EXECUTE format('GRANT SELECT ON %I TO app_rw', seen);
  END LOOP;
  EXECUTE format('REVOKE CREATE ON SCHEMA %I FROM app_search', current_schema());
END
$$;

-- The list of contacts can be that of a segment.
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
BEGIN
  IF account IS NOT NULL THEN
    conditions := conditions || format(' AND coalesce(contact.sub_tenant_id, contact.tenant_id) = %L', account);
  END IF;
  FOR word IN SELECT jsonb_array_elements_text(wanted -> 'words') LOOP
    conditions := conditions || format(
      $like$ AND app.plain(coalesce(contact.name, '') || ' ' || coalesce(contact.email_normalized, '') || ' ' || coalesce(contact.phone, '') || ' ' || coalesce(contact.company_name, '')) LIKE %L$like$,
      '%' || app.plain(word) || '%');
  END LOOP;
  IF wanted ? 'tags' THEN
    conditions := conditions || format(' AND contact.tags @> %L::text[]', ARRAY(SELECT jsonb_array_elements_text(wanted -> 'tags')));
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
  RETURN QUERY EXECUTE format('SELECT contact.id, %s FROM contact WHERE %s ORDER BY %s LIMIT %s', place_of, conditions, ordering, least(max_rows, 1001))
    USING tenant;
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
