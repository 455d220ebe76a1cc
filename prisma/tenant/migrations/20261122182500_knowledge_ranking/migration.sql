-- Questions find pages by what they are about (title, headings) and by the words of their passages, each word weighed by how few
-- passages of the company have it; words that people use for one another are found, too.

-- Words as search knows them: no accents, no targets of links, names that are joined by signs taken apart.
CREATE OR REPLACE FUNCTION app.searchable(value text) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
RETURN app.plain(regexp_replace(regexp_replace(value, '\]\([^)\s]*\)', ' ', 'g'), '[][_/\\:@=&?#|<>~^*`-]+|\.(?![0-9])', ' ', 'g'));

CREATE OR REPLACE FUNCTION app.passage_vector(language text, title text, heading text, body text) RETURNS tsvector
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN setweight(to_tsvector(app.search_configuration(language), app.searchable(coalesce(title, ''))), 'A')
  || setweight(to_tsvector(app.search_configuration(language), app.searchable(coalesce(heading, ''))), 'B')
  || setweight(to_tsvector(app.search_configuration(language), app.searchable(coalesce(body, ''))), 'C');

CREATE OR REPLACE FUNCTION app.page_names(language text, title text, headings text) RETURNS tsvector
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN setweight(to_tsvector(app.search_configuration(language), app.searchable(coalesce(title, ''))), 'A')
  || setweight(to_tsvector(app.search_configuration(language), app.searchable(coalesce(headings, ''))), 'B');

-- All words of a page; it stands in an index alone.
CREATE OR REPLACE FUNCTION app.page_vector(language text, title text, headings text, body text) RETURNS tsvector
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN strip(to_tsvector(app.search_configuration(language), app.searchable(left(title || ' ' || headings || ' ' || body, 400000))));

