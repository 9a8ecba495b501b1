// The headers of simdjson are C++ and stay inside `CSimdJSON`, which links it; this module names the package it comes from.
