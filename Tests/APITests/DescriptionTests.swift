import API
import Basics
import HTTP
import JSON
import Services
import Storage
import TestSupport
import Testing

struct DescriptionTests {
    @Test(.enabled(if: CheckingTool.isThere, "\(CheckingTool.absence)"))
    func `a validator of OpenAPI accepts the description`() async throws {
        let reply = try await TestExchange().anybody.get("/exchange/openapi.json")
        let (status, said) = try CheckingTool.run("openapi-spec-validator", over: [reply.body])
        #expect(status == 0, "\(said)")
    }

    @Test func `the description stands under its three paths, and needs no credential`() async throws {
        let anybody = try await TestExchange().anybody
        let first = try await anybody.get("/exchange/openapi.json")
        #expect(first.status == 200)
        #expect(first.text("openapi") == "3.1.0")
        for path in ["/exchange/v1/openapi.json", "/exchange/docs-public/openapi.json"] {
            #expect(try await anybody.get(path).body == first.body)
        }
    }

    @Test func `every operation stands in it, with its parameters, scopes, answers and error codes`() async throws {
        let reply = try await TestExchange().anybody.get("/exchange/openapi.json")
        let paths = try #require(reply["paths"])
        var names: Set<String> = []
        for route in exchangeRoutes {
            let operation = try #require(paths[route.path]?[route.method.lowercased()], "\(route.name)")
            #expect(operation["operationId"]?.text == route.name)
            #expect(names.insert(route.name).inserted, "\(route.name) is there twice")
            #expect(operation["summary"]?.text == route.summary)
            #expect(operation["tags"]?.elements.compactMap(\.text) == [route.tag])
            let scopes = operation["x-required-scopes"]?.elements.compactMap(\.text) ?? []
            #expect(scopes == route.access.scopes.map(\.rawValue), "\(route.name)")
            #expect((operation["security"]?.count == 1) == route.access.needsKey, "\(route.name)")

            let parameters = operation["parameters"]?.elements.compactMap { $0["name"]?.text } ?? []
            let fields = try route.input.shape().object?.fields.map(\.name) ?? []
            let isRead = route.method == "GET" || route.method == "DELETE"
            for field in fields {
                let isParameter = isRead || route.path.contains("{\(field)}")
                #expect(parameters.contains(field) == isParameter, "\(route.name).\(field)")
            }
            #expect(
                (operation["requestBody"] != nil) == (!isRead && fields.contains { !route.path.contains("{\($0)}") }))
            #expect(operation["responses"]?[String(route.output.status)] != nil, "\(route.name)")
            for problem in route.everyProblem {
                let answer = operation["responses"]?[String(problem.status)]
                let codes = answer?["x-error-codes"]?.elements.compactMap(\.text) ?? []
                #expect(codes.contains(problem.rawValue), "\(route.name) \(problem)")
            }
        }
        let codes = reply["components.schemas.Error.properties.error.properties.code.enum"]
        #expect(codes?.elements.compactMap(\.text) == Problem.Code.allCases.map(\.rawValue))
    }

    @Test func `every schema that is pointed at is there`() async throws {
        let reply = try await TestExchange().anybody.get("/exchange/openapi.json")
        let document = try JSONDocument(parsing: reply.body)
        var found = 0
        func check(_ node: JSONNode) {
            for element in node.elements { check(element) }
            for (name, value) in node.members {
                if name == "$ref", let text = value.text {
                    let path = text.dropFirst(2).split(separator: "/").joined(separator: ".")
                    #expect(document.root.at(path) != nil, "\(text)")
                    found += 1
                }
                check(value)
            }
        }
        check(document.root)
        #expect(found > 50)
    }

    @Test(arguments: exchangeRoutes.map(\.name))
    func `every field that a caller writes or reads has words`(name: String) throws {
        let route = try #require(exchangeRoutes.first { $0.name == name })
        for field in try route.input.shape().object?.fields ?? [] {
            #expect(route.input.words[field.name]?.isEmpty == false, "\(name).\(field.name)")
            #expect(field.shape.fieldsWithoutWords.isEmpty, "\(name).\(field.name): \(field.shape.fieldsWithoutWords)")
        }
        for field in try route.output.shape?().object?.fields ?? [] {
            #expect(route.output.words[field.name]?.isEmpty == false, "\(name) answers \(field.name)")
        }
        for word in route.input.words.keys {
            let fields = try route.input.shape().object?.fields.map(\.name) ?? []
            #expect(fields.contains(word), "\(name) has words for \(word), which is no field")
        }
    }

    @Test func `an operation is named as the index of operations names it`() {
        let named = Set(exchangeRoutes.map(\.name))
        for name in [
            "create_company", "list_companies", "get_company", "update_company", "send_document", "list_documents",
            "get_document", "update_lifecycle", "create_webhook", "list_events",
        ] {
            #expect(named.contains(name), "\(name)")
        }
    }
}
