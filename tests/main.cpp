// The one main of symd-tests. Catch2 2.x is compiled here, which is slow; 3.x brings its own in a
// library.

#if !__has_include(<catch2/catch_all.hpp>)
#define CATCH_CONFIG_MAIN
#endif
#include "catch.h"
