// The headers of simdjson are C++ and stay inside `CSimdJSON`; this module only says where the library is.
