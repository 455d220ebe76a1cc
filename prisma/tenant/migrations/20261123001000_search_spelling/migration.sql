-- Search reads fewer passages, always page by page; and words with typing errors are looked up among the words that are there, instead of
-- passages being compared with them letter by letter, which took seconds in ten thousand passages.
CREATE OR REPLACE FUNCTION search_knowledge(question text, question_language text, max_rows int, of_sources uuid[] DEFAULT NULL, for_agent uuid DEFAULT NULL)
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
  telling tsquery;
  counts real[] := '{}';
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
    counts := counts || n::real;
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
  -- Passages without any telling word are not read: a word of many passages, and of a tenth of all, is no reason to.
  SELECT string_agg('(' || asked.query::text || ')', ' | ')::tsquery INTO telling FROM unnest(queries, counts) AS asked(query, n) WHERE asked.n <= greatest(400, total / 10);
  IF telling IS NULL THEN
    SELECT string_agg('(' || asked.query::text || ')', ' | ')::tsquery INTO telling FROM unnest(queries) AS asked(query);
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
      LIMIT 45
    ),
    -- How often, about: ts_rank gives 1, 1.25, 1.36 … for a word once, twice, three times. By page, and nothing else: the planner would
    -- go through all passages of a company that it takes for a small one.
    met_in AS MATERIALIZED (
      SELECT chunk.id, page.id AS page_id, chunk.position, length(chunk.search) AS size, word.term, word.weight,
        power(ts_rank('{0,1,1,0}', chunk.search, word.query) * word.forms * 1.645, 3) AS often
      FROM page CROSS JOIN LATERAL (
        SELECT own.id, own.position, own.search FROM knowledge_chunk AS own
        WHERE own.tenant_id = tenant AND own.page_id = page.id AND own.search @@ telling OFFSET 0
      ) AS chunk CROSS JOIN word
      WHERE chunk.search @@ word.query
    ),
    in_page AS (
      SELECT met_in.page_id, met_in.term, count(*) FILTER (WHERE met_in.often > 0) AS passages FROM met_in GROUP BY 1, 2
    ),
    sized AS MATERIALIZED (
      SELECT page.id AS page_id, (SELECT chunk.position + 1 FROM knowledge_chunk AS chunk
        WHERE chunk.tenant_id = tenant AND chunk.page_id = page.id ORDER BY chunk.position DESC LIMIT 1) AS passages
      FROM page
    ),
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
    -- The pages that lead so far: nearness does not bring one up from below.
    ahead AS MATERIALIZED (
      SELECT page.id, about.score AS about_score
      FROM page JOIN about ON about.page_id = page.id JOIN (SELECT good.page_id, max(good.score) AS score FROM good GROUP BY 1) AS top ON top.page_id = page.id
      ORDER BY about.score + 0.85 * top.score + page.title_score DESC, page.id LIMIT 24
    ),
    near_each AS MATERIALIZED (
      SELECT good.id, good.page_id, good.position, ahead.about_score,
        good.score + 0.2 * coalesce((SELECT sum(close.weight) FROM unnest(near, near_weights) AS close(query, weight) WHERE chunk.search @@ close.query), 0) AS score
      FROM ahead JOIN good ON good.page_id = ahead.id JOIN knowledge_chunk AS chunk ON chunk.tenant_id = tenant AND chunk.id = good.id
    ),
    placed AS (
      SELECT near_each.*, row_number() OVER best AS place, greatest(first_value(near_each.score) OVER best, 0.001) AS top FROM near_each
      WINDOW best AS (PARTITION BY near_each.page_id ORDER BY near_each.score DESC, near_each.position)
    ),
    best AS MATERIALIZED (
      SELECT placed.id, placed.position, page.id AS page_id, page.url, page.place_kind, page.place_from, page.place_to, page.version_id,
        ((placed.about_score + 0.85 * placed.top + page.title_score)
          * placed.score / placed.top / (1 + 0.35 * (placed.place - 1)) * CASE WHEN page.is_same_language THEN 1 ELSE 0.9 END)::real AS score
      FROM placed JOIN page ON page.id = placed.page_id
      ORDER BY 9 DESC, placed.position, placed.id
      LIMIT least(max_rows, 100)
    )
    SELECT best.id, best.page_id, chunk.title, chunk.heading, chunk.content, best.url, best.score,
      best.place_kind, coalesce(chunk.place_from, best.place_from), coalesce(chunk.place_to, best.place_to), best.version_id
    FROM best JOIN knowledge_chunk AS chunk ON chunk.tenant_id = tenant AND chunk.id = best.id
    ORDER BY best.score DESC, best.position, best.id;
END
$$;

CREATE EXTENSION IF NOT EXISTS fuzzystrmatch SCHEMA app;

DROP FUNCTION search_knowledge_fuzzy(text[], int, uuid[], uuid);
DROP INDEX "knowledge_chunk_trigram_idx";

