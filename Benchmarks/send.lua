-- Sends invoices of two lines, each with a number and an Idempotency-Key of its own.
-- Arguments: the sending company, the API key, and a word that no other run has.
dofile("Benchmarks/figures.lua")

local threads = 0

function setup(thread)
    threads = threads + 1
    thread:set("place", threads)
end

function init(arguments)
    company, key, run = arguments[1], arguments[2], arguments[3]
    sent = 0
    headers = {
        ["Authorization"] = "Bearer " .. key,
        ["Content-Type"] = "application/json",
    }
    beginning = [[{"type":"invoice","from":"]] .. company .. [[","to":"0208:9876543210","document":{"number":"]]
    ending = [[","issueDate":"2026-04-25","dueDate":"2026-05-25","currency":"EUR","buyerReference":"SERV-FIN-042",]]
        .. [["payment":{"means":"credit_transfer","iban":"BE68539007547034","bic":"BPOTBEB1","reference":"April"},]]
        .. [["lines":[{"description":"Consulting, April","quantity":10,"unit":"hours","unitPrice":150.00,]]
        .. [["vatRate":21,"vatCategory":"S"},{"description":"Travel","quantity":1,"unit":"lump",]]
        .. [["unitPrice":450.00,"vatRate":21,"vatCategory":"S"}]}}]]
end

function request()
    sent = sent + 1
    local number = run .. "-" .. place .. "-" .. sent
    headers["Idempotency-Key"] = number
    return wrk.format("POST", nil, headers, beginning .. number .. ending)
end
