/// A system call that changes files, as a trace of a whole command has it.
struct FileCall: Hashable, Sendable {
    enum Phase: String, CaseIterable { case prepare, render, publish, reprint }

    var name: String
    /// In the workshop; the first that the call names, by which strace finds it again.
    var path: String
    /// The how many-th of this name and path, from 1.
    var count: Int
    var phase: Phase

    static let traced =
        "openat,open,creat,write,writev,pwrite64,pwritev,fsync,fdatasync,rename,renameat,renameat2,link,linkat,"
        + "symlink,symlinkat,mkdir,mkdirat,unlink,rmdir,close,ftruncate,fallocate,copy_file_range,sendfile"

    /// Of `strace -f -y`: those on files below a folder, but for names that hold a process's number.
    static func list(_ trace: String, in folder: String, isReprint: Bool) -> [FileCall] {
        var calls: [FileCall] = []
        var counts: [String: Int] = [:]
        var phase = isReprint ? Phase.reprint : .prepare
        for line in trace.split(separator: "\n") {
            guard let (name, path) = changed(String(line), in: folder) else { continue }
            if !isReprint, name == "rename", path.hasSuffix("/plan.sqlite.new") { phase = .render }
            if !isReprint, name == "mkdir", path.hasSuffix("/publication") { phase = .publish }
            guard path.firstMatch(of: /\.\d+\.new|-\d+\.json/) == nil else { continue }
            counts["\(name) \(path)", default: 0] += 1
            calls.append(
                FileCall(name: name, path: path, count: counts["\(name) \(path)"] ?? 1, phase: phase))
        }
        return calls
    }

    private static func changed(_ line: String, in folder: String) -> (name: String, path: String)? {
        guard let call = line.firstMatch(of: /^\d+ +([a-z0-9]+)\((?:\d+<([^>]*)>)?(?:AT_FDCWD<[^>]*>, )?(.*)/)
        else {
            return nil
        }
        let name = String(call.1)
        let names = call.3.matches(of: /"([^"]*)"/).map { String($0.1) }
        let path: String?
        switch name {
        case "write", "writev", "pwrite64", "fsync", "fdatasync", "ftruncate": path = call.2.map(String.init)
        case "openat", "open": path = call.3.contains("O_CREAT") ? names.first : nil
        case "symlink": path = names.last
        case "rename", "link", "mkdir", "unlink", "rmdir": path = names.first
        default: path = nil
        }
        guard let path, path.hasPrefix(folder + "/") else { return nil }
        return (name, String(path.dropFirst(folder.count + 1)))
    }

    /// What makes strace do something at this call: `signal=KILL`, `error=EIO`.
    func injection(_ what: String, in folder: String) -> [String] {
        [
            "-o", "/dev/null", "-P", "\(folder)/\(path)", "-e", "trace=\(name)", "-e",
            "inject=\(name):\(what):when=\(count)",
        ]
    }
}