-- Words that people use for one another, by their stems. It holds no company's data.
CREATE TABLE IF NOT EXISTS app.alike_word (
    "language" TEXT NOT NULL,
    "stem" TEXT NOT NULL,
    "alike" TEXT NOT NULL,

    PRIMARY KEY ("language", "stem", "alike")
);
GRANT SELECT ON app.alike_word TO app_rw, app_platform, app_search;
WITH said AS (
  SELECT language, words, tsvector_to_array(to_tsvector(app.search_configuration(language), app.searchable(words))) AS stems
  FROM (VALUES
    ('english', 'delete remove erase drop clear'),
    ('english', 'cancel terminate abort kill stop end quit'),
    ('english', 'image picture photo'),
    ('english', 'buy purchase order'),
    ('english', 'cost price fee charge rate'),
    ('english', 'begin start launch'),
    ('english', 'login sign authentication authenticate'),
    ('english', 'password credential passphrase'),
    ('english', 'error fault failure problem issue'),
    ('english', 'crash failure'),
    ('english', 'fix repair mend solve recover'),
    ('english', 'change modify alter edit update'),
    ('english', 'create make define add'),
    ('english', 'add append insert'),
    ('english', 'fast quick speed performance'),
    ('english', 'slow performance'),
    ('english', 'big large huge size'),
    ('english', 'small little size'),
    ('english', 'show display list view'),
    ('english', 'find search locate'),
    ('english', 'phone telephone mobile'),
    ('english', 'return refund'),
    ('english', 'ship deliver send dispatch'),
    ('english', 'copy duplicate clone'),
    ('english', 'save store keep'),
    ('english', 'allow permit grant enable'),
    ('english', 'forbid deny prohibit disallow'),
    ('english', 'restrict limit'),
    ('english', 'take revoke withdraw'),
    ('english', 'right privilege permission access'),
    ('english', 'machine computer server host'),
    ('english', 'choose select pick'),
    ('english', 'text string character'),
    ('english', 'number numeric integer'),
    ('english', 'id identifier key'),
    ('english', 'person user member'),
    ('english', 'group role team'),
    ('english', 'backup dump'),
    ('english', 'setting parameter option configuration'),
    ('english', 'period range interval duration'),
    ('english', 'combine merge join'),
    ('english', 'split partition divide'),
    ('english', 'upgrade migrate'),
    ('english', 'install setup'),
    ('english', 'document file'),
    ('english', 'link url address'),
    ('english', 'log record'),
    ('english', 'message notice notification'),
    ('english', 'hide mask'),
    ('english', 'language locale'),
    ('english', 'limit maximum'),
    ('english', 'wait block'),
    ('english', 'temporary temp'),
    ('english', 'program application software'),
    ('english', 'company business firm'),
    ('english', 'bill invoice'),
    ('english', 'guarantee warranty'),
    ('english', 'broken damaged defective'),
    ('english', 'exchange replace swap'),
    ('english', 'replicate copy'),
    ('english', 'book reserve'),
    ('english', 'open unlock'),
    ('english', 'close shut'),
    ('english', 'help support'),
    ('english', 'holiday vacation'),
    ('english', 'job task'),
    ('english', 'kind type sort'),
    ('english', 'way method'),
    ('english', 'note comment remark'),
    ('english', 'disk storage'),
    ('english', 'money payment'),
    ('english', 'list enumerate'),
    ('english', 'fixed static constant'),
    ('english', 'processor cpu core'),
    ('english', 'parallel concurrent'),
    ('english', 'stop prevent avoid'),
    ('english', 'huge large'),
    ('english', 'encrypt cipher'),
    ('english', 'read select view'),
    ('english', 'compute calculate'),
    ('english', 'now current'),
    ('english', 'condition conditional'),
    ('english', 'refresh renew update'),
    ('english', 'folder directory'),
    ('english', 'catalogue catalog'),
    ('english', 'letter character'),
    ('english', 'upper capital'),
    ('english', 'rebuild recreate'),
    ('english', 'turn convert'),
    ('english', 'test check'),
    ('english', 'total sum'),
    ('english', 'several multiple'),
    ('english', 'many multiple'),
    ('german', 'löschen entfernen'),
    ('german', 'kündigen stornieren abbrechen beenden'),
    ('german', 'bild foto'),
    ('german', 'kaufen bestellen'),
    ('german', 'preis kosten gebühr'),
    ('german', 'beginnen starten anfangen'),
    ('german', 'anmelden einloggen'),
    ('german', 'passwort kennwort'),
    ('german', 'fehler problem störung'),
    ('german', 'reparieren beheben'),
    ('german', 'ändern bearbeiten anpassen'),
    ('german', 'erstellen anlegen hinzufügen'),
    ('german', 'groß größe'),
    ('german', 'anzeigen zeigen ansehen'),
    ('german', 'suchen finden'),
    ('german', 'telefon handy'),
    ('german', 'rückgabe retoure zurückgeben'),
    ('german', 'erstattung rückzahlung'),
    ('german', 'lieferung versand zustellung'),
    ('german', 'liefern senden schicken versenden'),
    ('german', 'speichern aufbewahren'),
    ('german', 'erlauben gestatten'),
    ('german', 'verbieten untersagen'),
    ('german', 'rechnung beleg'),
    ('german', 'garantie gewährleistung'),
    ('german', 'kaputt beschädigt defekt'),
    ('german', 'tauschen umtauschen ersetzen'),
    ('german', 'reservieren buchen'),
    ('german', 'öffnen aufmachen'),
    ('german', 'schließen zumachen'),
    ('german', 'hilfe unterstützung'),
    ('german', 'urlaub ferien'),
    ('german', 'dokument datei'),
    ('german', 'adresse anschrift'),
    ('german', 'nachricht mitteilung'),
    ('german', 'firma unternehmen betrieb'),
    ('german', 'einstellung option'),
    ('german', 'rabatt nachlass'),
    ('german', 'kunde käufer'),
    ('german', 'gutschein voucher'),
    ('german', 'konto account'),
    ('german', 'auto fahrzeug wagen'),
    ('german', 'arbeitstag werktag')
  ) AS alike(language, words)
)
INSERT INTO app.alike_word (language, stem, alike)
  SELECT DISTINCT language, one, other FROM said CROSS JOIN unnest(stems) AS one CROSS JOIN unnest(stems) AS other
  WHERE one <> other
ON CONFLICT DO NOTHING;

-- Words that questions are made of whatever they are about.
CREATE OR REPLACE FUNCTION app.filler_words(language text) RETURNS text[]
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN CASE language
  WHEN 'english' THEN '{able,already,another,anybody,anyone,certain,choosing,else,find,get,give,gives,happen,happens,instance,let,like,long,look,looks,make,many,mean,mind,much,need,nobody,one,own,please,put,run,see,sense,several,somebody,someone,something,take,takes,tell,use,used,using,want,way,ways,whether,without,work,works}'::text[]
  WHEN 'german' THEN '{bitte,bekomme,brauche,eigentlich,finde,funktioniert,geben,geht,genau,gibt,kriege,mache,machen,moechte,muss,sagen,sehen,tun,wissen}'::text[]
  ELSE '{}'::text[]
END;