-- Of words that stand nowhere in the knowledge: those that they were probably meant to be. Looked for in titles and headings of all pages, and
-- in the newest passages. `of_sources`, `for_agent`: as for search_knowledge.
CREATE FUNCTION search_knowledge_spelled(words text[], question_language text, of_sources uuid[] DEFAULT NULL, for_agent uuid DEFAULT NULL)
RETURNS TABLE (word text, spelled text)
LANGUAGE plpgsql STABLE SECURITY DEFINER AS $$
DECLARE
  tenant uuid := app.current_tenant_id();
  account uuid := nullif(current_setting('app.current_sub_tenant_id', true), '')::uuid;
  readable uuid[] := search_knowledge_readable(of_sources, for_agent);
  own tsquery := quote_literal(app.owner_word(tenant))::tsquery;
  most_pages constant int := 5000;
  most_passages constant int := 500;
  asked text;
  forms tsquery;
  is_there boolean;
  unknown text[] := '{}';
BEGIN
  FOREACH asked IN ARRAY words LOOP
    SELECT terms.query INTO forms FROM app.question_terms(question_language, asked) AS terms WHERE NOT terms.is_alike LIMIT 1;
    CONTINUE WHEN forms IS NULL;
    WITH hit AS MATERIALIZED (
      SELECT FROM knowledge_chunk AS chunk
      WHERE app.own_words(chunk.tenant_id, chunk.search) @@ (forms && own) AND (chunk.tenant_id = tenant) IS TRUE
    )
    SELECT EXISTS (SELECT FROM hit) INTO is_there;
    IF NOT is_there THEN
      unknown := unknown || asked;
    END IF;
  END LOOP;
  IF cardinality(unknown) = 0 THEN
    RETURN;
  END IF;
  RETURN QUERY
    WITH page AS MATERIALIZED (
      SELECT page.id, page.title || ' ' || page.headings AS names FROM knowledge_page AS page
      WHERE page.tenant_id = tenant AND page.status = 'indexed'
        AND (account IS NULL OR coalesce(page.sub_tenant_id, tenant) = account OR page.sub_tenant_id IS NULL)
        AND (readable IS NULL OR page.source_id IN (SELECT unnest(readable)))
      ORDER BY page.id DESC LIMIT most_pages
    ),
    passage AS MATERIALIZED (
      SELECT chunk.page_id, chunk.content FROM knowledge_chunk AS chunk WHERE chunk.tenant_id = tenant ORDER BY chunk.id DESC LIMIT most_passages
    ),
    -- Whole words: those that search uses have lost their endings, and with them what a typing error may be told by.
    known AS MATERIALIZED (
      SELECT DISTINCT every.word FROM (
        SELECT unnest(tsvector_to_array(to_tsvector('pg_catalog.simple', app.searchable(page.names)))) AS word FROM page
        UNION ALL
        SELECT unnest(tsvector_to_array(to_tsvector('pg_catalog.simple', app.searchable(passage.content))))
        FROM passage WHERE passage.page_id IN (SELECT page.id FROM page)
      ) AS every
      WHERE length(every.word) BETWEEN 3 AND 30
    )
    -- Few letters may differ, in short words one: of several that are as near, the one as long, then the one with more of its letters beside
    -- each other.
    SELECT DISTINCT ON (missing.word) missing.word, known.word
    FROM (
      SELECT each.word, app.plain(each.word) AS form, CASE WHEN length(each.word) < 6 THEN 1 ELSE 2 END AS letters FROM unnest(unknown) AS each(word)
    ) AS missing
    CROSS JOIN known
    WHERE abs(length(known.word) - length(missing.form)) <= missing.letters
      AND app.levenshtein_less_equal(missing.form, known.word, missing.letters) <= missing.letters
    ORDER BY missing.word, app.levenshtein_less_equal(missing.form, known.word, missing.letters),
      abs(length(known.word) - length(missing.form)), app.similarity(missing.form, known.word) DESC, known.word;
END
$$;

DO $$
DECLARE
  made regprocedure;
BEGIN
  EXECUTE format('GRANT USAGE, CREATE ON SCHEMA %I TO app_search', current_schema());
  FOREACH made IN ARRAY ARRAY['search_knowledge(text, text, int, uuid[], uuid)', 'search_knowledge_spelled(text[], text, uuid[], uuid)']::regprocedure[] LOOP
    EXECUTE format('ALTER FUNCTION %s SET search_path = %I, app, pg_catalog, pg_temp', made, current_schema());
    EXECUTE format('ALTER FUNCTION %s OWNER TO app_search', made);
    EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC', made);
    EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO app_rw', made);
  END LOOP;
  EXECUTE format('REVOKE CREATE ON SCHEMA %I FROM app_search', current_schema());
END
$$;
