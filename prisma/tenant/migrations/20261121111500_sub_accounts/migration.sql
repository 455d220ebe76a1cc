-- Sub-accounts: every row of a company says whose it is, the main account's (null) or a sub-account's, and the database shows
-- a sub-account nothing of its siblings. The context's sub-account: none = all of the tenant; the tenant's own id = the main
-- account alone; another id = that sub-account alone.
CREATE OR REPLACE FUNCTION app.current_sub_tenant() RETURNS uuid
LANGUAGE sql STABLE PARALLEL SAFE
RETURN nullif(nullif(current_setting('app.current_sub_tenant_id', true), '')::uuid, nullif(current_setting('app.current_tenant_id', true), '')::uuid);

-- What every table of a tenant schema gets, in one place: row-level security, its policies, the app's rights. Run it for each new
-- table, and again when `sub_tenant_id` or `is_shared` was added.
CREATE OR REPLACE FUNCTION app.protect_table(target regclass) RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  has_account boolean := EXISTS (SELECT FROM pg_attribute WHERE attrelid = target AND attname = 'sub_tenant_id' AND NOT attisdropped);
  -- What opens a row of the main account to its sub-accounts, for reading: sharing it, or a file being public anyway.
  opener name := (SELECT attname FROM pg_attribute WHERE attrelid = target AND attname IN ('is_shared', 'is_public') AND NOT attisdropped);
  is_tenant constant text := $check$tenant_id = nullif(current_setting('app.current_tenant_id', true), '')::uuid$check$;
  is_account constant text := $check$coalesce(current_setting('app.current_sub_tenant_id', true), '') = ''
    OR coalesce(sub_tenant_id, tenant_id) = nullif(current_setting('app.current_sub_tenant_id', true), '')::uuid$check$;
  account_check text := CASE WHEN has_account THEN is_account ELSE 'true' END;
BEGIN
  EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', target);
  EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', target);
  EXECUTE format('DROP POLICY IF EXISTS tenant_isolation ON %s', target);
  EXECUTE format('DROP POLICY IF EXISTS sub_tenant_scope ON %s', target);
  EXECUTE format('DROP POLICY IF EXISTS shared_down ON %s', target);
  EXECUTE format('CREATE POLICY tenant_isolation ON %s AS RESTRICTIVE FOR ALL TO PUBLIC USING (%s) WITH CHECK (%s)', target, is_tenant, is_tenant);
  EXECUTE format('CREATE POLICY sub_tenant_scope ON %s AS PERMISSIVE FOR ALL TO PUBLIC USING (%s) WITH CHECK (%s)', target, account_check, account_check);
  IF has_account AND opener IS NOT NULL THEN
    EXECUTE format('CREATE POLICY shared_down ON %s AS PERMISSIVE FOR SELECT TO PUBLIC USING (%I AND sub_tenant_id IS NULL)', target, opener);
  END IF;
  EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %s TO app_rw', target);
END
$$;
REVOKE ALL ON FUNCTION app.protect_table(regclass) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.current_sub_tenant() TO app_rw, app_platform, app_search;

