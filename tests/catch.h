// Catch2 under one name: 3.x where there is one, 2.x (Debian 12) otherwise. Every test includes
// this.

#ifndef SYMD_TESTS_CATCH_H_
#define SYMD_TESTS_CATCH_H_

#if __has_include(<catch2/catch_all.hpp>)
#include <catch2/catch_all.hpp>
#else
#include <catch2/catch.hpp>
#endif

#endif  // SYMD_TESTS_CATCH_H_
