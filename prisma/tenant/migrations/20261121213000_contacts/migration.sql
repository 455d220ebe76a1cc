-- People whom a company knows: what surely names them, fields of the company's own, tags, consent, what happened, and merges.
ALTER TABLE "contact" ADD COLUMN "title" TEXT, ADD COLUMN "company_name" TEXT, ADD COLUMN "time_zone" TEXT,
  ADD COLUMN "tags" TEXT[] DEFAULT ARRAY[]::TEXT[], ADD COLUMN "merged_into_id" UUID;

CREATE TABLE "contact_identity" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "sub_tenant_id" UUID DEFAULT app.current_sub_tenant(),
    "contact_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "verified_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deleted_at" TIMESTAMPTZ(3),

    CONSTRAINT "contact_identity_pkey" PRIMARY KEY ("tenant_id","id")
);
ALTER TABLE "contact_identity" ADD CONSTRAINT "contact_identity_tenant_id_contact_id_fkey" FOREIGN KEY ("tenant_id", "contact_id") REFERENCES "contact"("tenant_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

CREATE TABLE "contact_field" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "sub_tenant_id" UUID DEFAULT app.current_sub_tenant(),
    "key" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "choices" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "position" INTEGER NOT NULL DEFAULT 0,
    "archived_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "contact_field_pkey" PRIMARY KEY ("tenant_id","id")
);

CREATE TABLE "contact_tag" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "sub_tenant_id" UUID DEFAULT app.current_sub_tenant(),
    "name" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "contact_tag_pkey" PRIMARY KEY ("tenant_id","id")
);