ALTER TABLE "role_version" ADD COLUMN "sub_tenant_id" UUID;
ALTER TABLE "outbox_event" ADD COLUMN "sub_tenant_id" UUID;
ALTER TABLE "file" ADD COLUMN "sub_tenant_id" UUID;
ALTER TABLE "email" ADD COLUMN "sub_tenant_id" UUID;
ALTER TABLE "email_template" ADD COLUMN "sub_tenant_id" UUID;
ALTER TABLE "ai_settings" ADD COLUMN "sub_tenant_id" UUID;
ALTER TABLE "answer" ADD COLUMN "sub_tenant_id" UUID;
ALTER TABLE "segment" ADD COLUMN "sub_tenant_id" UUID;
ALTER TABLE "message" ADD COLUMN "sub_tenant_id" UUID;
ALTER TABLE "conversation_read" ADD COLUMN "sub_tenant_id" UUID;
ALTER TABLE "canned_reply" ADD COLUMN "sub_tenant_id" UUID;
ALTER TABLE "crawl" ADD COLUMN "sub_tenant_id" UUID;
ALTER TABLE "knowledge_page" ADD COLUMN "sub_tenant_id" UUID;
ALTER TABLE "knowledge_chunk" ADD COLUMN "sub_tenant_id" UUID;
ALTER TABLE "help_category" ADD COLUMN "sub_tenant_id" UUID;
ALTER TABLE "help_article" ADD COLUMN "sub_tenant_id" UUID;
ALTER TABLE "member_session" ADD COLUMN "sub_tenant_id" UUID;
ALTER TABLE "member_token" ADD COLUMN "sub_tenant_id" UUID;
ALTER TABLE "agent" ADD COLUMN "is_shared" BOOLEAN NOT NULL DEFAULT false;
ALTER TABLE "canned_reply" ADD COLUMN "is_shared" BOOLEAN NOT NULL DEFAULT false;
ALTER TABLE "knowledge_source" ADD COLUMN "is_shared" BOOLEAN NOT NULL DEFAULT false;
ALTER TABLE "ai_settings" ADD COLUMN "id" UUID;
UPDATE "ai_settings" SET "id" = gen_random_uuid();
ALTER TABLE "ai_settings" DROP CONSTRAINT "ai_settings_pkey", ALTER COLUMN "id" SET NOT NULL, ADD CONSTRAINT "ai_settings_pkey" PRIMARY KEY ("tenant_id", "id");
ALTER TABLE "email_template" ADD COLUMN "id" UUID;
UPDATE "email_template" SET "id" = gen_random_uuid();
ALTER TABLE "email_template" DROP CONSTRAINT "email_template_pkey", ALTER COLUMN "id" SET NOT NULL, ADD CONSTRAINT "email_template_pkey" PRIMARY KEY ("tenant_id", "id");

-- What people choose is unique within an account; two accounts know nothing of each other's names.
DROP INDEX "segment_tenant_id_name_key";
CREATE UNIQUE INDEX "segment_tenant_id_sub_tenant_id_name_key" ON "segment"("tenant_id", "sub_tenant_id", "name") NULLS NOT DISTINCT;
DROP INDEX "canned_reply_tenant_id_shortcut_key";
CREATE UNIQUE INDEX "canned_reply_tenant_id_sub_tenant_id_shortcut_key" ON "canned_reply"("tenant_id", "sub_tenant_id", "shortcut") NULLS NOT DISTINCT;
DROP INDEX "help_category_tenant_id_slug_key";
CREATE UNIQUE INDEX "help_category_tenant_id_sub_tenant_id_slug_key" ON "help_category"("tenant_id", "sub_tenant_id", "slug") NULLS NOT DISTINCT;
DROP INDEX "help_article_tenant_id_slug_key";
CREATE UNIQUE INDEX "help_article_tenant_id_sub_tenant_id_slug_key" ON "help_article"("tenant_id", "sub_tenant_id", "slug") NULLS NOT DISTINCT;
DROP INDEX "member_tenant_id_email_normalized_key";
CREATE UNIQUE INDEX "member_tenant_id_sub_tenant_id_email_normalized_key" ON "member"("tenant_id", "sub_tenant_id", "email_normalized") NULLS NOT DISTINCT;
DROP INDEX "file_tenant_id_storage_key_key";
CREATE UNIQUE INDEX "file_tenant_id_sub_tenant_id_storage_key_key" ON "file"("tenant_id", "sub_tenant_id", "storage_key") NULLS NOT DISTINCT;
CREATE UNIQUE INDEX "ai_settings_tenant_id_sub_tenant_id_key" ON "ai_settings"("tenant_id", "sub_tenant_id") NULLS NOT DISTINCT;
CREATE UNIQUE INDEX "email_template_tenant_id_sub_tenant_id_key_key" ON "email_template"("tenant_id", "sub_tenant_id", "key") NULLS NOT DISTINCT;
DROP INDEX "agent_default_key";
CREATE UNIQUE INDEX "agent_default_key" ON "agent"("tenant_id", "sub_tenant_id") NULLS NOT DISTINCT WHERE "is_default";
CREATE INDEX "conversation_tenant_id_sub_tenant_id_status_last_message_at_idx" ON "conversation"("tenant_id", "sub_tenant_id", "status", "last_message_at", "id");

DO $$
DECLARE
  target regclass;
BEGIN
  FOR target IN SELECT oid FROM pg_class WHERE relnamespace = current_schema()::regnamespace AND relkind IN ('r', 'p') AND relname <> '_prisma_migrations'
  LOOP
    IF EXISTS (SELECT FROM pg_attribute WHERE attrelid = target AND attname = 'sub_tenant_id' AND NOT attisdropped) THEN
      EXECUTE format('ALTER TABLE %s ALTER COLUMN sub_tenant_id SET DEFAULT app.current_sub_tenant()', target);
    END IF;
    PERFORM app.protect_table(target);
  END LOOP;
