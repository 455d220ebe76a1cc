-- Files as sources: each upload is a version of its source; the pages of the newest one that was read to its end are searched.
ALTER TABLE "knowledge_source" DROP CONSTRAINT "knowledge_source_kind_check";
ALTER TABLE "knowledge_source" ADD CONSTRAINT "knowledge_source_kind_check" CHECK ("kind" IN ('website', 'page', 'text', 'qa', 'file'));
ALTER TABLE "knowledge_page" DROP CONSTRAINT "knowledge_page_status_check";
ALTER TABLE "knowledge_page" ADD CONSTRAINT "knowledge_page_status_check" CHECK ("status" IN ('found', 'queued', 'fetching', 'indexed', 'failed', 'skipped', 'gone', 'staged'));
ALTER TABLE "knowledge_page" ADD COLUMN "version_id" UUID, ADD COLUMN "place_kind" TEXT, ADD COLUMN "place_from" INTEGER, ADD COLUMN "place_to" INTEGER;
ALTER TABLE "knowledge_page" ADD CONSTRAINT "knowledge_page_place_check" CHECK ("place_kind" IN ('page', 'rows') AND "place_from" >= 1 AND "place_to" >= "place_from" OR "place_kind" IS NULL AND "place_from" IS NULL AND "place_to" IS NULL);
ALTER TABLE "knowledge_chunk" ADD COLUMN "place_from" INTEGER, ADD COLUMN "place_to" INTEGER;

CREATE TABLE "document_version" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "sub_tenant_id" UUID DEFAULT app.current_sub_tenant(),
    "source_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "file_name" TEXT NOT NULL,
    "storage_key" TEXT NOT NULL,
    "size_bytes" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "format" TEXT,
    "state" TEXT NOT NULL DEFAULT 'queued',
    "problem" TEXT,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "parts_read" INTEGER NOT NULL DEFAULT 0,
    "parts_total" INTEGER,
    "pages" INTEGER NOT NULL DEFAULT 0,
    "pages_without_text" INTEGER NOT NULL DEFAULT 0,
    "actor_label" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "document_version_pkey" PRIMARY KEY ("tenant_id","id"),
    CONSTRAINT "document_version_format_check" CHECK ("format" IN ('pdf', 'docx', 'html', 'md', 'txt', 'csv')),
    CONSTRAINT "document_version_state_check" CHECK ("state" IN ('queued', 'reading', 'ready', 'replaced', 'failed')),
    CONSTRAINT "document_version_tenant_id_source_id_fkey" FOREIGN KEY ("tenant_id", "source_id") REFERENCES "knowledge_source"("tenant_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION
);
CREATE UNIQUE INDEX "document_version_tenant_id_source_id_version_key" ON "document_version"("tenant_id", "source_id", "version");
SELECT app.protect_table('document_version');

-- A passage says where in its file it stands. What is read but not yet in force (`staged`) is not found.
DROP FUNCTION search_knowledge(text, text, int);
DROP FUNCTION search_knowledge_fuzzy(text[], int);
DROP FUNCTION search_knowledge_vector(real[], text, int);

CREATE FUNCTION search_knowledge(question text, question_language text, max_rows int)
RETURNS TABLE (id uuid, page_id uuid, title text, heading text, content text, url text, score real, place_kind text, place_from int, place_to int, version_id uuid)
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
        * (SELECT (0.2 + count(*)::real / greatest(numnode(wanted), 1)) FROM unnest(tsvector_to_array(chunk.search)) AS lexeme WHERE wanted @@ to_tsvector('pg_catalog.simple', lexeme)))::real AS score,
      page.place_kind, coalesce(chunk.place_from, page.place_from), coalesce(chunk.place_to, page.place_to), page.version_id
    FROM knowledge_chunk AS chunk
    JOIN knowledge_page AS page ON page.tenant_id = chunk.tenant_id AND page.id = chunk.page_id AND page.status <> 'staged'
    JOIN knowledge_source AS source ON source.tenant_id = page.tenant_id AND source.id = page.source_id
    WHERE chunk.tenant_id = tenant AND (account IS NULL OR coalesce(chunk.sub_tenant_id, tenant) = account OR (source.is_shared AND source.sub_tenant_id IS NULL))
      AND (chunk.search @@ wanted OR chunk.search @@ plain_wanted)
    ORDER BY score DESC, chunk.id
    LIMIT least(max_rows, 100);
