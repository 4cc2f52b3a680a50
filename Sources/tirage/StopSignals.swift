import Dispatch
import Glibc
import Synchronization

/// Remembers that the operator (SIGINT) or the system (SIGTERM) asked to stop; the phases look at it between steps.
enum StopSignals {
    private static let received = Mutex<Int32?>(nil)

    static var signal: Int32? { received.withLock { $0 } }

    /// A second signal of the same kind ends the program at once. Once in a process: `main` calls it.
    static let listen: Void = {
        for number in [SIGINT, SIGTERM] {
            // Ignored first: the default action would not wait for the source below.
            Glibc.signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
            source.setEventHandler {
                received.withLock { $0 = $0 ?? number }
                Glibc.signal(number, SIG_DFL)
            }
            source.resume()
            // Lives as long as the process.
            _ = Unmanaged.passRetained(source as AnyObject)
        }
    }()
}