-- The words of a question that say what it is about: any of `words` is that term. Terms that are alike follow each with its number.
CREATE OR REPLACE FUNCTION app.question_terms(language text, question text) RETURNS TABLE (term int, words text[], query tsquery, is_alike boolean)
LANGUAGE sql STABLE PARALLEL SAFE AS $$
  WITH asked AS (
    SELECT min(place)::int AS term, words
    FROM (
      SELECT place, tsvector_to_array(to_tsvector(app.search_configuration(language), word) || to_tsvector('pg_catalog.simple', word)) AS words
      FROM regexp_split_to_table(app.searchable(question), '[^[:alnum:].]+') WITH ORDINALITY AS part(word, place)
      WHERE word <> '' AND to_tsvector(app.search_configuration(language), word) <> ''::tsvector
        AND word <> ALL (app.filler_words(language))
    ) AS stem
    GROUP BY words ORDER BY 1 LIMIT 24
  )
  SELECT asked.term, asked.words, (SELECT string_agg(quote_literal(each), ' | ')::tsquery FROM unnest(asked.words) AS each), false FROM asked
  UNION ALL
  SELECT min(asked.term), ARRAY[known.alike], quote_literal(known.alike)::tsquery, true
  FROM asked JOIN app.alike_word AS known ON known.language = question_terms.language AND known.stem = ANY (asked.words)
  WHERE NOT EXISTS (SELECT FROM asked AS own WHERE known.alike = ANY (own.words))
  GROUP BY known.alike
  ORDER BY 1, 4
$$;
GRANT EXECUTE ON FUNCTION app.searchable(text), app.passage_vector(text, text, text, text), app.page_vector(text, text, text, text), app.page_names(text, text, text),
  app.filler_words(text), app.question_terms(text, text) TO app_rw, app_platform, app_search;

-- What is over is not searched.
ALTER TABLE "knowledge_source" ADD COLUMN "expires_at" TIMESTAMPTZ(3);

ALTER TABLE "knowledge_page" ADD COLUMN "search_language" TEXT NOT NULL DEFAULT 'english', ADD COLUMN "headings" TEXT NOT NULL DEFAULT '';
UPDATE "knowledge_page" SET "search_language" = "found"."language", "headings" = "found"."headings"
FROM (SELECT "tenant_id", "page_id", min("language") AS "language", left(string_agg(DISTINCT nullif("heading", ''), E'\n'), 8000) AS "headings"
      FROM "knowledge_chunk" GROUP BY 1, 2) AS "found"
WHERE "found"."tenant_id" = "knowledge_page"."tenant_id" AND "found"."page_id" = "knowledge_page"."id" AND "found"."headings" IS NOT NULL;
ALTER TABLE "knowledge_page" ADD COLUMN "names" TSVECTOR GENERATED ALWAYS AS (app.page_names("search_language", "title", "headings")) STORED;
CREATE INDEX "knowledge_page_search_idx" ON "knowledge_page" USING GIN ("tenant_id" app.uuid_ops, app.page_vector("search_language", "title", "headings", "content"));

ALTER TABLE "knowledge_chunk" DROP COLUMN "search";
ALTER TABLE "knowledge_chunk" ADD COLUMN "search" TSVECTOR GENERATED ALWAYS AS (app.passage_vector("language", "title", "heading", "content")) STORED;
CREATE INDEX "knowledge_chunk_search_idx" ON "knowledge_chunk" USING GIN ("tenant_id" app.uuid_ops, "search");

-- In how many passages of a company a word stands, for those that stand in many; the empty word: how many passages there are. By a
-- number that is made from the word, because sub-accounts share the counts but not the words.
CREATE TABLE "knowledge_word" (
    "tenant_id" UUID NOT NULL,
    "word_hash" BIGINT NOT NULL,
    "passages" INTEGER NOT NULL,
    "counted_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "knowledge_word_pkey" PRIMARY KEY ("tenant_id","word_hash")
);
SELECT app.protect_table('knowledge_word');
-- What is counted is written by the function alone; a company that is erased takes its own along.
REVOKE INSERT, UPDATE ON "knowledge_word" FROM app_rw;
GRANT SELECT, INSERT, DELETE ON "knowledge_word" TO app_search;

-- Counts the words anew where a tenth of the passages is another, or after a day. Of more than 200,000 passages a sample is counted.
CREATE FUNCTION search_knowledge_count_words() RETURNS TABLE (passages int, counted boolean)
LANGUAGE plpgsql SECURITY DEFINER AS $$
DECLARE
  tenant uuid := app.current_tenant_id();
  many constant int := 400;
  total int;
  before knowledge_word;
  every int;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('knowledge_word ' || tenant, 0));
  SELECT count(*) INTO total FROM knowledge_chunk AS chunk WHERE chunk.tenant_id = tenant;
  SELECT * INTO before FROM knowledge_word AS word WHERE word.tenant_id = tenant AND word.word_hash = hashtextextended('', 0);
  IF abs(total - coalesce(before.passages, 0)) <= coalesce(before.passages, many) / 10 AND before.counted_at > now() - interval '1 day'
    OR before.passages IS NULL AND total < many THEN
    RETURN QUERY SELECT total, false;
    RETURN;
  END IF;
  every := greatest(1, total / 100000);
  DELETE FROM knowledge_word AS word WHERE word.tenant_id = tenant;
  INSERT INTO knowledge_word (tenant_id, word_hash, passages)
    SELECT tenant, hashtextextended(lexeme, 0), max(n) FROM (
      SELECT lexeme, count(*)::int * every AS n
      FROM knowledge_chunk AS chunk CROSS JOIN unnest(tsvector_to_array(chunk.search)) AS lexeme
      WHERE chunk.tenant_id = tenant AND (every = 1 OR abs(hashtextextended(chunk.id::text, 0) % every) = 0)
      GROUP BY lexeme HAVING count(*) * every > many
    ) AS common GROUP BY 2
    UNION ALL SELECT tenant, hashtextextended('', 0), total;
  RETURN QUERY SELECT total, true;