CREATE TABLE "contact_consent" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "sub_tenant_id" UUID DEFAULT app.current_sub_tenant(),
    "contact_id" UUID NOT NULL,
    "channel" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "evidence" TEXT NOT NULL DEFAULT '',
    "actor_label" TEXT NOT NULL DEFAULT '',
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "contact_consent_pkey" PRIMARY KEY ("tenant_id","id")
);
ALTER TABLE "contact_consent" ADD CONSTRAINT "contact_consent_tenant_id_contact_id_fkey" FOREIGN KEY ("tenant_id", "contact_id") REFERENCES "contact"("tenant_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

CREATE TABLE "contact_event" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "sub_tenant_id" UUID DEFAULT app.current_sub_tenant(),
    "contact_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "actor_kind" TEXT NOT NULL,
    "actor_label" TEXT NOT NULL,
    "data" JSONB NOT NULL DEFAULT '{}',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "contact_event_pkey" PRIMARY KEY ("tenant_id","id")
);
ALTER TABLE "contact_event" ADD CONSTRAINT "contact_event_tenant_id_contact_id_fkey" FOREIGN KEY ("tenant_id", "contact_id") REFERENCES "contact"("tenant_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

CREATE TABLE "contact_merge" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "sub_tenant_id" UUID DEFAULT app.current_sub_tenant(),
    "target_id" UUID NOT NULL,
    "source_id" UUID NOT NULL,
    "moved" JSONB NOT NULL,
    "actor_label" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "undone_at" TIMESTAMPTZ(3),

    CONSTRAINT "contact_merge_pkey" PRIMARY KEY ("tenant_id","id")
);
ALTER TABLE "contact_merge" ADD CONSTRAINT "contact_merge_tenant_id_target_id_fkey" FOREIGN KEY ("tenant_id", "target_id") REFERENCES "contact"("tenant_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

ALTER TABLE "contact_identity" ADD CONSTRAINT "contact_identity_kind_check" CHECK ("kind" IN ('email', 'phone', 'whatsapp', 'external'));
ALTER TABLE "contact_identity" ADD CONSTRAINT "contact_identity_source_check" CHECK ("source" IN ('staff', 'api', 'import', 'sign_up'));
ALTER TABLE "contact_field" ADD CONSTRAINT "contact_field_kind_check" CHECK ("kind" IN ('text', 'number', 'date', 'boolean', 'choice', 'url'));
ALTER TABLE "contact_consent" ADD CONSTRAINT "contact_consent_channel_check" CHECK ("channel" IN ('email', 'sms', 'whatsapp', 'phone'));
ALTER TABLE "contact_consent" ADD CONSTRAINT "contact_consent_purpose_check" CHECK ("purpose" IN ('marketing', 'service'));
ALTER TABLE "contact_consent" ADD CONSTRAINT "contact_consent_state_check" CHECK ("state" IN ('granted', 'denied'));

CREATE UNIQUE INDEX "contact_identity_value_key" ON "contact_identity"("tenant_id", "sub_tenant_id", "kind", "value") NULLS NOT DISTINCT WHERE "deleted_at" IS NULL;
CREATE INDEX "contact_identity_tenant_id_contact_id_idx" ON "contact_identity"("tenant_id", "contact_id");
CREATE INDEX "contact_identity_tenant_id_kind_value_idx" ON "contact_identity"("tenant_id", "kind", "value");
CREATE UNIQUE INDEX "contact_field_tenant_id_sub_tenant_id_key_key" ON "contact_field"("tenant_id", "sub_tenant_id", "key") NULLS NOT DISTINCT;
CREATE UNIQUE INDEX "contact_tag_tenant_id_sub_tenant_id_name_key" ON "contact_tag"("tenant_id", "sub_tenant_id", "name") NULLS NOT DISTINCT;
CREATE UNIQUE INDEX "contact_consent_tenant_id_contact_id_channel_purpose_key" ON "contact_consent"("tenant_id", "contact_id", "channel", "purpose");
CREATE INDEX "contact_consent_tenant_id_channel_purpose_state_contact_id_idx" ON "contact_consent"("tenant_id", "channel", "purpose", "state", "contact_id");
CREATE INDEX "contact_event_tenant_id_contact_id_id_idx" ON "contact_event"("tenant_id", "contact_id", "id");
CREATE INDEX "contact_merge_tenant_id_target_id_id_idx" ON "contact_merge"("tenant_id", "target_id", "id");
CREATE INDEX "contact_tenant_id_phone_idx" ON "contact"("tenant_id", "phone");

-- The list: by account in each of its orders, and by what was last seen over all accounts.
CREATE INDEX "contact_seen_idx" ON "contact"("tenant_id", "sub_tenant_id", "last_seen_at", "id") WHERE "deleted_at" IS NULL;
CREATE INDEX "contact_seen_everywhere_idx" ON "contact"("tenant_id", "last_seen_at", "id") WHERE "deleted_at" IS NULL;
CREATE INDEX "contact_made_idx" ON "contact"("tenant_id", "sub_tenant_id", "id") WHERE "deleted_at" IS NULL;
CREATE INDEX "contact_name_idx" ON "contact"("tenant_id", "sub_tenant_id", ("name" IS NULL), (app.plain(coalesce("name", ''))), "id") WHERE "deleted_at" IS NULL;
CREATE INDEX "contact_tags_idx" ON "contact" USING GIN ("tenant_id" app.uuid_ops, "tags") WHERE "deleted_at" IS NULL;
CREATE INDEX "contact_words_idx" ON "contact" USING GIN ("tenant_id" app.uuid_ops,
  (app.plain(coalesce("name", '') || ' ' || coalesce("email_normalized", '') || ' ' || coalesce("phone", '') || ' ' || coalesce("company_name", ''))) app.gin_trgm_ops) WHERE "deleted_at" IS NULL;

SELECT app.protect_table('contact_identity');
SELECT app.protect_table('contact_field');
SELECT app.protect_table('contact_tag');
SELECT app.protect_table('contact_consent');
SELECT app.protect_table('contact_event');
SELECT app.protect_table('contact_merge');

-- Words and tags under RLS cannot use an index, so the list has an audited function too: it filters by the context's tenant and
-- account itself and gives ids in order; their rows are then read under the policies. The statement is put together from the
-- filters that are there, so that each combination has a plan of its own; values become part of it only as quoted literals.
-- `place` is where a row stands in the order: the next page begins after (`after_place`, `after_id`).
CREATE FUNCTION search_contacts(wanted jsonb, sorting text, is_down boolean, after_place text, after_id uuid, max_rows int)
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
  IF account = tenant THEN
    conditions := conditions || ' AND contact.sub_tenant_id IS NULL';
  ELSIF account IS NOT NULL THEN
    conditions := conditions || format(' AND contact.sub_tenant_id = %L', account);
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

DO $$
BEGIN
  GRANT SELECT ON contact, conversation, contact_consent TO app_search;
  EXECUTE format('GRANT USAGE, CREATE ON SCHEMA %I TO app_search', current_schema());
  EXECUTE format('ALTER FUNCTION search_contacts(jsonb, text, boolean, text, uuid, int) SET search_path = %I, app, pg_catalog, pg_temp', current_schema());
  ALTER FUNCTION search_contacts(jsonb, text, boolean, text, uuid, int) OWNER TO app_search;
  REVOKE ALL ON FUNCTION search_contacts(jsonb, text, boolean, text, uuid, int) FROM PUBLIC;
  GRANT EXECUTE ON FUNCTION search_contacts(jsonb, text, boolean, text, uuid, int) TO app_rw;
  EXECUTE format('REVOKE CREATE ON SCHEMA %I FROM app_search', current_schema());
END
$$;
