/// Names that lead nowhere, wrong numbers of arguments, and values written out that cannot be.
enum NameMistakes {
    static let table = #"""
        CURRENT_DATE
          1: there is no column or field `CURRENT_DATE`
             the job's date is job_date()
        born < CURRENT_DATE
          8: there is no column or field `CURRENT_DATE`
             the job's date is job_date()
        country = "FR"
          11: there is no column or field `FR`
             text stands in single quotes: 'FR'
        country = ""
          11: two double quotes name no column
             an empty text is '', and NOT blank(name) says that a column holds something
        country = "frist_name"
          11: there is no column or field `frist_name`
             text stands in single quotes: 'frist_name'
             did you mean `first_name`?
        frist_name
          1: there is no column or field `frist_name`
             did you mean `first_name`?
        Country = 'FR'
          1: there is no column or field `Country`
             did you mean `country`?
        greeting = 'x'
          1: the field `greeting` is not made yet here
             a field may use those that stand above it
        first name = 'x'
          1: the column's name must stand in double quotes
             write it on the line below, after `|`, beginning with "first name"
        first-name
          1: there is no column or field `first`
             known here: amount, born, country, email, first name, first_name, full_name, is_vip, last_name, n, points, postcode, select, since, the "best", title, total, word
          7: there is no column or field `name`
             known here: amount, born, country, email, first name, first_name, full_name, is_vip, last_name, n, points, postcode, select, since, the "best", title, total, word
        select = 'x'
          1: the column's name must stand in double quotes
             write it on the line below, after `|`, beginning with "select"
        lookup('salutations', title)
          8: there is no table `'salutations'`
             did you mean `salutation`?
        "first_nmae"
          1: there is no column or field `first_nmae`
             text stands in single quotes: 'first_nmae'
             did you mean `first_name`?
        country = Lyon
          11: there is no column or field `Lyon`
             known here: amount, born, country, email, first name, first_name, full_name, is_vip, last_name, n, points, postcode, select, since, the "best", title, total, word
             a text stands in single quotes: 'Lyon'
        born > 2026-01-01
          8: `2026-01-01` is a number and cannot be compared with a date
             a date stands in single quotes: '2026-01-01'
        order = 5
          1: there is no column or field `order`
             known here: amount, born, country, email, first name, first_name, full_name, is_vip, last_name, n, points, postcode, select, since, the "best", title, total, word
        there
          1: there is no column or field `there`
             known here: amount, born, country, email, first name, first_name, full_name, is_vip, last_name, n, points, postcode, select, since, the "best", title, total, word
        lookup('x y', title)
          8: there is no table `'x y'`
             known here: region, salutation
        max(total)
          1: max() takes 2 to 100 arguments, all of one row, not 1
             write max(a, b, …)
        min(title)
          1: min() takes 2 to 100 arguments, all of one row, not 1
             write min(a, b, …)
        round(total, 12,5)
          1: round() takes 1 or 2 arguments, not 3
             write round(number[, decimals])
             a decimal comma is written as a point: 12.5
        upper()
          1: upper() takes 1 argument, not 0
             write upper(text)
        upper(title, 1)
          1: upper() takes 1 argument, not 2
             write upper(text)
        substr(title)
          1: substr() takes 2 or 3 arguments, not 1
             write substr(text, start[, length])
        add_days(born)
          1: add_days() takes 2 arguments, not 1
             write add_days(date, number)
        iif(total > 5, 'a')
          1: iif() takes 3 arguments, not 2
             write iif(condition, this, that)
        lookup(salutation, title)
          8: argument 1 of lookup() must be a name in single quotes
             write lookup('table', text)
        lookup('salutation')
          1: lookup() takes 2 arguments, not 1
             write lookup('table', text)
        bucket('a')
          1: bucket() takes 2 arguments, not 1
             write bucket('name', count)
        bucket('a', 1)
          13: argument 2 of bucket() must be a whole number from 2 to 10000, written out
             write bucket('name', count)
        bucket(title, 2)
          8: argument 1 of bucket() must be a name in single quotes
             write bucket('name', count)
        bucket('a', n)
          13: argument 2 of bucket() must be a whole number from 2 to 10000, written out
             write bucket('name', count)
        bucket('a', 2.5)
          13: argument 2 of bucket() must be a whole number from 2 to 10000, written out
             write bucket('name', count)
        job_date(1)
          1: job_date() takes no arguments, not 1
             write job_date()
        replace(title, 'a')
          1: replace() takes 3 arguments, not 2
             write replace(text, from, to)
        bucket('a', '2')
          13: argument 2 of bucket() must be a whole number from 2 to 10000, written out
             write bucket('name', count)
        date('now')
          6: `'now'` is no date
             the job's date is job_date()
        date('today')
          6: `'today'` is no date
             the job's date is job_date()
        date('31/02/2024')
          6: `'31/02/2024'` is no date
             write the year first: '2026-12-31'
        year('now')
          6: `'now'` is no date
             the job's date is job_date()
        born > '31/12/2024'
          8: `'31/12/2024'` is no date
             write the year first: '2026-12-31'
        born > '2024-02-30'
          8: `'2024-02-30'` is no date
             write the year first: '2026-12-31'
        born > 'now'
          8: `'now'` is no date
             the job's date is job_date()
        born = ''
          8: `''` is no date
             a date is never empty: `empty` under contacts.types says what an empty cell counts as
        born IN ('1984-02-29', 'x')
          24: `'x'` is no date
             write the year first: '2026-12-31'
        max(born, 'x')
          11: `'x'` is no date
             write the year first: '2026-12-31'
        money(total, 'EURO')
          14: `'EURO'` is no currency
             write its code of three letters, such as 'EUR'
        date_text(born, 'x')
          17: `'x'` is no style of dates
             write 'full', 'long', 'medium', 'short', or a pattern such as 'd MMMM y'
        number('x')
          8: `'x'` is no number
        date('2024-13-01') > born
          6: `'2024-13-01'` is no date
             write the year first: '2026-12-31'
        iif(total > 5, born, 'soon')
          22: `'soon'` is no date
             write the year first: '2026-12-31'
        CASE WHEN TRUE THEN born WHEN FALSE THEN 'x' ELSE since END
          42: `'x'` is no date
             write the year first: '2026-12-31'
        add_months('tomorrow', 1)
          12: `'tomorrow'` is no date
             write the year first: '2026-12-31'
        """#
}