END
$$;

CREATE FUNCTION search_knowledge_fuzzy(words text[], max_rows int)
RETURNS TABLE (id uuid, page_id uuid, title text, heading text, content text, url text, score real, place_kind text, place_from int, place_to int, version_id uuid)
LANGUAGE plpgsql STABLE SECURITY DEFINER AS $$
DECLARE
  tenant uuid := app.current_tenant_id();
  account uuid := nullif(current_setting('app.current_sub_tenant_id', true), '')::uuid;
BEGIN
  RETURN QUERY
    SELECT chunk.id, chunk.page_id, chunk.title, chunk.heading, chunk.content, page.url,
      (SELECT sum(app.word_similarity(app.plain(word), app.plain(chunk.title || ' ' || chunk.heading || ' ' || chunk.content))) / cardinality(words) FROM unnest(words) AS word)::real AS score,
      page.place_kind, coalesce(chunk.place_from, page.place_from), coalesce(chunk.place_to, page.place_to), page.version_id
    FROM knowledge_chunk AS chunk
    JOIN knowledge_page AS page ON page.tenant_id = chunk.tenant_id AND page.id = chunk.page_id AND page.status <> 'staged'
    JOIN knowledge_source AS source ON source.tenant_id = page.tenant_id AND source.id = page.source_id
    WHERE chunk.tenant_id = tenant AND (account IS NULL OR coalesce(chunk.sub_tenant_id, tenant) = account OR (source.is_shared AND source.sub_tenant_id IS NULL))
      AND app.plain(chunk.title || ' ' || chunk.heading || ' ' || chunk.content) OPERATOR(app.%>) ANY (SELECT app.plain(word) FROM unnest(words) AS word)
    ORDER BY score DESC, chunk.id
    LIMIT least(max_rows, 100);
END
$$;

CREATE FUNCTION search_knowledge_vector(question real[], model text, max_rows int)
RETURNS TABLE (id uuid, page_id uuid, title text, heading text, content text, url text, score real, place_kind text, place_from int, place_to int, version_id uuid)
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
      JOIN knowledge_page AS page ON page.tenant_id = chunk.tenant_id AND page.id = chunk.page_id AND page.status <> 'staged'
      JOIN knowledge_source AS source ON source.tenant_id = page.tenant_id AND source.id = page.source_id
      WHERE chunk.tenant_id = tenant AND (account IS NULL OR coalesce(chunk.sub_tenant_id, tenant) = account OR (source.is_shared AND source.sub_tenant_id IS NULL))
        AND chunk.embedding_model = model AND length(chunk.embedding_signs) = length(wanted)
      ORDER BY bit_count(chunk.embedding_signs # wanted), chunk.id
      LIMIT 200
    )
    SELECT chunk.id, chunk.page_id, chunk.title, chunk.heading, chunk.content, page.url,
      (SELECT sum(a * b) / nullif(sqrt(sum(a * a)) * sqrt(sum(b * b)), 0) FROM unnest(chunk.embedding, question) AS pair(a, b))::real AS score,
      page.place_kind, coalesce(chunk.place_from, page.place_from), coalesce(chunk.place_to, page.place_to), page.version_id
    FROM candidate
    JOIN knowledge_chunk AS chunk ON chunk.tenant_id = tenant AND chunk.id = candidate.id
    JOIN knowledge_page AS page ON page.tenant_id = chunk.tenant_id AND page.id = chunk.page_id
    ORDER BY score DESC NULLS LAST, chunk.id
    LIMIT least(max_rows, 100);
END
$$;

DO $$
DECLARE
  search_function regprocedure;
  here text := current_schema();
BEGIN
  EXECUTE format('GRANT USAGE, CREATE ON SCHEMA %I TO app_search', here);
  FOR search_function IN SELECT oid::regprocedure FROM pg_proc WHERE pronamespace = here::regnamespace AND proname LIKE 'search_knowledge%'
  LOOP
    EXECUTE format('ALTER FUNCTION %s SET search_path = %I, app, pg_catalog, pg_temp', search_function, here);
    EXECUTE format('ALTER FUNCTION %s OWNER TO app_search', search_function);
    EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC', search_function);
    EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO app_rw', search_function);
  END LOOP;
  EXECUTE format('REVOKE CREATE ON SCHEMA %I FROM app_search', here);
END
$$;