END
$$;

-- The search functions bypass the policies, so they filter by the context's account themselves.
GRANT SELECT ON knowledge_source TO app_search;

CREATE OR REPLACE FUNCTION search_knowledge(question text, question_language text, max_rows int)
RETURNS TABLE (id uuid, page_id uuid, title text, heading text, content text, url text, score real)
LANGUAGE plpgsql STABLE SECURITY DEFINER AS $$
DECLARE
  tenant uuid := app.current_tenant_id();
  account uuid := nullif(current_setting('app.current_sub_tenant_id', true), '')::uuid;
  wanted tsquery := app.any_word_query(question_language, question);
  plain_wanted tsquery := app.any_word_query('simple', question);
BEGIN
  RETURN QUERY
    SELECT chunk.id, chunk.page_id, chunk.title, chunk.heading, chunk.content, page.url,
      (ts_rank(ARRAY[0.1, 0.5, 0.7, 0.25]::real[], chunk.search, wanted, 1)
        * (SELECT (0.2 + count(*)::real / greatest(numnode(wanted), 1)) FROM unnest(tsvector_to_array(chunk.search)) AS lexeme WHERE wanted @@ to_tsvector('pg_catalog.simple', lexeme)))::real AS score
    FROM knowledge_chunk AS chunk
    JOIN knowledge_page AS page ON page.tenant_id = chunk.tenant_id AND page.id = chunk.page_id
    JOIN knowledge_source AS source ON source.tenant_id = page.tenant_id AND source.id = page.source_id
    WHERE chunk.tenant_id = tenant AND (account IS NULL OR coalesce(chunk.sub_tenant_id, tenant) = account OR (source.is_shared AND source.sub_tenant_id IS NULL))
      AND (chunk.search @@ wanted OR chunk.search @@ plain_wanted)
    ORDER BY score DESC, chunk.id
    LIMIT least(max_rows, 100);
END
$$;

-- Words that the full text does not know (typing errors): trigram similarity of each word.
CREATE OR REPLACE FUNCTION search_knowledge_fuzzy(words text[], max_rows int)
RETURNS TABLE (id uuid, page_id uuid, title text, heading text, content text, url text, score real)
LANGUAGE plpgsql STABLE SECURITY DEFINER AS $$
DECLARE
  tenant uuid := app.current_tenant_id();
  account uuid := nullif(current_setting('app.current_sub_tenant_id', true), '')::uuid;
BEGIN
  RETURN QUERY
    SELECT chunk.id, chunk.page_id, chunk.title, chunk.heading, chunk.content, page.url,
      (SELECT sum(app.word_similarity(app.plain(word), app.plain(chunk.title || ' ' || chunk.heading || ' ' || chunk.content))) / cardinality(words) FROM unnest(words) AS word)::real AS score
    FROM knowledge_chunk AS chunk
    JOIN knowledge_page AS page ON page.tenant_id = chunk.tenant_id AND page.id = chunk.page_id
    JOIN knowledge_source AS source ON source.tenant_id = page.tenant_id AND source.id = page.source_id
    WHERE chunk.tenant_id = tenant AND (account IS NULL OR coalesce(chunk.sub_tenant_id, tenant) = account OR (source.is_shared AND source.sub_tenant_id IS NULL))
      AND app.plain(chunk.title || ' ' || chunk.heading || ' ' || chunk.content) OPERATOR(app.%>) ANY (SELECT app.plain(word) FROM unnest(words) AS word)
    ORDER BY score DESC, chunk.id
    LIMIT least(max_rows, 100);
END
$$;

-- Cosine similarity against embeddings of the same model. The signs of all chunks give the candidates in milliseconds;
-- only theirs are compared in full.
CREATE OR REPLACE FUNCTION search_knowledge_vector(question real[], model text, max_rows int)
RETURNS TABLE (id uuid, page_id uuid, title text, heading text, content text, url text, score real)
LANGUAGE plpgsql STABLE SECURITY DEFINER AS $$
DECLARE
  tenant uuid := app.current_tenant_id();
  account uuid := nullif(current_setting('app.current_sub_tenant_id', true), '')::uuid;
  wanted bit varying := app.signs(question);
