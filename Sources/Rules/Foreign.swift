/// What users of spreadsheets and of SQL try, and what to write here instead.
enum Foreign {
    static func null(at offset: Int) -> Mistake {
        Mistake(
            .notAllowed, "there is no NULL: an empty cell is the empty text", at: offset,
            ["write blank(x), or NOT blank(x)"])
    }

    static func query(_ word: String, at offset: Int) -> Mistake {
        word == "WHERE"
            ? Mistake(
                .syntax, "an expression is a condition alone, without WHERE", at: offset, ["leave it out"])
            : Mistake(
                .notAllowed, "an expression sees its own row, so `\(word)` has nothing to look in",
                at: offset,
                ["for values by a key write a table under `tables`, and lookup('table', x)"])
    }

    static func percent(at offset: Int) -> Mistake {
        Mistake(
            .syntax, "`%` is the remainder of a division and needs a number behind it", at: offset,
            ["write a percentage as a number: 0.05", "a pattern after LIKE stands in single quotes: '06%'"])
    }

    /// A word that does not fit where it stands.
    static func word(_ word: String, isAfterValue: Bool, at offset: Int) -> Mistake? {
        func not(_ message: String, _ hint: String) -> Mistake {
            Mistake(.notAllowed, message, at: offset, [hint])
        }
        let upper = word.uppercased()
        switch upper {
        case "SELECT", "EXISTS", "FROM", "WHERE": return query(upper, at: offset)
        case "ISNULL", "NOTNULL": return null(at: offset)
        case "IS": return not("there is no `IS`", "compare with `=` or `<>`")
        case "NOT" where isAfterValue:
            return not("NOT does not fit here", "write NOT blank(x), x NOT IN (…) or x <> y")
        case "ASC", "DESC": return not("`\(upper)` stands only under `order`", "leave it out")
        case "GLOB", "REGEXP", "RLIKE", "ILIKE", "MATCH", "SIMILAR":
            return not(
                "there is no `\(upper)`",
                "write x LIKE 'A%': `%` is any text, `_` one character, and case does not count")
        case "ESCAPE": return not("LIKE has no ESCAPE", "write contains(), starts_with() or ends_with()")
        case "COLLATE": return not("there is no `COLLATE`", "texts are sorted by the job's locale")
        case "AS": return not("`AS` gives no name here", "the name stands before the colon, under `fields`")
        case "XOR": return not("there is no `XOR`", "write a <> b, each in parentheses")
        case "CAST": return not("there is no `CAST`", "write number(x), date(x) or number_text(x)")
        case "OVER", "FILTER", "DISTINCT", "GROUP", "ORDER", "LIMIT", "UNION", "HAVING", "JOIN":
            return isAfterValue ? query(upper, at: offset) : nil
        case "AND" where !isAfterValue, "OR" where !isAfterValue:
            return Mistake(
                .syntax, "\(upper) stands between two conditions", at: offset,
                ["write a \(upper) b"])
        case "IF" where !isAfterValue, "THEN", "ELSE", "WHEN", "END":
            return Mistake(
                .syntax, "`\(word)` does not fit here", at: offset,
                ["write iif(condition, this, that), or CASE WHEN … THEN … ELSE … END"])
        default: return nil
        }
    }

    /// A name without parentheses that is no column, such as CURRENT_DATE.
    static func name(_ word: String) -> [String]? {
        clocks.contains(word.lowercased()) ? ["the job's date is job_date()"] : nil
    }

    static func isFunction(_ word: String) -> Bool { function(word, at: 0) != nil }

    /// A call of a function that is not ours.
    static func function(_ word: String, at offset: Int) -> Mistake? {
        let lower = word.lowercased()
        if aggregates.contains(lower) {
            let hint =
                ["sum", "total", "somme", "summe"].contains(lower)
                ? "to add up columns of the row write a + b"
                : "`tirage check` counts for how many rows a rule holds"
            return Mistake(
                .notAllowed, "`\(word)` works on many rows, and an expression sees its own row", at: offset,
                [hint])
        }
        if clocks.contains(lower) {
            return Mistake(
                .notAllowed, "`\(word)` would read the clock, and a list must give the same every day",
                at: offset,
                ["the job's date is job_date()"])
        }
        if chances.contains(lower) {
            return Mistake(
                .notAllowed, "`\(word)` would give something else on every run", at: offset,
                ["for groups of contacts write bucket('name', 2)"])
        }
        if let instead = instead[lower] {
            return Mistake(.unknownFunction, "there is no function `\(word)`", at: offset, [instead])
        }
        return nil
    }

