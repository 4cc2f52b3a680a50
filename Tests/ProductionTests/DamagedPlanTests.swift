import Production
import TestSupport
import Testing

struct DamagedPlanTests {
    private let folder: TemporaryFolder
    private var path: String { folder.path("plan.sqlite") }
    init() throws { folder = try TemporaryFolder() }

    private func failure(_ body: () throws -> Void) -> String {
        do {
            try body()
            return "no error"
        } catch {
            return "\(error)"
        }
    }

    /// Writes a plan, then changes it behind its back.
    private func damage(_ sql: String) throws {
        _ = try SamplePlan.write(to: path)
        let result = try Command.run("sqlite3", [path, sql])
        #expect(result.status == 0, "\(result.error)")
    }

    @Test(
        "a plan whose rows were changed is found out",
        arguments: [
            "UPDATE piece SET token = 'other' WHERE piece = 3", "UPDATE piece SET line = 99 WHERE piece = 5",
            "UPDATE piece SET cells = 'x' WHERE piece = 1", "UPDATE not_printed SET reason = ''",
            "DELETE FROM not_printed WHERE line = 8",
            "UPDATE plan SET header = replace(header, 'autumn', 'spring')",
            "UPDATE plan SET id = 'f' || substr(id, 2) WHERE id NOT LIKE 'f%'",
        ])
    func changed(sql: String) throws {
        try damage(sql)
        let plan = try Plan(opening: path)
        #expect(failure(plan.verify) == "\(path) is damaged: its content is not what its id says")
    }

    @Test(
        "a plan that lacks pieces is found out",
        arguments: ["DELETE FROM piece WHERE piece = 2", "DELETE FROM piece WHERE piece > 4"])
    func missing(sql: String) throws {
        try damage(sql)
        let plan = try Plan(opening: path)
        #expect(failure(plan.verify) == "\(path) is damaged: pieces are missing")
    }

    @Test("a row of a disposition that nobody knows is not skipped")
    func disposition() throws {
        try damage("UPDATE not_printed SET disposition = 'eaten' WHERE line = 7")
        let plan = try Plan(opening: path)
        #expect(failure { _ = try plan.notPrinted() } == "\(path) has a row of unknown disposition")
    }

    @Test("a plan without its last line is not complete")
    func incomplete() throws {
        try damage("DELETE FROM plan")
        #expect(failure { _ = try Plan(opening: path) } == "\(path) is not complete")
    }

    @Test("a plan of another format is refused before anything else of it is read")
    func format() throws {
        try damage("UPDATE plan SET header = '{\"format\": 9, \"new\": true}'")
        #expect(
            failure { _ = try Plan(opening: path) }
                == "\(path) has format 9; this is Tirage \(Toolchain.version)")
    }

    @Test("what is no plan is told so", arguments: ["", "no database", "SQLite format 3\0 and no more"])
    func noPlan(text: String) throws {
        try folder.write(text, to: "plan.sqlite")
        #expect(failure { _ = try Plan(opening: path) } == "\(path) is not a plan, or is damaged")
    }

    @Test("a plan that is not there is told with what makes one")
    func notThere() {
        let error = #expect(throws: PlanError.self) { try Plan(opening: path) }
        #expect(error?.description == "there is no plan at \(path)")
        #expect(error?.hints == ["`tirage prepare JOB` makes one and says where"])
    }

    @Test("opening a plan changes nothing beside it")
    func immutable() throws {
        let plan = try SamplePlan.write(to: path)
        try plan.verify()
        let names = try Command.run("ls", ["-A", folder.path]).output
        #expect(names == "plan.sqlite\n")
    }
}