BEGIN
  RETURN QUERY
    WITH candidate AS (
      SELECT chunk.id
      FROM knowledge_chunk AS chunk
      JOIN knowledge_page AS page ON page.tenant_id = chunk.tenant_id AND page.id = chunk.page_id
      JOIN knowledge_source AS source ON source.tenant_id = page.tenant_id AND source.id = page.source_id
      WHERE chunk.tenant_id = tenant AND (account IS NULL OR coalesce(chunk.sub_tenant_id, tenant) = account OR (source.is_shared AND source.sub_tenant_id IS NULL))
        AND chunk.embedding_model = model AND length(chunk.embedding_signs) = length(wanted)
      ORDER BY bit_count(chunk.embedding_signs # wanted), chunk.id
      LIMIT 200
    )
    SELECT chunk.id, chunk.page_id, chunk.title, chunk.heading, chunk.content, page.url,
      (SELECT sum(a * b) / nullif(sqrt(sum(a * a)) * sqrt(sum(b * b)), 0) FROM unnest(chunk.embedding, question) AS pair(a, b))::real AS score
    FROM candidate
    JOIN knowledge_chunk AS chunk ON chunk.tenant_id = tenant AND chunk.id = candidate.id
    JOIN knowledge_page AS page ON page.tenant_id = chunk.tenant_id AND page.id = chunk.page_id
    ORDER BY score DESC NULLS LAST, chunk.id
    LIMIT least(max_rows, 100);
END
$$;

CREATE OR REPLACE FUNCTION search_articles(question text, question_language text, max_rows int)
RETURNS TABLE (id uuid, slug text, title text, summary text, score real)
LANGUAGE plpgsql STABLE SECURITY DEFINER AS $$
DECLARE
  tenant uuid := app.current_tenant_id();
  account uuid := nullif(current_setting('app.current_sub_tenant_id', true), '')::uuid;
  wanted tsquery := app.any_word_query(question_language, question);
BEGIN
  RETURN QUERY
    SELECT article.id, article.slug, article.title, article.summary,
      greatest(
        ts_rank(ARRAY[0.1, 0.3, 0.6, 1.0]::real[], article.search, wanted, 1),
        app.word_similarity(app.plain(question), app.plain(article.title || ' ' || article.summary)) * 0.5)::real AS score
    FROM help_article AS article
    WHERE article.tenant_id = tenant AND (account IS NULL OR coalesce(article.sub_tenant_id, tenant) = account) AND article.status = 'published'
      AND (article.search @@ wanted OR app.word_similarity(app.plain(question), app.plain(article.title || ' ' || article.summary)) > 0.45)
    ORDER BY score DESC, article.id
    LIMIT least(max_rows, 100);
END
$$;

CREATE OR REPLACE FUNCTION search_conversations(words text, max_rows int)
RETURNS TABLE (conversation_id uuid, message_id uuid, body text)
LANGUAGE plpgsql STABLE SECURITY DEFINER AS $$
DECLARE
  tenant uuid := app.current_tenant_id();
  account uuid := nullif(current_setting('app.current_sub_tenant_id', true), '')::uuid;
BEGIN
  RETURN QUERY
    SELECT DISTINCT ON (message.conversation_id) message.conversation_id, message.id, message.body
    FROM message
    WHERE message.tenant_id = tenant AND (account IS NULL OR coalesce(message.sub_tenant_id, tenant) = account) AND to_tsvector('pg_catalog.simple', message.body) @@ websearch_to_tsquery('pg_catalog.simple', words)
    ORDER BY message.conversation_id DESC, message.id DESC
    LIMIT least(max_rows, 200);
END
$$;

-- The functions read with the rights of a role that can only read and cannot sign in.
DO $$
DECLARE
  search_function regprocedure;
  here text := current_schema();
BEGIN
  EXECUTE format('GRANT USAGE, CREATE ON SCHEMA %I TO app_search', here);
  FOR search_function IN SELECT oid::regprocedure FROM pg_proc WHERE pronamespace = here::regnamespace AND proname LIKE 'search_%'
  LOOP
    EXECUTE format('ALTER FUNCTION %s SET search_path = %I, app, pg_catalog, pg_temp', search_function, here);
    EXECUTE format('ALTER FUNCTION %s OWNER TO app_search', search_function);
    EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC', search_function);
    EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO app_rw', search_function);
  END LOOP;
  EXECUTE format('REVOKE CREATE ON SCHEMA %I FROM app_search', here);
END
$$;