    private static let aggregates: Set<String> = [
        "count", "sum", "avg", "total", "group_concat", "string_agg", "median", "stdev", "variance", "counta",
        "countif", "sumif", "average", "somme", "moyenne", "nb", "nbval", "nb_si", "summe", "anzahl",
        "mittelwert",
        "row_number", "rank", "dense_rank", "ntile", "lag", "lead", "first_value", "last_value",
    ]
    private static let clocks: Set<String> = [
        "now", "today", "current_date", "current_time", "current_timestamp", "getdate", "sysdate", "curdate",
        "localtimestamp", "aujourdhui", "maintenant", "heute", "jetzt",
    ]
    private static let chances: Set<String> = [
        "random", "rand", "randomblob", "randbetween", "alea", "zufallszahl", "newid", "uuid",
    ]

    /// By the function's name in lower case.
    private static let instead: [String: String] = [
        "iif(condition, this, that)": ["if", "si", "wenn", "ifs", "switch", "choose", "decode"],
        "a AND b": ["and", "et", "und"], "a OR b": ["or", "ou", "oder"], "NOT a": ["non", "nicht"],
        "a <> b": ["xor"],
        "a || b": [
            "concat", "concat_ws", "concatenate", "concatener", "concaténer", "textjoin", "verketten",
            "printf", "format",
        ],
        "default(x, y)": ["coalesce", "ifnull", "nvl", "nullif", "iferror", "ifna", "sierreur"],
        "blank(x), or default(x, y)": ["isnull", "isblank", "isempty", "empty", "estvide", "istleer"],
        "length(x)": ["len", "nbcar", "char_length", "character_length", "octet_length", "länge", "laenge"],
        "substr(x, 1, 3)": ["left", "gauche", "links"],
        "substr(x, -3)": ["right", "droite", "rechts"],
        "substr(x, start, length)": ["mid", "substring", "stxt", "teil"],
        "upper(x)": ["ucase", "uppercase", "toupper", "majuscule", "gross", "groß"],
        "lower(x)": ["lcase", "lowercase", "tolower", "minuscule", "klein"],
        "title(x)": ["proper", "initcap", "nompropre", "capitalize"],
        "instr(x, 'part')": [
            "find", "search", "position", "locate", "charindex", "cherche", "trouve", "strpos", "finden",
            "suchen",
        ],
        "trim(x)": ["supprespace", "glätten", "glaetten", "strip", "clean"],
        "replace(x, 'from', 'to')": [
            "substitute", "substitue", "remplacer", "wechseln", "regexp_replace", "translate",
        ],
        "lookup('table', x), with the table under `tables`": [
            "vlookup", "hlookup", "xlookup", "recherchev", "sverweis", "index", "match", "equiv",
        ],
        "number(x)": ["value", "cnum", "val", "to_number", "int", "wert", "numeric"],
        "number_text(x), money(x) or date_text(x)": [
            "text", "texte", "str", "to_char", "fixed", "dollar", "euro",
        ],
        "date_text(x, 'd MMMM y')": ["strftime", "date_format", "datetime", "time", "formatdatetime"],
        "number(x), date(x) or number_text(x)": ["cast", "convert", "try_cast"],
        "date(x)": ["to_date", "datevalue", "dateval", "str_to_date", "datum"],
        "days_between(from, to)": ["datediff", "days", "jours", "tage", "julianday", "timediff"],
        "add_days(x, 30), add_months(x, 1) or add_years(x, 1)": [
            "dateadd", "date_add", "edate", "adddate", "mois_decaler", "edatum",
        ],
        "age(x)": ["datedif", "timestampdiff"],
        "year(x), month(x) or day(x)": [
            "annee", "année", "mois", "jour", "jahr", "monat", "tag", "extract", "date_part", "datepart",
        ],
        "weekday(x), 1 = Monday": ["joursem", "wochentag", "dayofweek", "day_of_week"],
        "round(x, 2)": ["arrondi", "runden", "mround"],
        "floor(x)": ["trunc", "truncate", "ent", "rounddown", "arrondi.inf"],
        "ceil(x)": ["ceiling", "roundup", "plafond"],
        "a % b": ["mod", "modulo", "rest"],
        "is_number(x)": ["isnumber", "isnumeric", "estnum", "istzahl"],
        "is_date(x)": ["isdate", "estdate"],
        "x LIKE 'A%'": ["regexp", "regexp_like", "regexp_matches", "like", "glob", "match_regex"],
        "a * a": ["power", "pow", "puissance", "potenz"],
    ].reduce(into: [:]) { names, entry in
        for name in entry.value { names[name] = "write \(entry.key)" }
    }
}
