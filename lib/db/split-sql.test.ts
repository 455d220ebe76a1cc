import { describe, expect, it } from 'vitest'
import { splitSql } from './split-sql'

describe('splitSql', () => {
  it('keeps semicolons inside quotes, dollar quotes and comments', () => {
    const script = `
      -- first; comment
      INSERT INTO a VALUES ('x;''y', "b;c");
      CREATE FUNCTION f() RETURNS void AS $body$ BEGIN; PERFORM $$;$$; END $body$ LANGUAGE plpgsql;
      /* a; /* nested; */ ; */ SELECT E'it\\'s;';
      SELECT 1`
    expect(splitSql(script)).toHaveLength(4)
    expect(splitSql(script)[1]).toContain('$body$ LANGUAGE plpgsql')
  })

  it('drops empty statements and comments that stand alone', () => {
    expect(splitSql(';; -- nothing\n; /* none */')).toEqual([])
  })

  it('reads a dollar sign inside an identifier as part of it', () => {
    expect(splitSql('SELECT a$b$c; SELECT 2')).toHaveLength(2)
  })
})
