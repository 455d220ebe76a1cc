-- Who may be answered from a source, until when, in which language it is, in which folder it lies, and when it was last of use.
CREATE TABLE "knowledge_folder" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "sub_tenant_id" UUID DEFAULT app.current_sub_tenant(),
    "name" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "knowledge_folder_pkey" PRIMARY KEY ("tenant_id","id")
);
CREATE UNIQUE INDEX "knowledge_folder_tenant_id_sub_tenant_id_name_key" ON "knowledge_folder"("tenant_id", "sub_tenant_id", "name") NULLS NOT DISTINCT;
SELECT app.protect_table('knowledge_folder');

ALTER TABLE "knowledge_source"
  ADD COLUMN "folder_id" UUID,
  ADD COLUMN "language" TEXT,
  ADD COLUMN "is_language_set" BOOLEAN NOT NULL DEFAULT false,
  ADD COLUMN "is_for_all_agents" BOOLEAN NOT NULL DEFAULT true,
  ADD COLUMN "agent_ids" UUID[] NOT NULL DEFAULT '{}',
  ADD COLUMN "account_ids" UUID[] NOT NULL DEFAULT '{}',
  ADD COLUMN "renewed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  ADD COLUMN "cited_at" TIMESTAMPTZ(3);
ALTER TABLE "knowledge_source" ADD CONSTRAINT "knowledge_source_tenant_id_folder_id_fkey" FOREIGN KEY ("tenant_id", "folder_id") REFERENCES "knowledge_folder"("tenant_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;
CREATE INDEX "knowledge_source_tenant_id_folder_id_id_idx" ON "knowledge_source"("tenant_id", "folder_id", "id");
CREATE INDEX "knowledge_source_limited_idx" ON "knowledge_source"("tenant_id", "id") WHERE NOT "is_for_all_agents" OR "expires_at" IS NOT NULL;

UPDATE "knowledge_source" SET "renewed_at" = coalesce("last_crawled_at", "created_at");
UPDATE "knowledge_source" SET "language" = "most"."language"
FROM (SELECT DISTINCT ON ("tenant_id", "source_id") "tenant_id", "source_id", "language"
      FROM (SELECT "tenant_id", "source_id", split_part(lower("language"), '-', 1) AS "language", count(*) AS "pages"
            FROM "knowledge_page" WHERE "status" = 'indexed' GROUP BY 1, 2, 3) AS "counted"
      ORDER BY "tenant_id", "source_id", "pages" DESC, "language") AS "most"
WHERE "most"."tenant_id" = "knowledge_source"."tenant_id" AND "most"."source_id" = "knowledge_source"."id";

-- A page that a person has put aside: kept, and not searched.
ALTER TABLE "knowledge_page" DROP CONSTRAINT "knowledge_page_status_check";
ALTER TABLE "knowledge_page" ADD CONSTRAINT "knowledge_page_status_check" CHECK ("status" IN ('found', 'queued', 'fetching', 'indexed', 'failed', 'skipped', 'gone', 'staged', 'archived'));

-- The sources that may be searched, where that is not simply all of the account: those that are not over, that are lent to the
-- account, that are meant for the agent (null: a person, who may read all), and that were asked for.
CREATE FUNCTION search_knowledge_readable(of_sources uuid[], for_agent uuid) RETURNS uuid[]
LANGUAGE plpgsql STABLE SECURITY DEFINER AS $$
DECLARE
  tenant uuid := app.current_tenant_id();
  account uuid := nullif(current_setting('app.current_sub_tenant_id', true), '')::uuid;
BEGIN
  IF of_sources IS NULL AND coalesce(account, tenant) = tenant AND NOT EXISTS (
    SELECT FROM knowledge_source AS source WHERE source.tenant_id = tenant AND (NOT source.is_for_all_agents OR source.expires_at IS NOT NULL)
  ) THEN
    RETURN NULL;
  END IF;
  RETURN ARRAY(
    SELECT source.id FROM knowledge_source AS source
    WHERE source.tenant_id = tenant
      AND (account IS NULL OR coalesce(source.sub_tenant_id, tenant) = account
        OR source.sub_tenant_id IS NULL AND (source.is_shared OR account = ANY (source.account_ids)))
      AND (source.expires_at IS NULL OR source.expires_at > now())
      AND (for_agent IS NULL OR source.is_for_all_agents OR for_agent = ANY (source.agent_ids))
      AND (of_sources IS NULL OR source.id = ANY (of_sources))
  );
END
$$;

-- Whose a word is stands in the same entries of an index as the words, and what is read is asked about by words alone: a company that
-- has more pages than most would otherwise be gone through page by page, since the planner takes it for one of the small ones.
-- No word has a blank in it.
CREATE OR REPLACE FUNCTION app.owner_word(tenant uuid) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN ' ' || right(tenant::text, 12);
CREATE OR REPLACE FUNCTION app.own_words(tenant uuid, words tsvector) RETURNS tsvector
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN words || array_to_tsvector(ARRAY[app.owner_word(tenant)]);
GRANT EXECUTE ON FUNCTION app.owner_word(uuid), app.own_words(uuid, tsvector) TO app_rw, app_platform, app_search;
DROP INDEX "knowledge_page_search_idx";
CREATE INDEX "knowledge_page_search_idx" ON "knowledge_page" USING GIN (app.own_words("tenant_id", app.page_vector("search_language", "title", "headings", "content")));
DROP INDEX "knowledge_chunk_search_idx";
CREATE INDEX "knowledge_chunk_search_idx" ON "knowledge_chunk" USING GIN (app.own_words("tenant_id", "search"));

DROP FUNCTION search_knowledge(text, text, int, uuid[]);
DROP FUNCTION search_knowledge_fuzzy(text[], int, uuid[]);
DROP FUNCTION search_knowledge_vector(real[], text, int, uuid[]);

-- `of_sources`: the sources that may be searched; all, if none are named. `for_agent`: the agent that answers from what is found.
CREATE FUNCTION search_knowledge(question text, question_language text, max_rows int, of_sources uuid[] DEFAULT NULL, for_agent uuid DEFAULT NULL)
RETURNS TABLE (id uuid, page_id uuid, title text, heading text, content text, url text, score real, place_kind text, place_from int, place_to int, version_id uuid)
LANGUAGE plpgsql STABLE SECURITY DEFINER AS $$
DECLARE
  tenant uuid := app.current_tenant_id();
  account uuid := nullif(current_setting('app.current_sub_tenant_id', true), '')::uuid;
  readable uuid[] := search_knowledge_readable(of_sources, for_agent);
  own tsquery := quote_literal(app.owner_word(tenant))::tsquery;
  -- A word that stands in more passages says too little about where to look; it still counts once the pages are known.
  many constant int := 1500;
  most_pages constant int := 1000;
  total real;
  each record;
  pages uuid[];
  n int;
  weight real;
  own_weight real := 0;
  terms int[] := '{}';
  queries tsquery[] := '{}';
  forms int[] := '{}';
  weights real[] := '{}';
  are_alike boolean[] := '{}';
  others tsquery;
  hit_pages uuid[] := '{}';
  hit_terms int[] := '{}';
  hit_weights real[] := '{}';
  near tsquery[] := '{}';
  near_weights real[] := '{}';
BEGIN
  SELECT word.passages INTO total FROM knowledge_word AS word WHERE word.tenant_id = tenant AND word.word_hash = hashtextextended('', 0);
  IF total IS NULL THEN
    SELECT count(*) INTO total FROM (SELECT FROM knowledge_chunk AS chunk WHERE chunk.tenant_id = tenant LIMIT 5000) AS few;
  END IF;
  FOR each IN
    SELECT asked.*, (SELECT max(word.passages) FROM knowledge_word AS word
      WHERE word.tenant_id = tenant AND word.word_hash IN (SELECT hashtextextended(form, 0) FROM unnest(asked.words) AS form)) AS passages
    FROM app.question_terms(question_language, question) AS asked
  LOOP
    n := each.passages;
    pages := '{}';
    IF n IS NULL THEN
      -- Not among the common words: counted now.
      WITH hit AS MATERIALIZED (
        SELECT FROM knowledge_chunk AS chunk
        WHERE app.own_words(chunk.tenant_id, chunk.search) @@ (each.query && own) AND (chunk.tenant_id = tenant) IS TRUE
      )
      SELECT count(*) INTO n FROM (SELECT FROM hit LIMIT 401) AS few;
    END IF;
    IF n BETWEEN 1 AND many THEN
      WITH hit AS MATERIALIZED (
        SELECT page.id FROM knowledge_page AS page
        WHERE app.own_words(page.tenant_id, app.page_vector(page.search_language, page.title, page.headings, page.content)) @@ (each.query && own)
          AND (page.tenant_id = tenant) IS TRUE
          AND (account IS NULL OR coalesce(page.sub_tenant_id, tenant) = account OR page.sub_tenant_id IS NULL)
          AND (readable IS NULL OR page.source_id IN (SELECT unnest(readable)))
      )
      SELECT coalesce(array_agg(few.id), '{}') INTO pages FROM (SELECT hit.id FROM hit LIMIT most_pages) AS few;
    END IF;
    weight := greatest(ln(1 + (greatest(total - n, 0) + 0.5) / (n + 0.5)), 0.05);
    -- A word that is alike weighs no more than the word itself.
    IF each.is_alike THEN weight := least(weight, own_weight); ELSE own_weight := weight; END IF;
    CONTINUE WHEN n = 0;
    terms := terms || each.term;
    queries := queries || each.query;
    forms := forms || cardinality(each.words);
    weights := weights || weight;
    are_alike := are_alike || each.is_alike;
    hit_pages := hit_pages || pages;
    hit_terms := hit_terms || array_fill(each.term, ARRAY[cardinality(pages)]);
    hit_weights := hit_weights || array_fill(weight, ARRAY[cardinality(pages)]);
  END LOOP;
  IF cardinality(terms) = 0 THEN
    RETURN;
  END IF;
  IF cardinality(hit_pages) = 0 THEN
    -- Every word is a common one: pages that have all of them.
    SELECT string_agg('(' || asked.query::text || ')', ' & ')::tsquery INTO others
    FROM unnest(queries, are_alike) AS asked(query, is_alike) WHERE NOT asked.is_alike;
    WITH hit AS MATERIALIZED (
      SELECT page.id FROM knowledge_page AS page
      WHERE app.own_words(page.tenant_id, app.page_vector(page.search_language, page.title, page.headings, page.content)) @@ (others && own)
          AND (page.tenant_id = tenant) IS TRUE
        AND (account IS NULL OR coalesce(page.sub_tenant_id, tenant) = account OR page.sub_tenant_id IS NULL)
        AND (readable IS NULL OR page.source_id IN (SELECT unnest(readable)))
    )
    SELECT coalesce(array_agg(few.id), '{}') INTO hit_pages FROM (SELECT hit.id FROM hit LIMIT most_pages) AS few;
    hit_terms := array_fill(terms[1], ARRAY[cardinality(hit_pages)]);
    hit_weights := array_fill(weights[1], ARRAY[cardinality(hit_pages)]);
  END IF;
  -- Words that stand beside each other in the question, and at most three apart in a passage.
  FOR each IN
    SELECT asked.query AS one, lead(asked.query) OVER (ORDER BY asked.term) AS other, least(asked.weight, lead(asked.weight) OVER (ORDER BY asked.term)) AS weight
    FROM unnest(terms, queries, weights, are_alike) AS asked(term, query, weight, is_alike) WHERE NOT asked.is_alike
  LOOP
    CONTINUE WHEN each.other IS NULL;
    near := near || (tsquery_phrase(each.one, each.other, 1) || tsquery_phrase(each.one, each.other, 2) || tsquery_phrase(each.one, each.other, 3)
      || tsquery_phrase(each.other, each.one, 1) || tsquery_phrase(each.other, each.one, 2) || tsquery_phrase(each.other, each.one, 3));
    near_weights := near_weights || each.weight;
  END LOOP;

  RETURN QUERY
    WITH asked AS MATERIALIZED (
      SELECT * FROM unnest(terms, queries, forms, weights, are_alike) AS a(term, query, forms, weight, is_alike)
    ),
    -- A word and those that are alike, together: for how often passages have one of them.
    word AS MATERIALIZED (
      SELECT asked.term, string_agg(asked.query::text, ' | ')::tsquery AS query, sum(asked.forms)::int AS forms, max(asked.weight) AS weight
      FROM asked GROUP BY 1
    ),
    met AS (
      SELECT one.page_id, sum(one.weight) AS weight
      FROM (
        SELECT hit.page_id, hit.term, max(hit.weight) AS weight FROM unnest(hit_pages, hit_terms, hit_weights) AS hit(page_id, term, weight) GROUP BY 1, 2
      ) AS one
      GROUP BY 1
    ),
    candidate AS MATERIALIZED (
      SELECT page.id, page.url, page.place_kind, page.place_from, page.place_to, page.version_id,
        page.search_language = question_language AS is_same_language,
        page.names, greatest(length(ts_filter(page.names, '{a}')), 2) AS title_size
      FROM (SELECT met.* FROM met ORDER BY met.weight DESC, met.page_id LIMIT 600) AS met
      JOIN knowledge_page AS page ON page.tenant_id = tenant AND page.id = met.page_id AND page.status NOT IN ('staged', 'archived')
      ORDER BY met.weight DESC, page.id
      LIMIT 250
    ),
    -- Where in a page it stands: the title, a heading, anywhere.
    found AS MATERIALIZED (
      SELECT candidate.id, asked.term, asked.is_alike, asked.weight,
        (ts_rank('{0,0,0,1}', candidate.names, asked.query) > 0)::int AS in_title,
        (ts_rank('{0,0,1,0}', candidate.names, asked.query) > 0)::int / (0.65 + 0.35 * length(candidate.names) / 7.0) AS in_heading
      FROM candidate CROSS JOIN asked
      WHERE candidate.names @@ asked.query
      UNION ALL
      SELECT candidate.id, hit.term, false, hit.weight, 0, 0
      FROM unnest(hit_pages, hit_terms, hit_weights) AS hit(page_id, term, weight) JOIN candidate ON candidate.id = hit.page_id
    ),
    page AS MATERIALIZED (
      SELECT candidate.id, candidate.url, candidate.place_kind, candidate.place_from, candidate.place_to, candidate.version_id,
        candidate.is_same_language, of_title.score AS title_score
      FROM candidate
      JOIN (
        SELECT term.id, sum(term.n) AS n, sum(term.score) AS score
        FROM (
          SELECT found.id, found.term, max(found.in_title) FILTER (WHERE NOT found.is_alike) AS n,
            max(found.weight * (found.in_title + 2 * found.in_heading + 1.2) / (found.in_title + 2 * found.in_heading + 3.2)) AS score
          FROM found GROUP BY 1, 2
        ) AS term
        GROUP BY 1
      ) AS named ON named.id = candidate.id
      CROSS JOIN LATERAL (
        SELECT 0.2 * coalesce(named.n, 0) / candidate.title_size * (SELECT sum(asked.weight) FROM asked WHERE NOT asked.is_alike) AS score
      ) AS of_title
      ORDER BY named.score + of_title.score DESC, candidate.id
      LIMIT 60
    ),
    -- How often, about: ts_rank gives 1, 1.25, 1.36 … for a word once, twice, three times.
    met_in AS MATERIALIZED (
      SELECT chunk.id, chunk.page_id, chunk.position, length(chunk.search) AS size, word.term, word.weight,
        power(ts_rank('{0,1,1,0}', chunk.search, word.query) * word.forms * 1.645, 3) AS often
      FROM page JOIN knowledge_chunk AS chunk ON chunk.tenant_id = tenant AND chunk.page_id = page.id CROSS JOIN word
      WHERE chunk.search @@ word.query
    ),
    in_page AS (
      SELECT met_in.page_id, met_in.term, count(*) FILTER (WHERE met_in.often > 0) AS passages FROM met_in GROUP BY 1, 2
    ),
    sized AS (SELECT chunk.page_id, count(*) AS passages FROM page JOIN knowledge_chunk AS chunk ON chunk.tenant_id = tenant AND chunk.page_id = page.id GROUP BY 1),
    about AS (
      SELECT term.id AS page_id, sum(term.score) AS score
      FROM (
        SELECT found.id, found.term, max(found.weight * often.n / (often.n + 2)) AS score
        FROM found JOIN page ON page.id = found.id
        JOIN sized ON sized.page_id = found.id
        LEFT JOIN in_page ON in_page.page_id = found.id AND in_page.term = found.term
        CROSS JOIN LATERAL (SELECT found.in_title + 2 * found.in_heading + 0.7 * coalesce(in_page.passages, 0) / (0.4 + 0.6 * sized.passages / 10.5) AS n) AS often
        GROUP BY 1, 2
      ) AS term
      GROUP BY 1
    ),
    passage AS (
      SELECT met_in.id, met_in.page_id, met_in.position,
        sum(met_in.weight * met_in.often / (met_in.often + 1.7 * (0.5 + 0.5 * met_in.size / 38.0))) AS score
      FROM met_in GROUP BY 1, 2, 3
    ),
    -- The best few of each page, looked at once more.
    good AS MATERIALIZED (
      SELECT few.* FROM (SELECT passage.*, row_number() OVER (PARTITION BY passage.page_id ORDER BY passage.score DESC, passage.position) AS place FROM passage) AS few
      WHERE few.place <= 4
    ),
    near_each AS (
      SELECT good.id, good.page_id, good.position,
        good.score + 0.2 * coalesce((SELECT sum(close.weight) FROM unnest(near, near_weights) AS close(query, weight) WHERE chunk.search @@ close.query), 0) AS score,
        chunk.title, chunk.heading, chunk.content, chunk.place_from, chunk.place_to
      FROM good JOIN knowledge_chunk AS chunk ON chunk.tenant_id = tenant AND chunk.id = good.id
    ),
    placed AS (
      SELECT near_each.*, row_number() OVER best AS place, greatest(first_value(near_each.score) OVER best, 0.001) AS top FROM near_each
      WINDOW best AS (PARTITION BY near_each.page_id ORDER BY near_each.score DESC, near_each.position)
    )
    SELECT placed.id, placed.page_id, placed.title, placed.heading, placed.content, page.url,
      ((about.score + 0.85 * placed.top + page.title_score)
        * placed.score / placed.top / (1 + 0.35 * (placed.place - 1)) * CASE WHEN page.is_same_language THEN 1 ELSE 0.9 END)::real AS score,
      page.place_kind, coalesce(placed.place_from, page.place_from), coalesce(placed.place_to, page.place_to), page.version_id
    FROM placed JOIN page ON page.id = placed.page_id JOIN about ON about.page_id = placed.page_id
    ORDER BY 7 DESC, placed.position, placed.id
    LIMIT least(max_rows, 100);
END
$$;

CREATE FUNCTION search_knowledge_fuzzy(words text[], max_rows int, of_sources uuid[] DEFAULT NULL, for_agent uuid DEFAULT NULL)
RETURNS TABLE (id uuid, page_id uuid, title text, heading text, content text, url text, score real, place_kind text, place_from int, place_to int, version_id uuid)
LANGUAGE plpgsql STABLE SECURITY DEFINER AS $$
DECLARE
  tenant uuid := app.current_tenant_id();
  account uuid := nullif(current_setting('app.current_sub_tenant_id', true), '')::uuid;
  readable uuid[] := search_knowledge_readable(of_sources, for_agent);
BEGIN
  RETURN QUERY
    SELECT chunk.id, chunk.page_id, chunk.title, chunk.heading, chunk.content, page.url,
      (SELECT sum(app.word_similarity(app.plain(word), app.plain(chunk.title || ' ' || chunk.heading || ' ' || chunk.content))) / cardinality(words) FROM unnest(words) AS word)::real AS score,
      page.place_kind, coalesce(chunk.place_from, page.place_from), coalesce(chunk.place_to, page.place_to), page.version_id
    FROM knowledge_chunk AS chunk
    JOIN knowledge_page AS page ON page.tenant_id = chunk.tenant_id AND page.id = chunk.page_id AND page.status <> 'staged'
    WHERE chunk.tenant_id = tenant AND (account IS NULL OR coalesce(chunk.sub_tenant_id, tenant) = account OR chunk.sub_tenant_id IS NULL)
      AND (readable IS NULL OR page.source_id IN (SELECT unnest(readable)))
      AND app.plain(chunk.title || ' ' || chunk.heading || ' ' || chunk.content) OPERATOR(app.%>) ANY (SELECT app.plain(word) FROM unnest(words) AS word)
    ORDER BY score DESC, chunk.id
    LIMIT least(max_rows, 100);
END
$$;

CREATE FUNCTION search_knowledge_vector(question real[], model text, max_rows int, of_sources uuid[] DEFAULT NULL, for_agent uuid DEFAULT NULL)
RETURNS TABLE (id uuid, page_id uuid, title text, heading text, content text, url text, score real, place_kind text, place_from int, place_to int, version_id uuid)
LANGUAGE plpgsql STABLE SECURITY DEFINER AS $$
DECLARE
  tenant uuid := app.current_tenant_id();
  account uuid := nullif(current_setting('app.current_sub_tenant_id', true), '')::uuid;
  readable uuid[] := search_knowledge_readable(of_sources, for_agent);
  wanted bit varying := app.signs(question);
BEGIN
  RETURN QUERY
    WITH candidate AS (
      SELECT chunk.id
      FROM knowledge_chunk AS chunk
      JOIN knowledge_page AS page ON page.tenant_id = chunk.tenant_id AND page.id = chunk.page_id AND page.status <> 'staged'
      WHERE chunk.tenant_id = tenant AND (account IS NULL OR coalesce(chunk.sub_tenant_id, tenant) = account OR chunk.sub_tenant_id IS NULL)
        AND (readable IS NULL OR page.source_id IN (SELECT unnest(readable)))
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
