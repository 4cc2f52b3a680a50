/// `README.txt` of a package: for the web server's administrator, who may never have heard of Tirage.
enum ReadMe {
    static func text(for package: ManifestPackage, rows: Int, hasHoldout: Bool) -> String {
        let holdout =
            hasHoldout
            ? "\n  holdout.csv              pseudonyms of contacts who got no piece, to measure against; they have no PURL"
            : ""
        let numbers = package.addsTo.map { "\($0.run) (manifest \($0.sequence))" }.joined(separator: ", ")
        let supplement =
            numbers.isEmpty
            ? ""
            : "\nA supplement: what was not yet printed in run \(numbers). Import it in addition, replace nothing by it."
        return """
            Personal URLs of campaign \(package.campaign), job \(package.job), run \(package.run)
            Manifest \(Descriptor.name(of: package)): \(rows) rows, all PURLs begin with \(package.base)\(supplement)

            KEEP THIS FOLDER SECRET. Whoever has a token is taken for the person who got the brochure. The files have
            mode 0600: keep it so, send them over encrypted ways only, and delete copies after the import.

            Files
              purl.jsonl               one row a PURL, the authoritative list
              purl.csv                 the same as a table: UTF-8, a header line, line feeds, an empty field is null
              schema/purl-row.v1.json  JSON Schema of a line of purl.jsonl
              datapackage.json         sizes and SHA-256 hashes of all files (Data Package, version 2)\(holdout)
            Check it first: tirage manifest verify FOLDER

            Import into SQLite; later manifests by the second line alone, in the order of their numbers
              sqlite3 purl.db "\(table(key: "PRIMARY KEY ON CONFLICT REPLACE"))"
              sqlite3 purl.db ".import --csv --skip 1 purl.csv purl"

            Import into PostgreSQL (15 or later) by psql; later manifests by the lines after the first
              \(table(key: "PRIMARY KEY"))
              BEGIN; CREATE TEMP TABLE purl_new (LIKE purl) ON COMMIT DROP;
              \\copy purl_new FROM 'purl.csv' WITH (FORMAT csv, HEADER match, ENCODING 'UTF8')
              DELETE FROM purl USING purl_new WHERE purl.token = purl_new.token AND purl.seq < purl_new.seq;
              INSERT INTO purl SELECT * FROM purl_new ON CONFLICT DO NOTHING; COMMIT;

            What the server has to do
              - Fold the case: people type capitals, and QR codes may hold them. Compare in lower case. Kindly also
                leave out hyphens and read I and L as 1, O as 0. The last symbol of a token is a check symbol.
              - Answer a known token with 302, not 301: browsers keep a 301 for ever, and later visits are never seen.
                Send "Cache-Control: private, no-store" and "Referrer-Policy: no-referrer". `target` is where to send
                the visitor; empty: you know it yourself.
              - Answer an unknown token with one and the same 404 page, and limit the rate of requests.
              - valid_from and valid_until are days, both included, in your time zone; empty: no limit.
              - A row with a greater `seq` replaces a row with the same token; the same `seq` again changes nothing.
                status is live or revoked.

            Test it before the post: the row of kind "probe" was printed nowhere. Open its PURL as it stands, and once
            in capitals; both must work.

            """
    }

    private static func table(key: String) -> String {
        let types = ["string": "text", "date": "date", "integer": "bigint"]
        let columns = ManifestRow.columns.map { column in
            let constraint = column.name == "token" ? key : column.isRequired ? "NOT NULL" : ""
            return [column.name, types[column.type] ?? "text", constraint].filter { !$0.isEmpty }.joined(
                separator: " ")
        }
        return "CREATE TABLE purl (\(columns.joined(separator: ", ")));"
    }
}
