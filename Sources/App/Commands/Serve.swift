import API
import Basics
import Glibc
import HTTP
import Services
import Storage

/// `exchange serve`: both worlds, until the process is told to stop.
enum Serve {
    static func run(_ configuration: Configuration) async throws {
        let stop = StopSignal()
        raiseDescriptorLimit()
        let attendance = Attendance()
        let (worlds, peppol) = try await Wiring.worlds(
            configuration, isAlone: true, isServing: { attendance.isServing })
        let log = Log(to: 2)
        let api = ExchangeAPI(
            routes: exchangeRoutes, worlds: worlds, documentation: configuration.documentation,
            bootstrapLimit: configuration.bootstrapLimit, log: configuration.logsRequests ? log : nil)
        let site = Site(
            api, network: peppol.flatMap { Wiring.endpoints(worlds.live, $0, log) },
            log: configuration.logsRequests ? log : nil)
        let server = try HTTPServer(
            host: configuration.host, port: configuration.port, loops: configuration.loops,
            limits: Wiring.limits(configuration), responder: site)
        attendance.watch(server)
        for exchange in [worlds.live, worlds.sandbox] { try await exchange.resumeJobs() }
        let client = try HTTPClient(
            addresses: configuration.allowsLoopbackWebhooks ? .loopbackAllowed : .publicOnly)
        try server.start()
        let work = Task {
            await self.work(worlds, peppol, sendsReports: configuration.peppol.sendsReports, client, log)
        }
        announce(configuration, port: server.port)

        await stop.wait()
        await server.stop(deadline: .seconds(configuration.stopDeadline))
        work.cancel()
        await work.value
        await client.shutdown(deadline: .seconds(5))
        await peppol?.shutdown(deadline: .seconds(5))
        for exchange in [worlds.live, worlds.sandbox] { await exchange.store.close() }
        log.flush()
    }

    /// Each connection is a descriptor, and the limit that a shell sets is lower than what the program may ask for.
    private static func raiseDescriptorLimit() {
        var limit = rlimit()
        guard getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 else { return }
        limit.rlim_cur = limit.rlim_max
        setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
    }

    /// The workers of both worlds.
    private static func work(
        _ worlds: Worlds, _ peppol: PeppolNetwork?, sendsReports: Bool, _ client: HTTPClient, _ log: Log
    ) async {
        await withDiscardingTaskGroup { group in
            if let peppol {
                group.addTask { await TransmissionWorker(worlds.live, peppol).run(log: log) }
                group.addTask { await OwnRegistrationWorker(worlds.live, peppol).run(log: log) }
                if sendsReports { group.addTask { await ReportWorker(worlds.live, peppol).run(log: log) } }
            }
            for exchange in [worlds.live, worlds.sandbox] {
                for worker in Wiring.workers(exchange, client: client) {
                    group.addTask { await worker.run(log: log) }
                }
                group.addTask { await RetentionWorker(exchange).run(log: log) }
                group.addTask { await ClockWatch(exchange).run(log: log) }
            }
        }
    }

    /// The one line that says where the program answers.
    private static func announce(_ configuration: Configuration, port: Int) {
        let host = configuration.host.contains(":") ? "[\(configuration.host)]" : configuration.host
        print("Invoice Exchange is ready at http://\(host):\(port)/exchange/v1")
        fflush(nil)
    }
}
