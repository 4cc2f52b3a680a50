/// What spreadsheets and SQL know, and expressions do not.
enum ForeignMistakes {
    static let table = #"""
        count(*)
          1: `count` works on many rows, and an expression sees its own row
             `tirage check` counts for how many rows a rule holds
        sum(total)
          1: `sum` works on many rows, and an expression sees its own row
             to add up columns of the row write a + b
        avg(total)
          1: `avg` works on many rows, and an expression sees its own row
             `tirage check` counts for how many rows a rule holds
        group_concat(title)
          1: `group_concat` works on many rows, and an expression sees its own row
             `tirage check` counts for how many rows a rule holds
        now()
          1: `now` would read the clock, and a list must give the same every day
             the job's date is job_date()
        today()
          1: `today` would read the clock, and a list must give the same every day
             the job's date is job_date()
        random()
          1: `random` would give something else on every run
             for groups of contacts write bucket('name', 2)
        NULL
          1: there is no NULL: an empty cell is the empty text
             write blank(x), or NOT blank(x)
        email IS NULL
          7: there is no NULL: an empty cell is the empty text
             write blank(x), or NOT blank(x)
        email IS NOT NULL
          7: there is no NULL: an empty cell is the empty text
             write blank(x), or NOT blank(x)
        email = NULL
          9: there is no NULL: an empty cell is the empty text
             write blank(x), or NOT blank(x)
        NOT NULL
          5: there is no NULL: an empty cell is the empty text
             write blank(x), or NOT blank(x)
        email ISNULL
          7: there is no NULL: an empty cell is the empty text
             write blank(x), or NOT blank(x)
        email NOT NULL
          7: NOT does not fit here
             write NOT blank(x), x NOT IN (…) or x <> y
        SELECT 1
          1: an expression sees its own row, so `SELECT` has nothing to look in
             for values by a key write a table under `tables`, and lookup('table', x)
        (SELECT 1)
          2: an expression sees its own row, so `SELECT` has nothing to look in
             for values by a key write a table under `tables`, and lookup('table', x)
        EXISTS (SELECT 1)
          1: an expression sees its own row, so `EXISTS` has nothing to look in
             for values by a key write a table under `tables`, and lookup('table', x)
        country IN (SELECT x FROM y)
          13: an expression sees its own row, so `SELECT` has nothing to look in
             for values by a key write a table under `tables`, and lookup('table', x)
        total > 5 DESC
          11: `DESC` stands only under `order`
             leave it out
        title GLOB 'x'
          7: there is no `GLOB`
             write x LIKE 'A%': `%` is any text, `_` one character, and case does not count
        title REGEXP 'x'
          7: there is no `REGEXP`
             write x LIKE 'A%': `%` is any text, `_` one character, and case does not count
        title COLLATE NOCASE
          7: there is no `COLLATE`
             texts are sorted by the job's locale
        title LIKE 'x' ESCAPE '\'
          16: LIKE has no ESCAPE
             write contains(), starts_with() or ends_with()
        title AS t
          7: `AS` gives no name here
             the name stands before the colon, under `fields`
        x IS 5
          3: there is no `IS`
             compare with `=` or `<>`
        total IS 5
          7: there is no `IS`
             compare with `=` or `<>`
        NOT EXISTS (SELECT 1)
          5: an expression sees its own row, so `EXISTS` has nothing to look in
             for values by a key write a table under `tables`, and lookup('table', x)
        first_name FROM t
          12: an expression sees its own row, so `FROM` has nothing to look in
             for values by a key write a table under `tables`, and lookup('table', x)
        title XOR last_name
          7: there is no `XOR`
             write a <> b, each in parentheses
        EXISTS
          1: an expression sees its own row, so `EXISTS` has nothing to look in
             for values by a key write a table under `tables`, and lookup('table', x)
        median(total)
          1: `median` works on many rows, and an expression sees its own row
             `tirage check` counts for how many rows a rule holds
        row_number() OVER ()
          1: `row_number` works on many rows, and an expression sees its own row
             `tirage check` counts for how many rows a rule holds
        aujourdhui()
          1: `aujourdhui` would read the clock, and a list must give the same every day
             the job's date is job_date()
        rand()
          1: `rand` would give something else on every run
             for groups of contacts write bucket('name', 2)
        uuid()
          1: `uuid` would give something else on every run
             for groups of contacts write bucket('name', 2)
        title ILIKE 'x'
          7: there is no `ILIKE`
             write x LIKE 'A%': `%` is any text, `_` one character, and case does not count
        IF(total > 5, 'a', 'b')
          1: there is no function `IF`
             write iif(condition, this, that)
        SI(total > 5; 'a'; 'b')
          1: there is no function `SI`
             write iif(condition, this, that)
        WENN(total > 5; 'a'; 'b')
          1: there is no function `WENN`
             write iif(condition, this, that)
        AND(total > 5, total < 9)
          1: there is no function `AND`
             write a AND b
        OR(total > 5, total < 9)
          1: there is no function `OR`
             write a OR b
        ET(total > 5, total < 9)
          1: there is no function `ET`
             write a AND b
        isnull(email)
          1: there is no function `isnull`
             write blank(x), or default(x, y)
        coalesce(email, 'x')
          1: there is no function `coalesce`
             write default(x, y)
        upercase(title)
          1: there is no function `upercase`
        uper(title)
          1: there is no function `uper`
             did you mean `upper`?
        foo(title)
          1: there is no function `foo`
             did you mean `floor`?
        CAST(title AS int)
          1: there is no function `CAST`
             write number(x), date(x) or number_text(x)
        concat(title, last_name)
          1: there is no function `concat`
             write a || b
        vlookup(title)
          1: there is no function `vlookup`
             write lookup('table', x), with the table under `tables`
        strftime('%Y', born)
          1: there is no function `strftime`
             write date_text(x, 'd MMMM y')
        like(title, 'x')
          1: there is no function `like`
             write x LIKE 'A%'
        left(postcode, 2)
          1: there is no function `left`
             write substr(x, 1, 3)
        len(title)
          1: there is no function `len`
             write length(x)
        days(born, since)
          1: there is no function `days`
             write days_between(from, to)
        eomonth(born)
          1: there is no function `eomonth`
             did you mean `month`?
        proper(title)
          1: there is no function `proper`
             write title(x)
        text(total, '0.00')
          1: there is no function `text`
             write number_text(x), money(x) or date_text(x)
        """#
}
