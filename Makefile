# Each goal is one command on a fresh Debian 12 machine with Swift 6.3.

DATA ?= var
PORT ?= 8080

.PHONY: run test check bench fuzz network clean

## Builds what is needed and serves both worlds on an embedded database under ./var, with the sandbox ready.
run:
	@scripts/packages
	swift build -c release --product exchange
	.build/release/exchange serve --data $(DATA) --port $(PORT) --allow-loopback-webhooks

## All the tests.
test:
	@scripts/packages test
	scripts/test

## What is held before a change is offered: format, layering, build, tests.
check:
	@scripts/packages test
	scripts/check

## A Peppol network of one's own on this machine: a locator, a name server and two instances.
network:
	@scripts/packages
	swift build -c release --product exchange
	scripts/network

## One figure a line: name, value, unit.
bench:
	@scripts/packages bench
	scripts/bench

## Each reader of strangers' bytes with mutations of its seeds for twenty minutes: says whether anything broke.
fuzz:
	@scripts/packages
	scripts/fuzz validate 1200
	scripts/fuzz as4 1200
	scripts/fuzz body 1200

clean:
	rm -rf .build
