import Production
import Testing

struct ShardTests {
    @Test(
        "a shard is written as its number and how many there are",
        arguments: [("1/1", 1, 1), ("2/8", 2, 8), ("10000/10000", 10_000, 10_000)])
    func good(text: String, index: Int, count: Int) throws {
        let shard = try #require(Render.Shard(text))
        #expect(shard.index == index && shard.count == count)
    }

    @Test(
        "anything else is no shard",
        arguments: [
            "", "/", "1", "1/", "/1", "0/3", "4/3", "-1/3", "+1/3", "1/3/4", "a/b", "1 / 3", "1/10001", "1/0",
            "１/３",
            "99999999999999999999/99999999999999999999",
        ])
    func bad(text: String) { #expect(Render.Shard(text) == nil) }

    @Test("every part belongs to exactly one shard", arguments: [1, 2, 3, 7])
    func coverage(count: Int) {
        let shards = (1...count).compactMap { Render.Shard("\($0)/\(count)") }
        #expect(shards.count == count)
        for part in 1...50 { #expect(shards.filter { $0.has(part) }.count == 1) }
        #expect((1...50).allSatisfy(Render.Shard.whole.has))
    }
}
