# symd-fuzz: libFuzzer with the targets of tests/fuzz/targets*.cpp. The targets and their laws are the
# tests' own; the environment names the one to fuzz (tests/fuzz/fuzzer.cpp).

if(NOT CMAKE_CXX_COMPILER_ID MATCHES "Clang")
  message(FATAL_ERROR "SYMD_FUZZ needs clang, the compiler is ${CMAKE_CXX_COMPILER_ID}: "
                      "use the preset fuzz, or -DCMAKE_CXX_COMPILER=clang++")
endif()

add_executable(symd-fuzz tests/fuzz/fuzzer.cpp tests/fuzz/targets.cpp tests/fuzz/targets_of_checks.cpp
                         tests/laws/laws.cpp tests/laws/record_laws.cpp tests/laws/schema.cpp)
target_include_directories(symd-fuzz PRIVATE tests)
target_compile_definitions(symd-fuzz PRIVATE SYMD_SOURCE_DIR="${PROJECT_SOURCE_DIR}")
target_link_libraries(symd-fuzz PRIVATE symd ${SYMD_STEPS})
target_link_options(symd-fuzz PRIVATE -fsanitize=fuzzer)
set_target_properties(symd-fuzz PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${PROJECT_BINARY_DIR})
