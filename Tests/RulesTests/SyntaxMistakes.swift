/// What is no expression.
enum SyntaxMistakes {
    static let table = #"""
        title & last_name
          7: `&` cannot stand in an expression
             join texts with `||`
        total & 5
          7: `&` cannot stand in an expression
             join texts with `||`
        iif(total > 5; 'a'; 'b')
          14: `;` cannot stand in an expression
             what stands in the parentheses is parted by commas
        country = ‘FR’
          11: an expression knows no such quote
             text stands in straight single quotes: 'text'; a column's name, where it needs any, in double ones
        country = “FR”
          11: an expression knows no such quote
             text stands in straight single quotes: 'text'; a column's name, where it needs any, in double ones
        country = 'FR' AND
          19: the expression ends where a value should stand
        = country
          1: an expression does not begin with `=`
             leave it out
        total > 12,5
          11: `,` does not fit here
             a decimal comma is written as a point: 12.5
        total > 12 500
          12: there is a blank within the number
             write 12500, without blanks
        country IN 'FR'
          12: IN lacks its list in parentheses
             write x IN ('A', 'B')
        country = ('FR', 'BE')
          11: a list stands only after IN
             write x IN ('A', 'B')
        country IN ()
          9: the list of IN is empty
        WHERE country = 'FR'
          1: an expression is a condition alone, without WHERE
             leave it out
        @piece
          1: `@` cannot stand in an expression
             what Tirage knows of a piece is not known yet when rules are applied; name columns and fields
        first_name || @piece
          15: `@` cannot stand in an expression
             what Tirage knows of a piece is not known yet when rules are applied; name columns and fields
        ?
          1: `?` cannot stand in an expression
             write the value itself: a text in single quotes, or a number
        country = ?
          11: `?` cannot stand in an expression
             write the value itself: a text in single quotes, or a number
        country = :country
          11: `:` cannot stand in an expression
             write the value itself, or the column's name alone
        country = $1
          11: `$` cannot stand in an expression
             write the number, or the column's name, alone
        country = 'FR' -- comment
          16: a comment cannot stand in an expression
             put it into the YAML, behind ` # `; to subtract a negative number write a - (-b)
        country /* c */ = 'FR'
          9: a comment cannot stand in an expression
             put it into the YAML, behind ` # `; to subtract a negative number write a - (-b)
        country # x
          9: `#` cannot stand in an expression
        CASE WHEN total > 5 THEN 'a' END
          1: CASE has no ELSE
             say what holds in all other cases, before END: ELSE ''
        CASE total WHEN 5 THEN 'a' ELSE 'b'
          36: CASE lacks its END
             write CASE WHEN … THEN … ELSE … END
        CASE END
          6: `END` does not fit here
             write iif(condition, this, that), or CASE WHEN … THEN … ELSE … END
        CASE WHEN total > 5 ELSE 5 END
          21: WHEN lacks its THEN
             write CASE WHEN … THEN … ELSE … END
        1 < total < 5
          11: comparisons cannot be chained
             write x BETWEEN 1 AND 5, or join two comparisons with AND
        total = n = 0
          11: comparisons cannot be chained
             write x BETWEEN 1 AND 5, or join two comparisons with AND
        total BETWEEN 1
          7: BETWEEN lacks its AND
             write x BETWEEN 1 AND 5
        total > 5 AND
          14: the expression ends where a value should stand
        total > 5 OR OR n = 0
          14: OR stands between two conditions
             write a OR b
        title == 'x' && country == 'FR'
          14: `&&` cannot stand in an expression
             write AND
        title = 'x' || country = 'FR'
          24: comparisons cannot be chained
             `||` joins texts; between conditions write OR
        total => 5
          7: `=>` cannot stand in an expression
             write >=
        total =< 5
          7: `=<` cannot stand in an expression
             write <=
        total ≥ 5
          7: `≥` cannot stand in an expression
             write >=
        total ≠ 5
          7: `≠` cannot stand in an expression
             write <>
        total × 2
          7: `×` cannot stand in an expression
             write *
        total − 2
          7: `−` cannot stand in an expression
             write the minus sign of the keyboard: -
        total ^ 2
          7: `^` cannot stand in an expression
             there are no powers: multiply, x * x
        total ** 2
          7: `**` cannot stand in an expression
             there are no powers: multiply, x * x
        5 %
          3: `%` is the remainder of a division and needs a number behind it
             write a percentage as a number: 0.05
             a pattern after LIKE stands in single quotes: '06%'
        total > 5%
          10: `%` is the remainder of a division and needs a number behind it
             write a percentage as a number: 0.05
             a pattern after LIKE stands in single quotes: '06%'
        total %
          7: `%` is the remainder of a division and needs a number behind it
             write a percentage as a number: 0.05
             a pattern after LIKE stands in single quotes: '06%'
        'L'Oréal'
          4: nothing joins `Oréal` to what stands before it
             an apostrophe within a text is doubled: 'L''Isle'
        title = 'L'Oréal'
          12: nothing joins `Oréal` to what stands before it
             an apostrophe within a text is doubled: 'L''Isle'
        title = 'x
          9: the text that begins here has no closing quote
             an apostrophe within a text is doubled: 'L''Isle'
        title = "x
          9: the name that begins here has no closing quote
        title = `x`
          9: an expression knows no such quote
             text stands in straight single quotes: 'text'; a column's name, where it needs any, in double ones
        [title] = 'x'
          1: `[` cannot stand in an expression
             a column's name stands in double quotes: "first name"
        !is_vip
          1: `!` cannot stand in an expression
             write NOT
        total ! 5
          7: `!` cannot stand in an expression
             write NOT
        title | last_name
          7: `|` cannot stand in an expression
             join texts with `||`, conditions with OR
        (total > 5
          1: the parenthesis that opens here is not closed
        total > 5)
          10: this parenthesis closes nothing
        upper(title
          6: the parenthesis that opens here is not closed
        upper title
          7: nothing joins `title` to what stands before it
             join texts with `||`, conditions with AND or OR
        'a' 'b'
          5: nothing joins `'b'` to what stands before it
             join texts with `||`, conditions with AND or OR
        total 5
          7: nothing joins `5` to what stands before it
             join texts with `||`, conditions with AND or OR
        total > 5;
          10: `;` does not fit here
             an expression ends without a mark
        123456789012345678 = total
          1: the number has more than 15 digits
             a code or a telephone number is text, in single quotes: '…'
        1e999 = total
          1: the number is too large
        12abc
          1: `12abc` is neither a number nor a name
             a column whose name begins with a digit stands in double quotes
        0x10
          1: `0x10` is neither a number nor a name
             a column whose name begins with a digit stands in double quotes
        1_000
          1: `1_000` is neither a number nor a name
             a column whose name begins with a digit stands in double quotes
        title.x
          6: `.` does not fit here
        title = 'x' THEN
          13: `THEN` does not fit here
             write iif(condition, this, that), or CASE WHEN … THEN … ELSE … END
        IF total > 5
          1: `IF` does not fit here
             write iif(condition, this, that), or CASE WHEN … THEN … ELSE … END
        'x' = country = 'y'
          15: comparisons cannot be chained
             write x BETWEEN 1 AND 5, or join two comparisons with AND
        x'41'
          2: nothing joins `'41'` to what stands before it
             join texts with `||`, conditions with AND or OR
        CASE
          5: the expression ends where a value should stand
        total >
          8: the expression ends where a value should stand
        title LIKE
          11: the expression ends where a value should stand
        upper(
          7: the expression ends where a value should stand
        iif(title = 'x', 'a', 'b'
          4: the parenthesis that opens here is not closed
        total BETWEEN 1 AND
          20: the expression ends where a value should stand
        total << 2
          7: `<<` cannot stand in an expression
             write <
        total £ 5
          7: `£` cannot stand in an expression
             write the number alone; money(x, 'GBP') writes the currency
        total €
          7: `€` cannot stand in an expression
             write the number alone; money(x, 'EUR') writes the currency
        total == = 5
          10: `=` does not fit here
             one `=` compares
        total > = 5
          9: `=` does not fit here
             one `=` compares
        total > > 5
          9: `>` does not fit here
        ~ total
          1: `~` cannot stand in an expression
        title = 'a' ; title = 'b'
          13: `;` does not fit here
             an expression ends without a mark
        total ÷ 2
          7: `÷` cannot stand in an expression
             write /
        total – 2
          7: `–` cannot stand in an expression
             write the minus sign of the keyboard: -
        title, country
          6: `,` does not fit here
        * 2
          1: `*` does not fit here
        total > 5 %
          11: `%` is the remainder of a division and needs a number behind it
             write a percentage as a number: 0.05
             a pattern after LIKE stands in single quotes: '06%'
        total > 1 > 2
          11: comparisons cannot be chained
             write x BETWEEN 1 AND 5, or join two comparisons with AND
        country = 'FR' IN ('x')
          16: comparisons cannot be chained
             write x BETWEEN 1 AND 5, or join two comparisons with AND
        country IN ('x') = TRUE
          18: comparisons cannot be chained
             write x BETWEEN 1 AND 5, or join two comparisons with AND
        total LIKE 'x' LIKE 'y'
          16: comparisons cannot be chained
             write x BETWEEN 1 AND 5, or join two comparisons with AND
        WHEN
          1: `WHEN` does not fit here
             write iif(condition, this, that), or CASE WHEN … THEN … ELSE … END
        title = 'x' ELSE
          13: `ELSE` does not fit here
             write iif(condition, this, that), or CASE WHEN … THEN … ELSE … END
        """#
}
