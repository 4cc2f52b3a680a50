import Manifest

/// The whole descriptor of the sample package, but for sizes and hashes.
enum DescriptorGolden {
    static func text(_ files: [ManifestFile]) -> String {
        func bound(_ index: Int) -> String {
            """
            "bytes": \(files[index].bytes),
                  "hash": "sha256:\(files[index].sha256)",
            """
        }
        return #"""
            {
              "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
              "name": "autumn-2026-0007",
              "created": "2026-10-01T00:00:00Z",
              "resources": [
                {
                  "name": "purl-rows",
                  "path": "purl.jsonl",
                  \#(bound(0))
                  "format": "jsonl",
                  "mediatype": "application/jsonl",
                  "encoding": "utf-8"
                },
                {
                  "name": "purl-table",
                  "path": "purl.csv",
                  \#(bound(1))
                  "type": "table",
                  "format": "csv",
                  "mediatype": "text/csv",
                  "encoding": "utf-8",
                  "dialect": {
                    "header": true,
                    "delimiter": ",",
                    "lineTerminator": "\n",
                    "quoteChar": "\"",
                    "doubleQuote": true
                  },
                  "schema": {
                    "fields": [
                      {
                        "name": "token",
                        "type": "string",
                        "constraints": {
                          "required": true
                        }
                      },
                      {
                        "name": "campaign",
                        "type": "string",
                        "constraints": {
                          "required": true
                        }
                      },
                      {
                        "name": "rid",
                        "type": "string",
                        "constraints": {
                          "required": true
                        }
                      },
                      {
                        "name": "target",
                        "type": "string"
                      },
                      {
                        "name": "valid_from",
                        "type": "date"
                      },
                      {
                        "name": "valid_until",
                        "type": "date"
                      },
                      {
                        "name": "status",
                        "type": "string",
                        "constraints": {
                          "required": true
                        }
                      },
                      {
                        "name": "seq",
                        "type": "integer",
                        "constraints": {
                          "required": true
                        }
                      },
                      {
                        "name": "purl",
                        "type": "string",
                        "constraints": {
                          "required": true
                        }
                      },
                      {
                        "name": "file",
                        "type": "string"
                      },
                      {
                        "name": "first_page",
                        "type": "integer"
                      },
                      {
                        "name": "last_page",
                        "type": "integer"
                      },
                      {
                        "name": "piece",
                        "type": "integer"
                      },
                      {
                        "name": "kind",
                        "type": "string",
                        "constraints": {
                          "required": true
                        }
                      }
                    ],
                    "primaryKey": [
                      "token"
                    ],
                    "missingValues": [
                      ""
                    ]
                  }
                },
                {
                  "name": "purl-row-schema",
                  "path": "schema/purl-row.v1.json",
                  \#(bound(2))
                  "format": "json",
                  "mediatype": "application/schema+json"
                },
                {
                  "name": "read-me",
                  "path": "README.txt",
                  \#(bound(3))
                  "format": "txt",
                  "mediatype": "text/plain",
                  "encoding": "utf-8"
                }
              ],
              "x-tirage": {
                "campaign": "autumn-2026",
                "job": "postcard",
                "run": 1,
                "runId": "5f2a",
                "registry": "00112233445566778899aabbccddeeff",
                "mode": "full",
                "seq": 7,
                "rows": 3,
                "base": "https://go.example.com/",
                "tokenProfile": "standard"
              }
            }

            """#
    }
}
