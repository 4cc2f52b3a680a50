/// Texts, numbers, dates and conditions mixed.
enum TypeMistakes {
    static let table = #"""
        amount > 50
          1: `amount` is text and cannot be compared with a number
             give `amount` the type number under contacts.types, or write number(amount)
        amount = 50
          1: `amount` is text and cannot be compared with a number
             give `amount` the type number under contacts.types, or write number(amount)
             to compare texts write '50'
        postcode = 01000
          1: `postcode` is text and cannot be compared with a number
             give `postcode` the type number under contacts.types, or write number(postcode)
             to compare texts write '01000'
        first_name > 50
          1: `first_name` is text and cannot be compared with a number
             give `first_name` the type number under contacts.types, or write number(first_name)
        total > '50'
          9: `'50'` is text and cannot be compared with a number
             write the number without quotes
        '' > 50
          1: `''` is text and cannot be compared with a number
             a number is never empty: `empty` under contacts.types says what an empty cell counts as
        title || total
          10: `||` joins texts, and `total` is a number
             write number_text(total) or money(total)
        title || born
          10: `||` joins texts, and `born` is a date
             write date_text(born)
        title || (total > 5)
          10: `||` joins texts, and `total > 5` is a condition
             write iif(total > 5, 'yes', 'no')
        title + last_name
          1: `+` takes numbers, and `title` is text
             join texts with `||`
        'Dear ' + first_name
          1: `+` takes numbers, and `'Dear '` is text
             join texts with `||`
        'Total: ' + total
          1: `+` takes numbers, and `'Total: '` is text
             join texts with `||`
             write number_text(total) or money(total)
        length(total)
          8: argument 1 of length() must be text, and `total` is a number
             write number_text(total) or money(total)
        upper(total)
          7: argument 1 of upper() must be text, and `total` is a number
             write number_text(total) or money(total)
        upper(born)
          7: argument 1 of upper() must be text, and `born` is a date
             write date_text(born)
        year(title)
          6: argument 1 of year() must be a date, and `title` is text
             give `title` the type date under contacts.types, or write date(title)
        add_days(born, '3')
          16: argument 2 of add_days() must be a number, and `'3'` is text
             write the number without quotes
        add_days(title, 3)
          10: argument 1 of add_days() must be a date, and `title` is text
             give `title` the type date under contacts.types, or write date(title)
        CASE WHEN total THEN 'a' ELSE 'b' END
          11: WHEN takes conditions, and `total` is a number
             compare it with something: total <> 0
        CASE WHEN total > 5 THEN 'a' ELSE 5 END
          35: the branches of CASE must be of one type: `5` is a number, others are text
             a text stands in single quotes: '5'
        CASE title WHEN 5 THEN 'a' ELSE 'b' END
          6: `title` is text and cannot be compared with a number
             give `title` the type number under contacts.types, or write number(title)
             to compare texts write '5'
        born > 2024
          8: `2024` is a number and cannot be compared with a date
             write year(born)
        born > title
          8: `title` is text and cannot be compared with a date
             give `title` the type date under contacts.types, or write date(title)
        total LIKE '1%'
          1: LIKE compares texts, and `total` is a number
             write number_text(total) or money(total)
        born LIKE '1984%'
          1: LIKE compares texts, and `born` is a date
             write year(born), or compare with dates: BETWEEN '2026-01-01' AND '2026-12-31'
        title LIKE 5
          12: LIKE compares texts, and `5` is a number
             a text stands in single quotes: '5'
        (total > 5) = 'x'
          1: `total > 5` is a condition and cannot be compared with text
             a condition stands alone: total > 5, or NOT total > 5
        is_vip = 'x'
          1: `is_vip` is a condition and cannot be compared with text
             a condition stands alone: is_vip, or NOT is_vip
        is_vip = 1
          1: `is_vip` is a condition and cannot be compared with a number
             a condition stands alone: is_vip, or NOT is_vip
        is_vip > TRUE
          1: `>` cannot compare conditions
             compare with `=`, or join with AND
        is_vip || 'x'
          1: `||` joins texts, and `is_vip` is a condition
             write iif(is_vip, 'yes', 'no')
        amount * 2
          1: `*` takes numbers, and `amount` is text
             give `amount` the type number under contacts.types, or write number(amount)
        born + 30
          1: `+` takes numbers, and `born` is a date
             write add_days(born, 30)
        born - 30
          1: `-` takes numbers, and `born` is a date
             write add_days(born, -30)
        since - born
          1: `-` takes numbers, and `since` is a date
             write days_between(born, since)
        born + since
          1: `+` takes numbers, and `born` is a date
             write days_between(since, born)
        title * 2
          1: `*` takes numbers, and `title` is text
             give `title` the type number under contacts.types, or write number(title)
        - title
          3: `-` takes a number, and `title` is text
             give `title` the type number under contacts.types, or write number(title)
        total IN (1, 'a')
          14: `'a'` is text and cannot be compared with a number
        title IN ('a', 5)
          1: `title` is text and cannot be compared with a number
             give `title` the type number under contacts.types, or write number(title)
             to compare texts write '5'
        iif(total > 5, 'a', 5)
          21: the branches of iif() must be of one type: `5` is a number, others are text
             a text stands in single quotes: '5'
        iif(title, 'a', 'b')
          5: iif() takes conditions, and `title` is text
             compare it with something: title = 'yes', or write NOT blank(title)
        iif(total, 'a', 'b')
          5: iif() takes conditions, and `total` is a number
             compare it with something: total <> 0
        min(total, title)
          12: the arguments of min() must be of one type: `title` is text, others are numbers
             give `title` the type number under contacts.types, or write number(title)
        min(is_vip, TRUE)
          1: min() cannot compare conditions
             join them with AND or OR
        total BETWEEN 1 AND 'x'
          21: `'x'` is text and cannot be compared with a number
        title BETWEEN 1 AND 5
          1: `title` is text and cannot be compared with a number
             give `title` the type number under contacts.types, or write number(title)
        country = 'FR' OR 'BE'
          19: OR takes conditions, and `'BE'` is text
             write country IN ('FR', 'BE')
        country = 'FR' OR country = 'BE' OR 'CH'
          37: OR takes conditions, and `'CH'` is text
             write country IN ('BE', 'CH')
        country = 'FR' AND title
          20: AND takes conditions, and `title` is text
             compare it with something: title = 'yes', or write NOT blank(title)
        lookup('salutation', total)
          22: argument 2 of lookup() must be text, and `total` is a number
             write number_text(total) or money(total)
        money(title)
          7: argument 1 of money() must be a number, and `title` is text
             give `title` the type number under contacts.types, or write number(title)
        money(total, 5)
          14: argument 2 of money() must be text, and `5` is a number
             a text stands in single quotes: '5'
        date_text(title)
          11: argument 1 of date_text() must be a date, and `title` is text
             give `title` the type date under contacts.types, or write date(title)
        blank(total)
          7: argument 1 of blank() must be text, and `total` is a number
             a number is never empty: `empty` under contacts.types says what an empty cell counts as
        default(total, 0)
          9: argument 1 of default() must be text, and `total` is a number
             a number is never empty: `empty` under contacts.types says what an empty cell counts as
          16: argument 2 of default() must be text, and `0` is a number
             a text stands in single quotes: '0'
        number(total)
          8: argument 1 of number() must be text, and `total` is a number
             it is a number already
        date(born)
          6: argument 1 of date() must be text, and `born` is a date
             it is a date already
        date(total)
          6: argument 1 of date() must be text, and `total` is a number
        total > 'x' AND title > 5
          9: `'x'` is text and cannot be compared with a number
          17: `title` is text and cannot be compared with a number
             give `title` the type number under contacts.types, or write number(title)
        total > 1 AND (title LIKE 'x' OR (n = 1 AND born > 5))
          52: `5` is a number and cannot be compared with a date
             write year(born)
        total + ''
          9: `+` takes numbers, and `''` is text
             join texts with `||`
             write number_text(total) or money(total)
        total + 1 > 'x'
          13: `'x'` is text and cannot be compared with a number
        since > since + 1
          9: `+` takes numbers, and `since` is a date
             write add_days(since, 1)
        CASE title WHEN 'a' THEN 1 WHEN 'b' THEN 'x' ELSE 2 END
          42: the branches of CASE must be of one type: `'x'` is text, others are numbers
        min(1, 'a', born)
          5: the arguments of min() must be of one type: `1` is a number, others are dates
        round(title)
          7: argument 1 of round() must be a number, and `title` is text
             give `title` the type number under contacts.types, or write number(title)
        round(total, '2')
          14: argument 2 of round() must be a number, and `'2'` is text
             write the number without quotes
        contains(total, '1')
          10: argument 1 of contains() must be text, and `total` is a number
             write number_text(total) or money(total)
        starts_with(title, 5)
          20: argument 2 of starts_with() must be text, and `5` is a number
             a text stands in single quotes: '5'
        is_number(total)
          11: argument 1 of is_number() must be text, and `total` is a number
             it is a number already
        is_date(born)
          9: argument 1 of is_date() must be text, and `born` is a date
             it is a date already
        age(total)
          5: argument 1 of age() must be a date, and `total` is a number
        days_between(born, 5)
          20: argument 2 of days_between() must be a date, and `5` is a number
        money(born)
          7: argument 1 of money() must be a number, and `born` is a date
             write year(born), or days_between(born, job_date())
        number_text(title)
          13: argument 1 of number_text() must be a number, and `title` is text
             give `title` the type number under contacts.types, or write number(title)
        weekday(title)
          9: argument 1 of weekday() must be a date, and `title` is text
             give `title` the type date under contacts.types, or write date(title)
        initials(born)
          10: argument 1 of initials() must be text, and `born` is a date
             write date_text(born)
        abs(title)
          5: argument 1 of abs() must be a number, and `title` is text
             give `title` the type number under contacts.types, or write number(title)
        NOT title
          5: NOT takes conditions, and `title` is text
             compare it with something: title = 'yes', or write NOT blank(title)
        NOT total
          5: NOT takes conditions, and `total` is a number
             compare it with something: total <> 0
        (total > 5) > (n > 5)
          1: `>` cannot compare conditions
             compare with `=`, or join with AND
        is_vip + 1
          1: `+` takes numbers, and `is_vip` is a condition
             write iif(is_vip, 1, 0)
        is_vip IN (1, 2)
          1: `is_vip` is a condition and cannot be compared with a number
             a condition stands alone: is_vip, or NOT is_vip
        is_vip BETWEEN 1 AND 2
          1: `is_vip` is a condition and cannot be compared with a number
             a condition stands alone: is_vip, or NOT is_vip
        total = is_vip
          9: `is_vip` is a condition and cannot be compared with a number
             a condition stands alone: is_vip, or NOT is_vip
        total - born
          9: `-` takes numbers, and `born` is a date
             write year(born), or days_between(born, job_date())
        5 + born
          5: `+` takes numbers, and `born` is a date
             write add_days(born, 5)
        points || 'x'
          1: `||` joins texts, and `points` is a number
             write number_text(points) or money(points)
        is_vip BETWEEN FALSE AND TRUE
          1: BETWEEN cannot compare conditions
        upper(first_name) > 5
          1: `upper(first_name)` is text and cannot be compared with a number
             write number(upper(first_name))
        full_name > 5
          1: `full_name` is text and cannot be compared with a number
             write number(full_name)
        """#
}