END
$$;

DROP FUNCTION search_knowledge(text, text, int);
DROP FUNCTION search_knowledge_fuzzy(text[], int);
DROP FUNCTION search_knowledge_vector(real[], text, int);

-- `of_sources`: the sources that may be searched; all, if none are named.
CREATE FUNCTION search_knowledge(question text, question_language text, max_rows int, of_sources uuid[] DEFAULT NULL)
RETURNS TABLE (id uuid, page_id uuid, title text, heading text, content text, url text, score real, place_kind text, place_from int, place_to int, version_id uuid)
LANGUAGE plpgsql STABLE SECURITY DEFINER AS $$
DECLARE
  tenant uuid := app.current_tenant_id();
  account uuid := nullif(current_setting('app.current_sub_tenant_id', true), '')::uuid;
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
        SELECT FROM knowledge_chunk AS chunk WHERE chunk.tenant_id = tenant AND chunk.search @@ each.query
      )
      SELECT count(*) INTO n FROM (SELECT FROM hit LIMIT 401) AS few;
    END IF;
    IF n BETWEEN 1 AND many THEN
      WITH hit AS MATERIALIZED (
        SELECT page.id FROM knowledge_page AS page
        WHERE page.tenant_id = tenant AND app.page_vector(page.search_language, page.title, page.headings, page.content) @@ each.query
          AND (account IS NULL OR coalesce(page.sub_tenant_id, tenant) = account OR page.sub_tenant_id IS NULL)
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
      WHERE page.tenant_id = tenant AND app.page_vector(page.search_language, page.title, page.headings, page.content) @@ others
        AND (account IS NULL OR coalesce(page.sub_tenant_id, tenant) = account OR page.sub_tenant_id IS NULL)
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
        page.names, greatest(length(ts_filter(page.names, '{a}')), 2) AS title_size
      FROM (SELECT met.* FROM met ORDER BY met.weight DESC, met.page_id LIMIT 600) AS met
      JOIN knowledge_page AS page ON page.tenant_id = tenant AND page.id = met.page_id AND page.status <> 'staged'
      JOIN knowledge_source AS source ON source.tenant_id = tenant AND source.id = page.source_id
      WHERE (account IS NULL OR coalesce(page.sub_tenant_id, tenant) = account OR (source.is_shared AND source.sub_tenant_id IS NULL))
        AND (of_sources IS NULL OR source.id = ANY (of_sources)) AND (source.expires_at IS NULL OR source.expires_at > now())
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
      SELECT candidate.id, candidate.url, candidate.place_kind, candidate.place_from, candidate.place_to, candidate.version_id, of_title.score AS title_score
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
        * placed.score / placed.top / (1 + 0.35 * (placed.place - 1)))::real AS score,
      page.place_kind, coalesce(placed.place_from, page.place_from), coalesce(placed.place_to, page.place_to), page.version_id
    FROM placed JOIN page ON page.id = placed.page_id JOIN about ON about.page_id = placed.page_id
    ORDER BY 7 DESC, placed.position, placed.id
    LIMIT least(max_rows, 100);
END
$$;

CREATE FUNCTION search_knowledge_fuzzy(words text[], max_rows int, of_sources uuid[] DEFAULT NULL)
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
      AND (of_sources IS NULL OR source.id = ANY (of_sources)) AND (source.expires_at IS NULL OR source.expires_at > now())
      AND app.plain(chunk.title || ' ' || chunk.heading || ' ' || chunk.content) OPERATOR(app.%>) ANY (SELECT app.plain(word) FROM unnest(words) AS word)
    ORDER BY score DESC, chunk.id
    LIMIT least(max_rows, 100);
END
$$;

CREATE FUNCTION search_knowledge_vector(question real[], model text, max_rows int, of_sources uuid[] DEFAULT NULL)
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
        AND (of_sources IS NULL OR source.id = ANY (of_sources)) AND (source.expires_at IS NULL OR source.expires_at > now())
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
